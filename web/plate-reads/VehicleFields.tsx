import { Field } from '../parts/Field.tsx';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import type { Draft } from '../searches/draft.ts';
import { bodies, colours, directions, type Listed, makes } from './vehicle-lists.ts';

interface Props {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly errors: readonly FormError[];
}

/** How the vehicle looks, as far as the camera guessed it; a read that tells nothing of it is not found. */
export function VehicleFields({ draft, onChange, errors }: Props) {
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-legend">Vehicle</legend>
      <span className="usa-hint block">
        What the camera guessed. A read of which it told nothing is not found.
      </span>
      <div className="pair">
        <Choice
          id="make"
          label="Make"
          list={makes}
          value={draft.make}
          onChange={(make) => onChange({ make })}
        />
        <Choice
          id="colour"
          label="Color"
          list={colours}
          value={draft.colour}
          onChange={(colour) => onChange({ colour })}
        />
        <Choice
          id="body"
          label="Body"
          list={bodies}
          value={draft.body}
          onChange={(body) => onChange({ body })}
        />
        <Choice
          id="direction"
          label="Direction"
          list={directions}
          value={draft.direction}
          onChange={(direction) => onChange({ direction })}
        />
        <TextField
          id="state"
          label="State of the plate"
          hint="Two letters, as CA"
          maxLength={6}
          error={errorOf(errors, 'state')}
          value={draft.state}
          onChange={(state) => onChange({ state })}
        />
      </div>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly list: readonly Listed[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Choice({ id, label, list, value, onChange }: ChoiceProps) {
  return (
    <Field id={id} label={label}>
      {({ describedBy }) => (
        <select
          className="usa-select"
          id={id}
          name={id}
          value={value}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          <option value="">Any</option>
          {list.map(([code, text]) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
