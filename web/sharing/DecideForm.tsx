import { type FormEvent, useState } from 'react';
import type { AgencyListed } from '../../src/agencies/contract.ts';
import { entityWords } from '../../src/agencies/contract/entity-types.ts';
import { Choice, chosenOf } from '../access/Choice.tsx';
import { dayInAYear, dayOf } from '../access/last-day.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { decideAgency } from './sharing-api.ts';

interface Props {
  readonly agency: AgencyListed;
  readonly door: ActDoor;
}

const answers = { yes: 'Yes: it is a public agency of California', no: 'No' } as const;

/** A person decides, on evidence, for a year at most (53060.3(d), Civil Code 1798.90.5(f)). */
export function DecideForm({ agency: { id, name, type, jurisdiction }, door }: Props) {
  const [form, setForm] = useState({
    entityType: type as string,
    jurisdiction,
    eligible: '',
    evidence: '',
    reviewBy: dayInAYear(),
  });
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const entityType = chosenOf(entityWords, form.entityType);
    const eligible = chosenOf(answers, form.eligible);
    const reviewBy = dayOf(form.reviewBy);
    const wrong = [
      ...(eligible === undefined ? [{ field: `eligible-${id}`, text: 'May it receive: choose one.' }] : []),
      ...(form.evidence.trim().length < 3
        ? [{ field: `evidence-${id}`, text: 'Evidence: name the statute or document.' }]
        : []),
      ...(reviewBy === undefined
        ? [{ field: `reviewBy-${id}`, text: 'Checked again by: give a day as MM/DD/YYYY.' }]
        : []),
    ];
    if (entityType === undefined || eligible === undefined || reviewBy === undefined || wrong.length > 0)
      return door.mend(wrong);
    const body = {
      agencyId: id,
      entityType,
      jurisdiction: form.jurisdiction.trim(),
      eligible,
      evidence: form.evidence.trim(),
      reviewBy,
    };
    await door.act(() => decideAgency(body), `It is decided on ${name}.`);
  };
  const field = (at: 'jurisdiction' | 'evidence' | 'reviewBy', label: string, hint: string) => (
    <TextField
      id={`${at}-${id}`}
      label={label}
      hint={hint}
      error={errorOf(errors, `${at}-${id}`)}
      value={form[at]}
      onChange={(value) => setForm({ ...form, [at]: value })}
    />
  );
  return (
    <details>
      <summary>
        Decide if it may receive <span className="unseen">: {name}</span>
      </summary>
      <form onSubmit={(event) => void send(event)} noValidate>
        <Choice
          id={`entityType-${id}`}
          label="What it is"
          options={entityWords}
          value={form.entityType}
          onChange={(entityType) => setForm({ ...form, entityType })}
        />
        {field('jurisdiction', 'Of where', 'California, another state, or the United States.')}
        <Choice
          id={`eligible-${id}`}
          label="May it receive plate data?"
          options={answers}
          value={form.eligible}
          error={errorOf(errors, `eligible-${id}`)}
          onChange={(eligible) => setForm({ ...form, eligible })}
        />
        {field('evidence', 'Evidence', 'The statute or document that says what it is.')}
        {field('reviewBy', 'Checked again by', 'mm/dd/yyyy, within a year.')}
        <button type="submit" className="usa-button">
          Decide <span className="unseen">on {name}</span>
        </button>
      </form>
    </details>
  );
}
