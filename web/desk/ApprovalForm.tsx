import { type FormEvent, useState } from 'react';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { CamerasField } from '../plate-reads/CamerasField.tsx';
import { approvalOf, type ApprovalDraft, noApproval } from './approval-draft.ts';
import { giveApproval } from './desk-api.ts';
import type { ActDoor } from './useAct.ts';

const hint = 'mm/dd/yyyy hh:mm, 24 hours, Pacific time';

/** Approves more than R15 allows by itself, for one case: time, area or cameras, and the offense where a place asks for it. */
export function ApprovalForm({ door }: { readonly door: ActDoor }) {
  const [draft, setDraft] = useState(noApproval);
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const change = (part: Partial<ApprovalDraft>) => setDraft({ ...draft, ...part });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const drafted = approvalOf(draft);
    if (drafted.kind === 'errors') return door.mend(drafted.errors);
    const said = `The approval for case ${drafted.body.caseNumber} is given.`;
    if (await door.act(() => giveApproval(drafted.body), said)) setDraft(noApproval);
  };
  const text = (id: 'caseNumber' | 'from' | 'to' | 'offence', label: string, help: string) => (
    <TextField
      id={id}
      label={label}
      hint={help}
      error={errorOf(errors, id)}
      value={draft[id]}
      onChange={(value) => change({ [id]: value })}
    />
  );
  return (
    <form className="nested" onSubmit={(event) => void send(event)} noValidate>
      {text('caseNumber', 'Internal case number', 'An open case of your division.')}
      <fieldset className="usa-fieldset">
        <legend className="usa-legend">What is approved</legend>
        {(['place', 'plates'] as const).map((kind) => (
          <label className="tick" key={kind}>
            <input type="radio" name="kind" checked={draft.kind === kind} onChange={() => change({ kind })} />
            {kind === 'place' ? 'A wider place search' : 'More than 20 plates shown'}
          </label>
        ))}
      </fieldset>
      <div className="pair">
        {text('from', draft.kind === 'place' ? 'Reads from' : 'Stands from', hint)}
        {text('to', draft.kind === 'place' ? 'Reads to' : 'Stands to', hint)}
      </div>
      {draft.kind === 'place' ? (
        <>
          <Area draft={draft} errors={errors} onChange={change} />
          <CamerasField chosen={draft.cameras} onChange={(cameras) => change({ cameras })} />
          {text(
            'offence',
            'Offense, for a protected place',
            'As its section: PC 4532(b). A clinic, place of worship, court, school, polling place or public meeting asks for it.',
          )}
        </>
      ) : null}
      <div className="act-bar">
        <button type="submit" className="usa-button">
          Give approval
        </button>
      </div>
    </form>
  );
}

interface AreaProps {
  readonly draft: ApprovalDraft;
  readonly errors: readonly FormError[];
  readonly onChange: (part: Partial<ApprovalDraft>) => void;
}

function Area({ draft, errors, onChange }: AreaProps) {
  const degrees = (id: 'lat' | 'lon' | 'radiusM', label: string) => (
    <TextField
      id={id}
      label={label}
      inputMode="decimal"
      error={errorOf(errors, id)}
      value={draft[id]}
      onChange={(value) => onChange({ [id]: value })}
    />
  );
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-legend">Area</legend>
      <div className="pair">
        {degrees('lat', 'Latitude')}
        {degrees('lon', 'Longitude')}
        {degrees('radiusM', 'Radius in meters')}
      </div>
    </fieldset>
  );
}
