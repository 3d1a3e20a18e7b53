import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';

interface Props {
  readonly id: string;
  readonly value: string;
  readonly errors: readonly FormError[];
  readonly onChange: (value: string) => void;
}

/** By what authority something is decided. */
export function AuthorityField({ id, value, errors, onChange }: Props) {
  return (
    <TextField
      id={id}
      label="On what authority"
      hint="Such as the number and day of a memorandum"
      maxLength={200}
      value={value}
      error={errorOf(errors, id)}
      onChange={onChange}
    />
  );
}

export const missingAuthority = (field: string, authority: string): readonly FormError[] =>
  authority.trim().length < 3 ? [{ field, text: 'Authority: name the memorandum or law.' }] : [];
