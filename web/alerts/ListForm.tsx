import { useState } from 'react';
import type { LayoutOffered } from '../../src/alerts/contract.ts';
import { Choice, chosenOf } from '../access/Choice.tsx';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { standingUses } from '../cases/cases-api.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { makeList } from './alerts-api.ts';
import { namedIn, PeopleNamed } from './PeopleNamed.tsx';
import { audienceWords } from './words.ts';

interface Props {
  readonly layouts: readonly LayoutOffered[];
  readonly door: ActDoor;
  readonly onMade: () => void;
}

const blank = {
  name: '',
  layout: 'csv',
  caseNumber: '',
  authority: '',
  use: '',
  purpose: '',
  owner: '',
  audience: 'division',
  people: '',
};

/** What a list carries for all of its lines: case or standing authority, use, owner, audience (R21). */
export function ListForm({ layouts, door, onMade }: Props) {
  const [typed, setTyped] = useState(blank);
  const [standing] = useLoaded(standingUses);
  const uses = standing.kind === 'done' ? standing.value : [];
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const type = (field: keyof typeof blank) => (value: string) => setTyped({ ...typed, [field]: value });
  const line = (field: keyof typeof blank, label: string, hint?: string) => (
    <TextField
      id={field}
      label={label}
      hint={hint}
      error={errorOf(errors, field)}
      value={typed[field]}
      onChange={type(field)}
    />
  );
  const send = async () => {
    const audience = chosenOf(audienceWords, typed.audience);
    const wrong: FormError[] = (['name', 'layout', 'use', 'purpose', 'owner'] as const)
      .filter((field) => typed[field].trim() === '')
      .map((field) => ({ field, text: 'This is needed: fill it in.' }));
    if (typed.audience === 'people' && namedIn(typed.people).length === 0)
      wrong.push({ field: 'people', text: 'People: name somebody.' });
    if (wrong.length > 0 || audience === undefined) return door.mend(wrong);
    const { name, layout, use, purpose, owner, caseNumber, authority } = typed;
    const ground = caseNumber.trim() === '' ? { authority } : { caseNumber };
    const people = audience === 'people' ? namedIn(typed.people) : [];
    const body = { name, layout, use, purpose, owner, audience, people, ...ground };
    if (await door.act(() => makeList(body), `The list ${name} is made. Import a file into it.`)) onMade();
  };
  return (
    <section className="nested" aria-label="A new list">
      {line('name', 'Name of the list')}
      <Choice
        id="layout"
        label="Layout of its files"
        options={Object.fromEntries(
          layouts.map(({ name, words, on }) => [name, on ? words : `${words} (off)`]),
        )}
        value={typed.layout}
        error={errorOf(errors, 'layout')}
        onChange={type('layout')}
      />
      <p className="explained">
        Extracts of NCIC, SVS and the like are off until EIS has recorded the authority of the DOJ (R21).
      </p>
      {line('caseNumber', 'Internal case number', 'Or a standing authority below')}
      {line('authority', 'Standing authority', 'In place of a case: the order or agreement that it rests on')}
      <Choice
        id="use"
        label="Authorized use"
        options={Object.fromEntries(uses.map(({ code, label }) => [code, label]))}
        value={typed.use}
        error={errorOf(errors, 'use')}
        onChange={type('use')}
      />
      {line('purpose', 'Purpose', 'What the list is for, in a few words')}
      {line('owner', 'Owner', 'The staff id of one of your end users')}
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
      <div className="act-bar">
        <button type="button" className="usa-button" onClick={() => void send()}>
          Make the list
        </button>
      </div>
    </section>
  );
}
