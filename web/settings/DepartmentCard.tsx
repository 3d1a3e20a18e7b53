import { type FormEvent, useState } from 'react';
import type { DepartmentBody, SettingsShown } from '../../src/access/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { AuthorityField, missingAuthority } from './AuthorityField.tsx';
import { DecidedBy } from './DecidedBy.tsx';
import { setForDepartment } from './settings-api.ts';

interface Props {
  readonly shown: SettingsShown['department'];
  readonly door: ActDoor;
}

/** The name that stands on letters, packages and papers, and how soon an alert is repeated (53060.1(a), R21). */
export function DepartmentCard({ shown, door }: Props) {
  const { name, nameDecided, repeatMinutes, repeatDecided, may } = shown;
  return (
    <>
      <section className="card">
        <h2>The department’s name (53060.1(a))</h2>
        <p>{name}</p>
        <DecidedBy decided={nameDecided} otherwise="letters and packages say so" />
        {may ? (
          <SetForm
            door={door}
            field="department-name"
            label="Name of the department"
            hint="As it stands on letters, packages and papers"
            button="Name the department"
            done="The department has this name."
            read={(typed) =>
              typed.length < 3 || typed.length > 120
                ? 'Name: give 3 to 120 characters.'
                : { setting: 'department.name', value: typed }
            }
          />
        ) : null}
      </section>
      <section className="card">
        <h2>How soon an alert is repeated (R21)</h2>
        <p>
          One vehicle of one hot list raises no second alert at one camera for {repeatMinutes}{' '}
          {repeatMinutes === 1 ? 'minute' : 'minutes'}.
        </p>
        <DecidedBy decided={repeatDecided} otherwise="15 minutes hold" />
        {may ? (
          <SetForm
            door={door}
            field="repeat-minutes"
            label="Minutes"
            hint="1 to 1440"
            button="Set the minutes"
            done="Alerts are repeated no sooner."
            read={(typed) =>
              /^\d{1,4}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 1_440
                ? { setting: 'alerts.repeat-after-minutes', value: Number(typed) }
                : 'Minutes: give a whole number from 1 to 1440.'
            }
          />
        ) : null}
      </section>
    </>
  );
}

type Setting = DepartmentBody extends infer Body
  ? Body extends unknown
    ? Omit<Body, 'authority'>
    : never
  : never;

interface FormProps {
  readonly door: ActDoor;
  readonly field: string;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly done: string;
  /** What was typed as a setting, or what is wrong with it. */
  readonly read: (typed: string) => Setting | string;
}

function SetForm({ door, field, label, hint, button, done, read }: FormProps) {
  const [typed, setTyped] = useState('');
  const [authority, setAuthority] = useState('');
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const authorityField = `${field}-authority`;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const setting = read(typed.trim());
    const wrong = [
      ...(typeof setting === 'string' ? [{ field, text: setting }] : []),
      ...missingAuthority(authorityField, authority),
    ];
    if (typeof setting === 'string' || wrong.length > 0) return door.mend(wrong);
    const body = { ...setting, authority: authority.trim() };
    if (!(await door.act(() => setForDepartment(body), done))) return;
    setTyped('');
    setAuthority('');
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <TextField
        id={field}
        label={label}
        hint={hint}
        value={typed}
        error={errorOf(errors, field)}
        onChange={setTyped}
      />
      <AuthorityField id={authorityField} value={authority} errors={errors} onChange={setAuthority} />
      <div className="act-bar">
        <button type="submit" className="usa-button usa-button--outline">
          {button}
        </button>
      </div>
    </form>
  );
}
