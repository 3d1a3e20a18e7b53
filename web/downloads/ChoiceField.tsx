import { Field } from '../parts/Field.tsx';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly words: Readonly<Record<string, string>>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One of a few. */
export function ChoiceField({ id, label, words, value, onChange }: Props) {
  return (
    <Field id={id} label={label} error={undefined}>
      {({ describedBy, invalid }) => (
        <select
          className="usa-select"
          id={id}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {Object.entries(words).map(([code, text]) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
