import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { clockChangeText, type Edge } from '../parts/moment.ts';
import { TextField } from '../parts/TextField.tsx';
import type { Draft } from '../searches/draft.ts';
import { useOnceOpened } from '../parts/useOnceOpened.ts';
import { CamerasField } from './CamerasField.tsx';
import { PlaceFields } from './PlaceFields.tsx';
import { VehicleFields } from './VehicleFields.tsx';

interface Props {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly errors: readonly FormError[];
}

/**
 * A window of time, a place, some cameras, the vehicle; without dates the last 90 days are searched, and the answer says
 * so. Without a plate a place and a time are needed (R15).
 */
export function NarrowFields({ draft, onChange, errors }: Props) {
  const narrowed = narrows(draft);
  const wrong = fields.some((field) => errorOf(errors, field) !== undefined);
  const [opened, onToggle] = useOnceOpened(narrowed);
  return (
    <details className="narrow" open={narrowed || wrong} onToggle={onToggle}>
      <summary>Narrow by time, place, camera and vehicle (otherwise the last 90 days, all cameras)</summary>
      <div className="nested">
        <div className="pair">
          <TextField
            id="from"
            label="From"
            hint="mm/dd/yyyy hh:mm, 24 hours, Pacific time"
            error={errorOf(errors, 'from')}
            value={draft.from}
            onChange={(from) => onChange({ from })}
            alsoDescribedBy="from-clock"
          />
          <TextField
            id="to"
            label="To"
            hint="mm/dd/yyyy hh:mm, 24 hours, Pacific time"
            error={errorOf(errors, 'to')}
            value={draft.to}
            onChange={(to) => onChange({ to })}
            alsoDescribedBy="to-clock"
          />
        </div>
        <ClockChange id="from-clock" name="From" typed={draft.from} edge="start" />
        <ClockChange id="to-clock" name="To" typed={draft.to} edge="end" />
        {opened ? (
          <>
            <PlaceFields draft={draft} onChange={onChange} errors={errors} />
            <CamerasField chosen={draft.cameras} onChange={(cameras) => onChange({ cameras })} />
            <VehicleFields draft={draft} onChange={onChange} errors={errors} />
          </>
        ) : null}
      </div>
    </details>
  );
}

/** Fields that may be wrong, and then have to be seen. */
const fields = ['from', 'to', 'lat', 'lon', 'radius', 'add-corner', 'corner-1', 'state'];

const narrows = ({ from, to, cameras, placeKind, make, colour, body, direction, state }: Draft): boolean =>
  [from, to, make, colour, body, direction, state].some((typed) => typed !== '') ||
  cameras.length > 0 ||
  placeKind !== 'none';

interface ClockProps {
  readonly id: string;
  readonly name: string;
  readonly typed: string;
  readonly edge: Edge;
}

/** A time that the clock shows twice or never, on the two days of the year: what is made of it is said. */
function ClockChange({ id, name, typed, edge }: ClockProps) {
  const text = clockChangeText(typed, edge);
  return (
    <output id={id} className="block">
      {text === undefined ? '' : `${name}: ${text}`}
    </output>
  );
}
