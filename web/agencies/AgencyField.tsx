import { Field } from '../parts/Field.tsx';
import { failureText } from '../parts/outcome.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { eligibleAgencies } from './agencies-api.ts';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

/** The register of recipients as a closed list. */
export function AgencyField({ value, onChange, error }: Props) {
  const [agencies] = useLoaded(eligibleAgencies);
  const listed = agencies.kind === 'done' ? agencies.value : [];
  return (
    <Field id="agency" label="Agency" error={error} {...hintOf(agencies)}>
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
          {listed.map((agency) => (
            <option key={agency.id} value={agency.id}>
              {agency.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type LoadedAgencies = ReturnType<typeof useLoaded<readonly unknown[]>>[0];

const hintOf = (agencies: LoadedAgencies): { readonly hint?: string } =>
  agencies.kind === 'loading' || agencies.kind === 'done' ? {} : { hint: failureText(agencies) };
