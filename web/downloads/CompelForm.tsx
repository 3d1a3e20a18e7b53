import { type FormEvent, useState } from 'react';
import { Choice, chosenOf } from '../access/Choice.tsx';
import { dayOf } from '../access/last-day.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { base64OfFile, mostBytes } from '../parts/file-base64.ts';
import { FileField } from '../parts/FileField.tsx';
import { TextField } from '../parts/TextField.tsx';
import { compel } from './copies-api.ts';
import { instrumentWords } from './words.ts';

interface Draft {
  readonly instrument: string;
  readonly reference: string;
  readonly decision: string;
  readonly decidedOn: string;
  readonly document: File | undefined;
}

const blank: Draft = { instrument: '', reference: '', decision: '', decidedOn: '', document: undefined };

/** A disclosure compelled by law: Legal Affairs has decided, and its document is attached (R27). */
export function CompelForm({ id, door }: { readonly id: string; readonly door: ActDoor }) {
  const [draft, setDraft] = useState(blank);
  const [turn, setTurn] = useState(0);
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const change = (more: Partial<Draft>) => setDraft({ ...draft, ...more });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const instrument = chosenOf(instrumentWords, draft.instrument);
    const decidedOn = dayOf(draft.decidedOn);
    const { document } = draft;
    const wrong = wrongWith(id, draft);
    if (instrument === undefined || decidedOn === undefined || document === undefined || wrong.length > 0)
      return door.mend(wrong);
    const body = {
      instrument,
      reference: numberOf(draft.reference),
      decision: numberOf(draft.decision),
      decidedOn,
      document: await base64OfFile(document),
    };
    if (!(await door.act(() => compel(id, body), `What compels the disclosure of copy ${id} is noted.`)))
      return;
    setDraft(blank);
    setTurn(turn + 1);
  };
  return (
    <details>
      <summary>The law compels a disclosure of copy {id}</summary>
      <p>Legal Affairs decides before anything is given. Attach the subpoena or order.</p>
      <form key={turn} onSubmit={(event) => void send(event)} noValidate>
        <Choice
          id={`instrument-${id}`}
          label="What compels it"
          options={instrumentWords}
          value={draft.instrument}
          error={errorOf(errors, `instrument-${id}`)}
          onChange={(instrument) => change({ instrument })}
        />
        <TextField
          id={`compels-${id}`}
          label="Its number"
          hint="Such as 26CV001234; no names."
          value={draft.reference}
          error={errorOf(errors, `compels-${id}`)}
          onChange={(reference) => change({ reference })}
        />
        <TextField
          id={`decision-${id}`}
          label="Number of the decision of Legal Affairs"
          value={draft.decision}
          error={errorOf(errors, `decision-${id}`)}
          onChange={(decision) => change({ decision })}
        />
        <TextField
          id={`decided-${id}`}
          label="Legal Affairs decided on"
          hint="MM/DD/YYYY"
          value={draft.decidedOn}
          error={errorOf(errors, `decided-${id}`)}
          onChange={(decidedOn) => change({ decidedOn })}
        />
        <FileField
          id={`document-${id}`}
          label="Subpoena or order"
          hint="PDF, at most 5 MB."
          accept="application/pdf,.pdf"
          error={errorOf(errors, `document-${id}`)}
          onChange={(document) => change({ document })}
        />
        <div className="act-bar">
          <button type="submit" className="usa-button usa-button--outline">
            Note what compels a disclosure of copy {id}
          </button>
        </div>
      </form>
    </details>
  );
}

const numberOf = (typed: string): string => typed.trim().toUpperCase();

function wrongWith(id: string, { instrument, reference, decision, decidedOn, document }: Draft): FormError[] {
  const wrong: (readonly [boolean, string, string])[] = [
    [instrument === '', 'instrument', 'What compels it: choose one.'],
    [reference.trim() === '', 'compels', 'Its number: give the number of the subpoena or order.'],
    [decision.trim() === '', 'decision', 'Decision: give its number.'],
    [dayOf(decidedOn) === undefined, 'decided', 'Decided on: give the day as MM/DD/YYYY.'],
    [document === undefined, 'document', 'Subpoena or order: choose the PDF.'],
    [(document?.size ?? 0) > mostBytes, 'document', 'Subpoena or order: the file is larger than 5 MB.'],
  ];
  return wrong.filter(([is]) => is).map(([, field, text]) => ({ field: `${field}-${id}`, text }));
}
