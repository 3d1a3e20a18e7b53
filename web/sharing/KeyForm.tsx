import { type FormEvent, useState } from 'react';
import type { AgencyListed } from '../../src/agencies/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { setAgencyKey } from './sharing-api.ts';

interface Props {
  readonly agency: AgencyListed;
  readonly door: ActDoor;
}

/** The key that packages are encrypted to, as the agency gave it (53060.9(a)(1)). */
export function KeyForm({ agency: { id, name, contact }, door }: Props) {
  const [form, setForm] = useState({ ageKey: '', contact });
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = [
      ...(form.ageKey.trim().startsWith('age1')
        ? []
        : [{ field: `ageKey-${id}`, text: 'Key: it begins with age1.' }]),
      ...(form.contact.includes('@') ? [] : [{ field: `contact-${id}`, text: 'Mail box: give an address.' }]),
    ];
    if (wrong.length > 0) return door.mend(wrong);
    const body = { agencyId: id, ageKey: form.ageKey.trim(), contact: form.contact.trim() };
    await door.act(() => setAgencyKey(body), `Packages for ${name} are encrypted to this key.`);
  };
  return (
    <details>
      <summary>
        Enter its key <span className="unseen">: {name}</span>
      </summary>
      <form onSubmit={(event) => void send(event)} noValidate>
        <TextField
          id={`ageKey-${id}`}
          label="Public key"
          hint="Begins with age1. Ask for it by a call to a number that you know already."
          className="mono"
          error={errorOf(errors, `ageKey-${id}`)}
          value={form.ageKey}
          onChange={(ageKey) => setForm({ ...form, ageKey })}
        />
        <TextField
          id={`contact-${id}`}
          label="Mail box"
          type="email"
          error={errorOf(errors, `contact-${id}`)}
          value={form.contact}
          onChange={(typed) => setForm({ ...form, contact: typed })}
        />
        <button type="submit" className="usa-button">
          Enter key <span className="unseen">of {name}</span>
        </button>
      </form>
    </details>
  );
}
