import { useState } from 'react';
import type { IrregularityKind } from '../../src/audits/contract.ts';
import { dayOf } from '../access/last-day.ts';
import { Choice } from '../access/Choice.tsx';
import type { ActDoor } from '../desk/useAct.ts';
import { TextArea } from '../parts/TextArea.tsx';
import { TextField } from '../parts/TextField.tsx';
import { irregularityWords } from './irregularity-words.ts';
import { fileReport } from './reports-api.ts';

const empty = { subject: '', kind: '', happened: '', told: '' };
const isKind = (text: string): text is IrregularityKind => Object.hasOwn(irregularityWords, text);

/** One page, which anyone may file (53060.5(c)(2)(C)). */
export function ReportForm({ door }: { readonly door: ActDoor }) {
  const [draft, setDraft] = useState(empty);
  const set = (change: Partial<typeof empty>): void => setDraft({ ...draft, ...change });
  const file = async (): Promise<void> => {
    const { subject, kind, happened, told } = draft;
    const happenedOn = happened.trim() === '' ? null : dayOf(happened);
    if (subject.trim() === '' || !isKind(kind) || told.trim().length < 10 || happenedOn === undefined)
      return door.mend([
        {
          field: 'subject',
          text: 'Report: say whom it concerns, what kind it is, and what was seen in a sentence.',
        },
      ]);
    if (await door.act(() => fileReport({ subject, kind, happenedOn, told }), 'Reported.')) setDraft(empty);
  };
  return (
    <section className="card" aria-labelledby="report">
      <h2 id="report">Report an irregularity</h2>
      <TextField
        id="subject"
        label="Whom it concerns"
        hint="Staff ID, or the account name at the vendor"
        value={draft.subject}
        onChange={(subject) => set({ subject })}
      />
      <Choice
        id="kind"
        label="What it is"
        options={irregularityWords}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
      />
      <TextField
        id="happened"
        label="When it happened"
        hint="mm/dd/yyyy; leave it empty if you do not know"
        value={draft.happened}
        onChange={(happened) => set({ happened })}
      />
      <TextArea
        id="told"
        label="What was seen"
        hint="No plates, numbers or names of others. At most 1,000 characters."
        rows={5}
        value={draft.told}
        onChange={(told) => set({ told })}
      />
      <button type="button" className="usa-button" onClick={() => void file()}>
        Report
      </button>
    </section>
  );
}
