import { FieldError } from '../parts/Field.tsx';
import { useSession } from '../shell/session.tsx';

interface Props {
  readonly value: string;
  readonly onChange: (use: string) => void;
  readonly error: string | undefined;
}

/** The closed list of 53060.4(a), as far as one's role carries it (R4); there is no "other". */
export function UseField({ value, onChange, error }: Props) {
  const { uses } = useSession();
  return (
    <fieldset className="usa-fieldset" aria-describedby={error === undefined ? undefined : 'use-error'}>
      <legend className="usa-legend">Authorized use</legend>
      <FieldError id="use-error" error={error} />
      <div className="uses">
        {uses.map(({ code, label, clause }, index) => (
          <label key={code} className={value === code ? 'tile tile--chosen' : 'tile'}>
            <input
              type="radio"
              // The first one is what the error summary leads to.
              id={index === 0 ? 'use' : `use-${code}`}
              name="use"
              value={code}
              checked={value === code}
              onChange={() => onChange(code)}
            />
            <span>
              {label} <span className="muted">{clause}</span>
            </span>
          </label>
        ))}
      </div>
      {uses.length === 0 ? (
        <p className="explained">
          Your access carries no authorized use. Ask your Division Administrator which one your job role needs
          (53060.7(a)).
        </p>
      ) : null}
    </fieldset>
  );
}
