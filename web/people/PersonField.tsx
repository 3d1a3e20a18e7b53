import { type KeyboardEvent, useState } from 'react';
import type { PersonFound } from '../../src/access/contract.ts';
import { announce } from '../parts/announce.ts';
import { Field, FieldError } from '../parts/Field.tsx';
import { failureText } from '../parts/outcome.ts';
import { TextField } from '../parts/TextField.tsx';
import { findPeople } from './people-api.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly error?: string | undefined;
  /** The staff id that is chosen, or nothing. */
  readonly value: string;
  readonly onChange: (staffId: string) => void;
}

/** Somebody of the department: found by name or staff id, then chosen. */
export function PersonField({ id, label, error, value, onChange }: Props) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly PersonFound[]>();
  const [problem, setProblem] = useState('');
  const find = async () => {
    const outcome = await findPeople(text.trim());
    if (outcome.kind !== 'done') return setProblem(failureText(outcome));
    setProblem('');
    setFound(outcome.value);
    onChange(outcome.value.length === 1 ? (outcome.value[0]?.staffId ?? '') : '');
    announce(outcome.value.length === 1 ? 'One person found.' : `${outcome.value.length} people found.`);
  };
  const byEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void find();
  };
  return (
    <>
      <div className="row row--end">
        <TextField
          id={id}
          label={label}
          hint="Part of the name, or the staff id."
          error={error}
          value={text}
          onChange={setText}
          onKeyDown={byEnter}
        />
        <button type="button" className="usa-button usa-button--outline" onClick={() => void find()}>
          Find person
        </button>
      </div>
      <FieldError id={`${id}-problem`} error={problem === '' ? undefined : problem} />
      {found === undefined ? null : (
        <Found id={`${id}-found`} found={found} value={value} onChange={onChange} />
      )}
    </>
  );
}

interface FoundProps extends Pick<Props, 'id' | 'value' | 'onChange'> {
  readonly found: readonly PersonFound[];
}

function Found({ id, found, value, onChange }: FoundProps) {
  if (found.length === 0) return <p>Nobody of that name or id is in the staff list.</p>;
  return (
    <Field id={id} label="Person">
      {({ describedBy }) => (
        <select
          id={id}
          className="usa-select"
          aria-describedby={describedBy}
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        >
          <option value="">Choose one</option>
          {found.map(({ staffId, name, rank, unit, division }) => (
            <option key={staffId} value={staffId}>
              {name} ({staffId}), {rank}, {unit}, {division}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
