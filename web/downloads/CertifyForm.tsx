import { type FormEvent, useState } from 'react';
import type { CertifyBody } from '../../src/downloads/contract.ts';
import { destructions } from '../../src/downloads/contract/lists.ts';
import { dayOf } from '../access/last-day.ts';
import { type FormError, errorOf } from '../parts/ErrorSummary.tsx';
import { Field } from '../parts/Field.tsx';
import { TextField } from '../parts/TextField.tsx';
import { destructionWords } from './words.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly errors: readonly FormError[];
  readonly onWrong: (errors: readonly FormError[]) => void;
  readonly onCertify: (body: CertifyBody) => void;
}

/** How, when, and who attests it (53060.9(a)(1)). */
export function CertifyForm({ id, label, errors, onWrong, onCertify }: Props) {
  const [form, setForm] = useState({ how: '', on: '', attestedBy: '' });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const how = destructions.find((one) => one === form.how);
    const on = dayOf(form.on);
    const attestedBy = form.attestedBy.trim();
    const wrong: FormError[] = [
      ...(how === undefined ? [{ field: `how-${id}`, text: 'How: choose how it was destroyed.' }] : []),
      ...(on === undefined ? [{ field: `on-${id}`, text: 'When: give the day as MM/DD/YYYY.' }] : []),
      ...(attestedBy === ''
        ? [{ field: `attested-${id}`, text: 'Attested by: give the staff number.' }]
        : []),
    ];
    if (how === undefined || on === undefined || wrong.length > 0) return onWrong(wrong);
    onCertify({ how, on, attestedBy });
  };
  return (
    <form onSubmit={send} noValidate>
      <Field id={`how-${id}`} label="How it was destroyed" error={errorOf(errors, `how-${id}`)}>
        {({ id: field, describedBy, invalid }) => (
          <select
            className="usa-select"
            id={field}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            value={form.how}
            onChange={(event) => setForm({ ...form, how: event.currentTarget.value })}
          >
            <option value="">Choose how</option>
            {destructions.map((one) => (
              <option key={one} value={one}>
                {destructionWords[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        id={`on-${id}`}
        label="When it was destroyed"
        hint="MM/DD/YYYY"
        error={errorOf(errors, `on-${id}`)}
        value={form.on}
        onChange={(on) => setForm({ ...form, on })}
      />
      <TextField
        id={`attested-${id}`}
        label="Destruction attested by"
        hint="Staff number of who saw it"
        error={errorOf(errors, `attested-${id}`)}
        value={form.attestedBy}
        onChange={(attestedBy) => setForm({ ...form, attestedBy })}
      />
      <div className="act-bar">
        <button type="submit" className="usa-button">
          {label}
        </button>
      </div>
    </form>
  );
}
