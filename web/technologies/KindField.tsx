import type { TechnologyKind } from '../../src/technologies/contract.ts';
import { Field } from '../parts/Field.tsx';
import { kindWords } from './words.ts';

interface Props<Kind extends TechnologyKind> {
  readonly kinds: readonly Kind[];
  readonly value: Kind;
  readonly onChange: (kind: Kind) => void;
}

/** What an entry of the register is. */
export function KindField<Kind extends TechnologyKind>({ kinds, value, onChange }: Props<Kind>) {
  return (
    <Field id="kind" label="What it is">
      {({ id }) => (
        <select
          className="usa-select"
          id={id}
          value={value}
          onChange={({ currentTarget }) => {
            const kind = kinds.find((one) => one === currentTarget.value);
            if (kind !== undefined) onChange(kind);
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindWords[kind]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
