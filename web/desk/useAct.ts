import { useCallback, useState } from 'react';
import type { Refusal } from '../../src/searches/contract.ts';
import { announce } from '../parts/announce.ts';
import type { FormError } from '../parts/ErrorSummary.tsx';
import { failureText, type Outcome } from '../parts/outcome.ts';
import { useSessionDoor } from '../shell/session.tsx';
import type { Acted } from './desk-api.ts';

/** Where one act of the desk stands. */
export type Act =
  | { readonly kind: 'ready' }
  | { readonly kind: 'acting' }
  | { readonly kind: 'done'; readonly said: string; readonly entry: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'errors'; readonly errors: readonly FormError[] }
  | { readonly kind: 'failed'; readonly why: string };

export interface ActDoor {
  readonly state: Act;
  readonly mend: (errors: readonly FormError[]) => void;
  /** Acts, says what was done, and looks again at what is due. */
  readonly act: (does: () => Promise<Outcome<Acted>>, said: string) => Promise<boolean>;
}

/** One act after another on a page; `after` loads the page's list anew. */
export function useAct(after: () => void): ActDoor {
  const { refresh } = useSessionDoor();
  const [state, setState] = useState<Act>({ kind: 'ready' });
  const act = async (does: () => Promise<Outcome<Acted>>, said: string): Promise<boolean> => {
    setState({ kind: 'acting' });
    const outcome = await does();
    if (outcome.kind === 'signed-out') {
      await refresh();
      return false;
    }
    setState(stateOf(outcome, said));
    if (outcome.kind !== 'done') return false;
    announce(said);
    after();
    return true;
  };
  const mend = useCallback((errors: readonly FormError[]) => setState({ kind: 'errors', errors }), []);
  return { state, act, mend };
}

function stateOf(outcome: Outcome<Acted>, said: string): Act {
  switch (outcome.kind) {
    case 'done':
      return { kind: 'done', said, entry: outcome.value.entry };
    case 'refused':
      return { kind: 'refused', refusal: outcome.refusal };
    case 'invalid':
      return {
        kind: 'errors',
        errors: outcome.fields.map(({ path, problem, mend }) => ({
          field: path.split('.')[0] ?? path,
          text: `${problem} ${mend}`,
        })),
      };
    default:
      return { kind: 'failed', why: failureText(outcome) };
  }
}
