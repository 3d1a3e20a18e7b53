import { useState } from 'react';
import { Choice, chosenOf } from '../access/Choice.tsx';
import { CaseField } from '../cases/CaseField.tsx';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { PurposeField } from '../purposes/PurposeField.tsx';
import { UseField } from '../searches/UseField.tsx';
import { makeEntry } from './alerts-api.ts';
import { namedIn, PeopleNamed } from './PeopleNamed.tsx';
import { audienceWords } from './words.ts';

const blank = { plate: '', use: '', caseNumber: '', purpose: '', audience: 'case', people: '', days: '30' };

/** The form is the policy's, as of a search: use, case, purpose, plate; and whom an alert is for (53060.7(b)(4), R21). */
export function EntryForm({ door }: { readonly door: ActDoor }) {
  const [typed, setTyped] = useState(blank);
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const type = (field: keyof typeof blank) => (value: string) =>
    setTyped((before) => ({ ...before, [field]: value }));
  const send = async () => {
    const { plate, use, caseNumber, purpose, days } = typed;
    const audience = chosenOf(audienceWords, typed.audience);
    const wrong = [
      ...(use === '' ? [{ field: 'use', text: 'Authorized use: choose one.' }] : []),
      ...(plate.trim() === '' ? [{ field: 'plate', text: 'Plate: give the whole plate.' }] : []),
    ];
    if (wrong.length > 0 || audience === undefined) return door.mend(wrong);
    const people = namedIn(typed.people);
    const body = { plate, use, caseNumber, purpose, audience, people, days: Number(days) || 30 };
    if (await door.act(() => makeEntry(body), 'The plate is watched for.')) setTyped(blank);
  };
  return (
    <form
      className="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>Watch for a plate</h2>
      <UseField value={typed.use} onChange={type('use')} error={errorOf(errors, 'use')} />
      <CaseField
        value={typed.caseNumber}
        onChange={type('caseNumber')}
        error={errorOf(errors, 'caseNumber')}
      />
      <PurposeField
        value={typed.purpose}
        caseNumber={typed.caseNumber}
        onChange={type('purpose')}
        error={errorOf(errors, 'purpose')}
      />
      <TextField
        id="plate"
        label="Plate"
        hint="The whole plate. What cameras confuse with it, such as 8 and B, is watched for too."
        className="mono"
        maxLength={12}
        error={errorOf(errors, 'plate')}
        value={typed.plate}
        onChange={(value) => type('plate')(value.toUpperCase())}
      />
      <Choice
        id="audience"
        label="Alerts go to"
        options={audienceWords}
        value={typed.audience}
        error={errorOf(errors, 'audience')}
        onChange={type('audience')}
      />
      {typed.audience === 'people' ? (
        <PeopleNamed value={typed.people} error={errorOf(errors, 'people')} onChange={type('people')} />
      ) : null}
      <TextField
        id="days"
        label="Days"
        hint="30 at most"
        inputMode="numeric"
        maxLength={2}
        error={errorOf(errors, 'days')}
        value={typed.days}
        onChange={type('days')}
      />
      <button type="submit" className="usa-button">
        Record purpose and watch
      </button>
    </form>
  );
}
