import { useState } from 'react';
import type { SpecialBody } from '../../src/audits/contract.ts';
import { dayOf } from '../access/last-day.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { TextField } from '../parts/TextField.tsx';
import { directInterval, directSpecial } from './audits-api.ts';
import { Choice } from '../access/Choice.tsx';

interface Props {
  readonly divisions: readonly string[];
  readonly door: ActDoor;
}

const isDivision = (text: string): text is SpecialBody['division'] =>
  ['OCS', 'DAI', 'DAPO', 'OIA'].includes(text);

/** What the Hiring Authority directs in writing (53060.5(c)(2)(A), R29). */
export function DirectForms({ divisions, door }: Props) {
  const [division] = divisions;
  if (division === undefined || !isDivision(division)) return null;
  return (
    <>
      <IntervalForm division={division} door={door} />
      <SpecialForm division={division} door={door} />
    </>
  );
}

interface FormProps {
  readonly division: SpecialBody['division'];
  readonly door: ActDoor;
}

function IntervalForm({ division, door }: FormProps) {
  const [days, setDays] = useState('');
  const [writing, setWriting] = useState('');
  return (
    <section className="card" aria-labelledby="interval-heading">
      <h2 id="interval-heading">Direct a shorter interval</h2>
      <TextField
        id="intervalDays"
        label="Days"
        hint="7 through 60"
        inputMode="numeric"
        value={days}
        onChange={setDays}
      />
      <TextField
        id="writing"
        label="Your writing"
        hint="Its number or date, such as Memo 2026-114. It stands on every report."
        value={writing}
        onChange={setWriting}
      />
      <button
        type="button"
        className="usa-button usa-button--outline"
        onClick={() =>
          void door.act(
            () => directInterval({ division, intervalDays: Number(days), writing }),
            'The interval is directed.',
          )
        }
      >
        Direct interval
      </button>
    </section>
  );
}

const kinds: Readonly<Record<SpecialBody['aboutKind'], string>> = {
  period: 'Everything of a period',
  person: 'A person',
  case: 'A case',
  plate: 'A plate',
};
const isKind = (text: string): text is SpecialBody['aboutKind'] => Object.hasOwn(kinds, text);

function SpecialForm({ division, door }: FormProps) {
  const [draft, setDraft] = useState({
    kind: 'period',
    about: '',
    from: '',
    through: '',
    due: '',
    writing: '',
  });
  const set = (change: Partial<typeof draft>): void => setDraft({ ...draft, ...change });
  const direct = (): void => {
    const [fromOn, throughOn, dueOn] = [dayOf(draft.from), dayOf(draft.through), dayOf(draft.due)];
    if (fromOn === undefined || throughOn === undefined || dueOn === undefined || !isKind(draft.kind))
      return door.mend([{ field: 'from', text: 'Dates: write first, last and due day as mm/dd/yyyy.' }]);
    const body = { division, aboutKind: draft.kind, about: draft.about, fromOn, throughOn, dueOn };
    void door.act(
      () => directSpecial({ ...body, writing: draft.writing }),
      'The special audit is directed; the administrators are told.',
    );
  };
  return (
    <section className="card" aria-labelledby="special-heading">
      <h2 id="special-heading">Direct a special audit</h2>
      <Choice
        id="aboutKind"
        label="Of what"
        options={kinds}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
      />
      {draft.kind === 'period' ? null : (
        <TextField
          id="about"
          label="Which"
          hint="Staff ID, case number or plate"
          value={draft.about}
          onChange={(about) => set({ about })}
        />
      )}
      <TextField
        id="from"
        label="First day"
        hint="mm/dd/yyyy"
        value={draft.from}
        onChange={(from) => set({ from })}
      />
      <TextField
        id="through"
        label="Last day"
        hint="mm/dd/yyyy"
        value={draft.through}
        onChange={(through) => set({ through })}
      />
      <TextField id="due" label="Due" hint="mm/dd/yyyy" value={draft.due} onChange={(due) => set({ due })} />
      <TextField
        id="special-writing"
        label="Your writing"
        hint="Its number or date"
        value={draft.writing}
        onChange={(writing) => set({ writing })}
      />
      <button type="button" className="usa-button usa-button--outline" onClick={direct}>
        Direct special audit
      </button>
    </section>
  );
}
