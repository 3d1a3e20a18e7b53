import { type FormEvent, useState } from 'react';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { Field, FieldError } from '../parts/Field.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { useSession } from '../shell/session.tsx';
import { type Choices, openCase, standingUses } from './cases-api.ts';

interface Props {
  readonly choices: Choices;
  readonly door: ActDoor;
}

const none = { caseNumber: '', uses: [] as readonly string[], unitId: '', supervisor: '' };

/** Registers a case for one specific investigation (53060.7(b)(4), (6)). */
export function OpenCaseForm({ choices, door }: Props) {
  const { division } = useSession();
  const [uses] = useLoaded(standingUses);
  const [form, setForm] = useState(none);
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = problems(form);
    if (wrong.length > 0) return door.mend(wrong);
    const { caseNumber, unitId, supervisor } = form;
    const body = { caseNumber, uses: [...form.uses], unitId, ...(supervisor === '' ? {} : { supervisor }) };
    if (await door.act(() => openCase(body), `Case ${caseNumber.trim()} is open.`)) setForm(none);
  };
  const toggle = (code: string) =>
    setForm({
      ...form,
      uses: form.uses.includes(code) ? form.uses.filter((use) => use !== code) : [...form.uses, code],
    });
  return (
    <form className="nested" onSubmit={(event) => void send(event)} noValidate>
      <TextField
        id="caseNumber"
        label="Internal case number"
        hint={`As ${division.name} numbers its cases: ${division.caseSchemes.map(({ example }) => example).join(', ')}.`}
        error={errorOf(errors, 'caseNumber')}
        className="mono"
        maxLength={60}
        value={form.caseNumber}
        onChange={(caseNumber) => setForm({ ...form, caseNumber: caseNumber.toUpperCase() })}
      />
      <fieldset className="usa-fieldset">
        <legend className="usa-legend">Authorized uses that the case serves</legend>
        <FieldError id="uses-error" error={errorOf(errors, 'uses')} />
        {uses.kind === 'done'
          ? uses.value.map(({ code, label }, index) => (
              <label className="tick" key={code}>
                <input
                  type="checkbox"
                  id={index === 0 ? 'uses' : `uses-${code}`}
                  checked={form.uses.includes(code)}
                  onChange={() => toggle(code)}
                />
                {label}
              </label>
            ))
          : null}
      </fieldset>
      <Choice
        id="unitId"
        label="Unit"
        empty="Choose a unit"
        error={errorOf(errors, 'unitId')}
        value={form.unitId}
        options={choices.units.map(({ unitId, name }) => [unitId, name])}
        onChange={(unitId) => setForm({ ...form, unitId })}
      />
      <Choice
        id="supervisor"
        label="Supervisor, if there is one"
        empty="No supervisor"
        error={errorOf(errors, 'supervisor')}
        value={form.supervisor}
        options={choices.people.map(({ staffId, name }) => [staffId, `${name} (${staffId})`])}
        onChange={(supervisor) => setForm({ ...form, supervisor })}
      />
      <div className="act-bar">
        <button type="submit" className="usa-button">
          Open case
        </button>
      </div>
    </form>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly empty: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ id: field, label, empty, error, value, options, onChange }: ChoiceProps) {
  return (
    <Field id={field} label={label} error={error}>
      {({ id, describedBy, invalid }) => (
        <select
          className="usa-select"
          id={id}
          value={value}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          <option value="">{empty}</option>
          {options.map(([code, text]) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

const problems = ({ caseNumber, uses, unitId }: typeof none): readonly FormError[] => [
  ...(caseNumber.trim() === ''
    ? [{ field: 'caseNumber', text: 'Internal case number: enter the number of the investigation.' }]
    : []),
  ...(uses.length === 0 ? [{ field: 'uses', text: 'Authorized uses: choose at least one.' }] : []),
  ...(unitId === '' ? [{ field: 'unitId', text: 'Unit: choose the unit that works the case.' }] : []),
];
