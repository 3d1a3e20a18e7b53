import type { InputHTMLAttributes, ReactNode } from 'react';
import { Field } from './Field.tsx';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'id' | 'value'> {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly alsoDescribedBy?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line of text. */
export function TextField({
  id,
  label,
  hint,
  error,
  alsoDescribedBy,
  value,
  onChange,
  className = '',
  ...rest
}: Props) {
  return (
    <Field id={id} label={label} hint={hint} error={error} {...(alsoDescribedBy ? { alsoDescribedBy } : {})}>
      {({ describedBy, invalid }) => (
        <input
          autoComplete="off"
          spellCheck={false}
          {...rest}
          className={`usa-input ${invalid ? 'usa-input--error' : ''} ${className}`}
          id={id}
          name={id}
          value={value}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
