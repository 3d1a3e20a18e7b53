import { type FormEvent, useState } from 'react';
import type { ShareListed } from '../../src/sharing/contract.ts';
import { destructionWays } from '../../src/sharing/contract/words.ts';
import { Choice, chosenOf } from '../access/Choice.tsx';
import { dayOf } from '../access/last-day.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { acknowledgeShare, certifyDestroyed } from './sharing-api.ts';

interface Props {
  readonly share: ShareListed;
  readonly door: ActDoor;
}

const errorsOf = (door: ActDoor): readonly FormError[] =>
  door.state.kind === 'errors' ? door.state.errors : [];

/** The recipient gives back the code that stands in the package: it has opened it. */
export function AcknowledgeForm({ share: { id, agency }, door }: Props) {
  const [form, setForm] = useState({ code: '', person: '', on: '' });
  const errors = errorsOf(door);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const on = dayOf(form.on);
    const wrong = [
      ...(form.code.trim() === ''
        ? [{ field: `code-${id}`, text: 'Code: give what the recipient read out.' }]
        : []),
      ...(form.person.trim() === ''
        ? [{ field: `person-${id}`, text: 'Who: name whoever acknowledged it.' }]
        : []),
      ...(on === undefined ? [{ field: `on-${id}`, text: 'Day: give it as MM/DD/YYYY.' }] : []),
    ];
    if (on === undefined || wrong.length > 0) return door.mend(wrong);
    const body = { share: id, code: form.code.trim(), person: form.person.trim(), on };
    await door.act(() => acknowledgeShare(body), 'The recipient has acknowledged it.');
  };
  const field = (name: 'code' | 'person' | 'on', label: string, hint: string) => (
    <TextField
      id={`${name}-${id}`}
      label={label}
      hint={hint}
      error={errorOf(errors, `${name}-${id}`)}
      value={form[name]}
      onChange={(value) => setForm({ ...form, [name]: value })}
    />
  );
  return (
    <details>
      <summary>
        Note the acknowledgement <span className="unseen">of {agency}</span>
      </summary>
      <form onSubmit={(event) => void send(event)} noValidate>
        {field('code', 'Code from the package', 'It stands in acknowledgement.txt.')}
        {field('person', 'Acknowledged by', 'Name or office at the recipient.')}
        {field('on', 'On', 'mm/dd/yyyy')}
        <button type="submit" className="usa-button">
          Note acknowledgement <span className="unseen">of {agency}</span>
        </button>
      </form>
    </details>
  );
}

/** The recipient has destroyed it, and somebody there attests it (53060.9(a)(1)). */
export function DestroyedForm({ share: { id, agency }, door }: Props) {
  const [form, setForm] = useState({ how: '', attestedBy: '', gone: '' });
  const errors = errorsOf(door);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const how = chosenOf(destructionWays, form.how);
    const on = dayOf(form.gone);
    const wrong = [
      ...(how === undefined ? [{ field: `how-${id}`, text: 'How: choose one.' }] : []),
      ...(form.attestedBy.trim() === ''
        ? [{ field: `attestedBy-${id}`, text: 'Attested by: name somebody at the recipient.' }]
        : []),
      ...(on === undefined ? [{ field: `gone-${id}`, text: 'Day: give it as MM/DD/YYYY.' }] : []),
    ];
    if (how === undefined || on === undefined || wrong.length > 0) return door.mend(wrong);
    const body = { share: id, how, on, attestedBy: form.attestedBy.trim() };
    await door.act(() => certifyDestroyed(body), 'Its destruction is noted.');
  };
  return (
    <details>
      <summary>
        Note that it was destroyed <span className="unseen">by {agency}</span>
      </summary>
      <form onSubmit={(event) => void send(event)} noValidate>
        <Choice
          id={`how-${id}`}
          label="How"
          options={destructionWays}
          value={form.how}
          error={errorOf(errors, `how-${id}`)}
          onChange={(how) => setForm({ ...form, how })}
        />
        <TextField
          id={`attestedBy-${id}`}
          label="Destruction attested by"
          hint="Name or office at the recipient."
          error={errorOf(errors, `attestedBy-${id}`)}
          value={form.attestedBy}
          onChange={(attestedBy) => setForm({ ...form, attestedBy })}
        />
        <TextField
          id={`gone-${id}`}
          label="Destroyed on"
          hint="mm/dd/yyyy"
          error={errorOf(errors, `gone-${id}`)}
          value={form.gone}
          onChange={(gone) => setForm({ ...form, gone })}
        />
        <button type="submit" className="usa-button">
          Note destruction <span className="unseen">by {agency}</span>
        </button>
      </form>
    </details>
  );
}
