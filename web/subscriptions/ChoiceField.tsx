import { Field } from '../parts/Field.tsx';

interface Props<Code extends string> {
  readonly id: string;
  readonly label: string;
  readonly words: Readonly<Record<Code, string>>;
  readonly value: Code;
  readonly onChange: (code: Code) => void;
}

/** One of a few, in words. */
export function ChoiceField<Code extends string>({ id, label, words, value, onChange }: Props<Code>) {
  const codes = Object.keys(words).filter((code): code is Code => code in words);
  return (
    <Field id={id} label={label}>
      {({ describedBy }) => (
        <select
          className="usa-select"
          id={id}
          value={value}
          aria-describedby={describedBy}
          onChange={({ currentTarget }) => {
            const code = codes.find((one) => one === currentTarget.value);
            if (code !== undefined) onChange(code);
          }}
        >
          {codes.map((code) => (
            <option key={code} value={code}>
              {words[code]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
