import { TextField } from '../parts/TextField.tsx';

interface Props {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** Whom alerts are for, one by one (R21). */
export function PeopleNamed({ value, error, onChange }: Props) {
  return (
    <TextField
      id="people"
      label="Staff ids"
      hint="Separated by commas"
      error={error}
      value={value}
      onChange={onChange}
    />
  );
}

/** The staff ids that were typed. */
export const namedIn = (text: string): string[] => text.split(/[\s,;]+/).filter((one) => one !== '');
