import { Clause } from '../parts/Clause.tsx';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import type { Draft } from '../searches/draft.ts';
import { AgencyField } from './AgencyField.tsx';

interface Props {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly errors: readonly FormError[];
}

/** For one's own case, or at the request of a public agency of California with its reference (R10, 53060.10(a)). */
export function RequesterField({ draft, onChange, errors }: Props) {
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-legend">Who asks</legend>
      <div className="choices">
        <Choice code="own" label="For my own case" draft={draft} onChange={onChange} />
        <Choice code="agency" label="At the request of an agency" draft={draft} onChange={onChange} />
      </div>
      {draft.requester === 'agency' ? (
        <div className="nested">
          <AgencyField
            value={draft.agency}
            onChange={(agency) => onChange({ agency })}
            error={errorOf(errors, 'agency')}
          />
          <TextField
            id="agencyReference"
            label="Agency’s reference"
            hint="Their case or request number."
            maxLength={60}
            error={errorOf(errors, 'agencyReference')}
            value={draft.agencyReference}
            onChange={(agencyReference) => onChange({ agencyReference })}
          />
          <p className="muted">
            Only public agencies of California are listed: federal, out-of-state and private bodies may not
            receive an answer, so nobody may ask for them. <Clause cited="53060.10(a)" />
          </p>
        </div>
      ) : null}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly code: Draft['requester'];
  readonly label: string;
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
}

function Choice({ code, label, draft, onChange }: ChoiceProps) {
  return (
    <label className="tick">
      <input
        type="radio"
        name="requester"
        value={code}
        checked={draft.requester === code}
        onChange={() => onChange({ requester: code })}
      />
      {label}
    </label>
  );
}
