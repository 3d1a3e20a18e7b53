import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly errors: readonly FormError[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** When something was or will be, in the department's time; left empty it is now. */
export function WhenField({ id, label, hint, errors, value, onChange }: Props) {
  return (
    <TextField
      id={id}
      label={label}
      hint={`mm/dd/yyyy hh:mm. ${hint} Empty: now.`}
      error={errorOf(errors, id)}
      value={value}
      onChange={onChange}
    />
  );
}
