import { type FormEvent, useState } from 'react';
import type { CopyListed } from '../../src/downloads/contract.ts';
import { Choice, chosenOf } from '../access/Choice.tsx';
import { dayOf } from '../access/last-day.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { civilDateText } from '../parts/civil-date.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { endHandOver, handOver, placeInFile } from './copies-api.ts';
import { wayWords } from './words.ts';

/** Into whose hands, or into which case file, a copy goes (R27). */
export function HandOvers({ copy, door }: { readonly copy: CopyListed; readonly door: ActDoor }) {
  const { id } = copy;
  const [form, setForm] = useState({ to: '', way: 'paper', backBy: '', file: '' });
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const hand = (event: FormEvent) => {
    event.preventDefault();
    const backBy = dayOf(form.backBy);
    const to = form.to.trim();
    if (to === '') return door.mend([{ field: `to-${id}`, text: 'Hand-over: give the staff number.' }]);
    if (backBy === undefined)
      return door.mend([{ field: `back-${id}`, text: 'Back by: give a day as MM/DD/YYYY.' }]);
    const way = chosenOf(wayWords, form.way) ?? 'paper';
    void door.act(() => handOver(id, { to, way, backBy }), `Copy ${id} is handed over to ${to}.`);
  };
  const place = (event: FormEvent) => {
    event.preventDefault();
    const file = form.file.trim().toUpperCase();
    if (file === '') return door.mend([{ field: `file-${id}`, text: 'Case file: give its number.' }]);
    void door.act(() => placeInFile(id, file), `Copy ${id} is placed in case file ${file}.`);
  };
  return (
    <>
      <StillOut copy={copy} door={door} end={endHandOver} />
      <details>
        <summary>Hand over copy {id} or place it in a file</summary>
        <form onSubmit={hand} noValidate>
          <TextField
            id={`to-${id}`}
            label="To whom in the department"
            hint="Staff number. The person must be eligible, trained, and have signed Form 110."
            error={errorOf(errors, `to-${id}`)}
            value={form.to}
            onChange={(to) => setForm({ ...form, to })}
          />
          <Choice
            id={`way-${id}`}
            label="As what"
            none={null}
            options={wayWords}
            value={form.way}
            onChange={(way) => setForm({ ...form, way })}
          />
          <TextField
            id={`back-${id}`}
            label="Back or destroyed by"
            hint="MM/DD/YYYY"
            error={errorOf(errors, `back-${id}`)}
            value={form.backBy}
            onChange={(backBy) => setForm({ ...form, backBy })}
          />
          <button type="submit" className="usa-button usa-button--outline">
            Hand over copy {id}
          </button>
        </form>
        <form onSubmit={place} noValidate>
          <TextField
            id={`file-${id}`}
            label="Number of the case file"
            hint="Its day of destruction then follows the file’s schedule."
            error={errorOf(errors, `file-${id}`)}
            value={form.file}
            onChange={(file) => setForm({ ...form, file })}
          />
          <button type="submit" className="usa-button usa-button--outline">
            Place copy {id} in the file
          </button>
        </form>
      </details>
    </>
  );
}

/** What is still in other hands, and the word that it came back: from whoever has the copy, or the desk for him (R27). */
export function StillOut({
  copy,
  door,
  end,
}: {
  readonly copy: CopyListed;
  readonly door: ActDoor;
  readonly end: typeof endHandOver;
}) {
  return copy.handOvers
    .filter(({ endedAt }) => endedAt === null)
    .map(({ id, to, way, backBy }) => (
      <p key={id} className="row">
        With {to}, {wayWords[way]}, back by {civilDateText(backBy)}{' '}
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => void door.act(() => end(copy.id, id, 'returned'), `${to} gave it back.`)}
        >
          It came back <span className="unseen">from {to}</span>
        </button>{' '}
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => void door.act(() => end(copy.id, id, 'destroyed'), `${to} destroyed it.`)}
        >
          It was destroyed there <span className="unseen">by {to}</span>
        </button>
      </p>
    ));
}
