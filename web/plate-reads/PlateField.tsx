import { tidyPlate } from '../parts/plate.ts';
import { TextField } from '../parts/TextField.tsx';
import type { Draft } from '../searches/draft.ts';

interface Props {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly error: string | undefined;
}

const kinds: readonly { readonly code: Draft['match']; readonly label: string; readonly help: string }[] = [
  { code: 'exact', label: 'Exact', help: 'every character as typed' },
  { code: 'folded', label: 'Look-alikes', help: '0 O D Q · 1 I L · 2 Z · 5 S · 8 B · 6 G count as the same' },
  {
    code: 'edit',
    label: 'Close',
    help: 'up to two characters differ, are missing or added; the closest first',
  },
  { code: 'wildcard', label: 'Pattern', help: '? stands for one character, * for any number' },
];

/** The plate, and how alike a read must be. */
export function PlateField({ draft, onChange, error }: Props) {
  return (
    <>
      <TextField
        id="plate"
        label="Plate"
        hint="Letters and digits; spaces and dashes do not matter. Key: /"
        error={error}
        className="plate plate-input"
        autoCapitalize="characters"
        enterKeyHint="search"
        aria-keyshortcuts="/"
        maxLength={16}
        value={draft.plate}
        onChange={(typed) => onChange({ plate: tidyPlate(typed) })}
      />
      <fieldset className="usa-fieldset">
        <legend className="usa-legend">Match</legend>
        <div className="choices">
          {kinds.map(({ code, label, help }) => (
            <label key={code} className="tick">
              <input
                type="radio"
                name="match"
                value={code}
                checked={draft.match === code}
                onChange={() => onChange({ match: code })}
              />
              <span>
                {label} <span className="muted">{help}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <label className="tick">
        <input
          type="checkbox"
          name="candidates"
          checked={draft.candidates}
          onChange={(event) => onChange({ candidates: event.currentTarget.checked })}
        />
        <span>
          Other candidates too{' '}
          <span className="muted">reads of which the camera also offered a plate that fits</span>
        </span>
      </label>
    </>
  );
}
