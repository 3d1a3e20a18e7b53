import { FieldError } from '../parts/Field.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { standingUses } from '../cases/cases-api.ts';

interface Props {
  readonly id: string;
  readonly legend: string;
  readonly chosen: readonly string[];
  readonly error?: string | undefined;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The authorized uses that stand, to choose those that a role needs (53060.4(a), R4). */
export function UseTicks({ id, legend, chosen, error, onChange }: Props) {
  const [uses] = useLoaded(standingUses);
  const toggle = (code: string) =>
    onChange(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  return (
    <fieldset className="usa-fieldset" id={id} tabIndex={-1}>
      <legend className="usa-legend">{legend}</legend>
      <FieldError id={`${id}-error`} error={error} />
      {uses.kind === 'done'
        ? uses.value.map(({ code, label }) => (
            <label className="tick" key={code}>
              <input type="checkbox" checked={chosen.includes(code)} onChange={() => toggle(code)} />
              {label}
            </label>
          ))
        : null}
    </fieldset>
  );
}
