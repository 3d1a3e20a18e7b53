import { Choice } from '../access/Choice.tsx';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import type { Draft } from '../searches/draft.ts';
import { bodies, colours, directions, makes } from './vehicle-lists.ts';

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
          none="Any"
          options={makes}
          value={draft.make}
          onChange={(make) => onChange({ make })}
        />
        <Choice
          id="colour"
          label="Color"
          none="Any"
          options={colours}
          value={draft.colour}
          onChange={(colour) => onChange({ colour })}
        />
        <Choice
          id="body"
          label="Body"
          none="Any"
          options={bodies}
          value={draft.body}
          onChange={(body) => onChange({ body })}
        />
        <Choice
          id="direction"
          label="Direction"
          none="Any"
          options={directions}
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
