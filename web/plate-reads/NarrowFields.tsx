import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import type { Draft } from '../searches/draft.ts';
import { useOnceOpened } from '../parts/useOnceOpened.ts';
import { CamerasField } from './CamerasField.tsx';

interface Props {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly errors: readonly FormError[];
}

/** A window of time and some cameras; without dates the last 90 days are searched, and the answer says so. */
export function NarrowFields({ draft, onChange, errors }: Props) {
  const narrowed = draft.from !== '' || draft.to !== '' || draft.cameras.length > 0;
  const [opened, onToggle] = useOnceOpened(narrowed);
  return (
    <details className="narrow" open={narrowed || errorOf(errors, 'from') !== undefined} onToggle={onToggle}>
      <summary>Narrow by time and camera (otherwise the last 90 days, all cameras)</summary>
      <div className="nested">
        <div className="pair">
          <TextField
            id="from"
            label="From"
            hint="mm/dd/yyyy hh:mm, 24 hours, Pacific time"
            error={errorOf(errors, 'from')}
            value={draft.from}
            onChange={(from) => onChange({ from })}
          />
          <TextField
            id="to"
            label="To"
            hint="mm/dd/yyyy hh:mm, 24 hours, Pacific time"
            error={errorOf(errors, 'to')}
            value={draft.to}
            onChange={(to) => onChange({ to })}
          />
        </div>
        {opened ? (
          <CamerasField chosen={draft.cameras} onChange={(cameras) => onChange({ cameras })} />
        ) : null}
      </div>
    </details>
  );
}
