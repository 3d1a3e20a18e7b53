import { useCallback, useState } from 'react';
import type { Refusal } from '../../src/searches/contract.ts';
import { announce } from '../parts/announce.ts';
import type { FormError } from '../parts/ErrorSummary.tsx';
import { goTo } from '../parts/location.ts';
import { type FieldProblem, failureText, type Outcome } from '../parts/outcome.ts';
import { useSession, useSessionDoor } from '../shell/session.tsx';
import { emptyDraft, purposeOf } from './draft.ts';
import { draftErrors } from './draft-errors.ts';
import { useDraftDoor } from './draft-store.tsx';
import { ask } from './inquiries-api.ts';
import { inquiryBody, type Statement } from './inquiry-body.ts';
import { matchesText } from './match-text.ts';

/** Where one asking stands. */
export type Asking =
  | { readonly kind: 'ready' }
  | { readonly kind: 'errors'; readonly errors: readonly FormError[] }
  | { readonly kind: 'asking' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'closed'; readonly reference: string }
  | { readonly kind: 'failed'; readonly why: string };

interface AskDoor {
  readonly state: Asking;
  readonly send: () => void;
  /** Repeats the request with a signed statement (R14). */
  readonly sign: (statement: Statement) => void;
  /** Back to the form from "searching is closed"; what was typed still stands. */
  readonly retry: () => void;
}

/** One inquiry, from the form to its answer or refusal. */
export function useAsk(): AskDoor {
  const { division } = useSession();
  const { refresh } = useSessionDoor();
  const { draft, setDraft, setLast, setOpen } = useDraftDoor();
  const [state, setState] = useState<Asking>({ kind: 'ready' });

  const send = async (statement?: Statement) => {
    const errors = draftErrors(draft);
    if (errors.length > 0) return setState({ kind: 'errors', errors });
    setState({ kind: 'asking' });
    const outcome = await ask(inquiryBody(draft, division.lastNameField, statement));
    if (outcome.kind === 'signed-out') return refresh();
    if (outcome.kind !== 'done') return setState(stateOf(outcome));
    setLast(purposeOf(draft));
    setOpen({ draft, answer: outcome.value });
    // 53060.7(b)(4): the purpose is given each time; the next search begins with an empty form.
    setDraft(emptyDraft);
    announce(matchesText(outcome.value.count));
    goTo(`/search/${outcome.value.receipt.asked}`);
  };
  return {
    state,
    send: () => void send(),
    sign: (statement) => void send(statement),
    retry: useCallback(() => setState({ kind: 'ready' }), []),
  };
}

type Failure = Exclude<Outcome<never>, { readonly kind: 'done' } | { readonly kind: 'signed-out' }>;

function stateOf(outcome: Failure): Asking {
  switch (outcome.kind) {
    case 'refused':
      return { kind: 'refused', refusal: outcome.refusal };
    case 'invalid':
      return { kind: 'errors', errors: outcome.fields.map(formError) };
    case 'closed':
      return { kind: 'closed', reference: outcome.reference };
    default:
      return { kind: 'failed', why: failureText(outcome) };
  }
}

/** The server's path of a field (`query.plate`) to the id of the field in the form. */
function formError({ path, problem, mend }: FieldProblem): FormError {
  const field = fieldOf[path] ?? path.split('.').at(-1) ?? path;
  return { field, text: `${problem} ${mend}` };
}

const fieldOf: Readonly<Record<string, string>> = {
  'onBehalfOf.agency': 'agency',
  'onBehalfOf.reference': 'agencyReference',
  'query.cameras': 'cameras-sought',
  'query.place.radiusM': 'radius',
};
