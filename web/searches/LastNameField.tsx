import { TextField } from '../parts/TextField.tsx';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Shown only where the division turned it on (R10); never searchable, and the first thing to be destroyed. */
export function LastNameField({ value, onChange }: Props) {
  return (
    <TextField
      id="lastName"
      label="Last name (optional)"
      hint="Of the person sought, and nothing but the last name (53060.7(b)(5)). It is not searched by."
      maxLength={60}
      value={value}
      onChange={onChange}
    />
  );
}
