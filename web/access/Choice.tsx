import type { ReactNode } from 'react';
import { Field } from '../parts/Field.tsx';

interface Props {
  readonly id: string;
  readonly label: ReactNode;
  readonly options: Readonly<Record<string, string>>;
  /** What stands there while nothing is chosen; null where something always is. */
  readonly none?: string | null;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One of a closed list. */
export function Choice({ id, label, options, none = 'Choose one', value, error, onChange }: Props) {
  return (
    <Field id={id} label={label} error={error}>
      {({ describedBy, invalid }) => (
        <select
          className="usa-select"
          id={id}
          name={id}
          value={value}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {none === null ? null : <option value="">{none}</option>}
          {Object.entries(options).map(([code, text]) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** The option of a closed list that was chosen; nothing when none was. */
export const chosenOf = <K extends string>(
  options: Readonly<Record<K, string>>,
  value: string,
): K | undefined => (Object.keys(options) as K[]).find((one) => one === value);
