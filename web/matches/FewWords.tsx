import { TextField } from '../parts/TextField.tsx';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A few words beside what was chosen; screened as every free text is (53060.7(b)(5), R11, R24). */
export function FewWords({ id, label, value, onChange }: Props) {
  return (
    <TextField
      id={id}
      label={label}
      hint="No names, no dates of birth, nothing that CLETS answered; at most 120 characters"
      value={value}
      maxLength={120}
      onChange={onChange}
    />
  );
}

/** As it is sent: nothing where nothing was typed. */
export const noteOf = (text: string): { readonly note?: string } =>
  text.trim() === '' ? {} : { note: text.trim() };
