import type { AgencyListed } from '../../src/agencies/contract.ts';
import { Field } from '../parts/Field.tsx';
import { failureText } from '../parts/outcome.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { register } from './sharing-api.ts';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

/** The register as a closed list: who may not receive cannot be chosen, and it is said why (53060.10(a), 53060.3(d), R25). */
export function RecipientField({ value, onChange, error }: Props) {
  const [agencies] = useLoaded(register);
  const listed = agencies.kind === 'done' ? agencies.value : [];
  const open = listed.filter(({ barred }) => barred === null);
  return (
    <>
      <Field
        id="recipient"
        label="Recipient"
        hint={
          agencies.kind === 'loading' || agencies.kind === 'done'
            ? 'Public agencies of California on which somebody has decided.'
            : failureText(agencies)
        }
        error={error}
      >
        {({ id, describedBy, invalid }) => (
          <select
            className={`usa-select ${invalid ? 'usa-input--error' : ''}`}
            id={id}
            name={id}
            value={value}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            onChange={(event) => onChange(event.currentTarget.value)}
          >
            <option value="">Choose an agency</option>
            {open.map(({ id: agency, name }) => (
              <option key={agency} value={agency}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Barred agencies={listed.filter(({ barred }) => barred !== null)} />
    </>
  );
}

function Barred({ agencies }: { readonly agencies: readonly AgencyListed[] }) {
  if (agencies.length === 0) return null;
  return (
    <details>
      <summary>
        Why {agencies.length} {agencies.length === 1 ? 'other' : 'others'} cannot be chosen
      </summary>
      <ul className="usa-list">
        {agencies.map(({ id, name, barred }) => (
          <li key={id}>
            <strong>{name}</strong>: {barred?.why} ({barred?.clause})
          </li>
        ))}
      </ul>
    </details>
  );
}
