import { type FormEvent, useState } from 'react';
import { incidentNatures } from '../../src/sharing/contract/words.ts';
import { Choice, chosenOf } from '../access/Choice.tsx';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { incidentAbouts } from './incident-abouts.ts';
import { openIncident } from './sharing-api.ts';
import { whenOf } from './when.ts';
import { WhenField } from './WhenField.tsx';

const nothing = { about: '', subject: '', nature: '', knownAt: '' };
/** Seconds of the person's clock are none of the server's. */
const skewMs = 1_000;
const anyTimeBefore = { before: Number.POSITIVE_INFINITY, after: 0 };

/** An incident and its clocks begin when it became known (Civil Code 1798.29, R34). */
export function OpenIncidentForm({ door }: { readonly door: ActDoor }) {
  const [form, setForm] = useState(nothing);
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const [about, nature] = [chosenOf(incidentAbouts, form.about), chosenOf(incidentNatures, form.nature)];
    const subject = form.subject.trim();
    const known = whenOf(form.knownAt, anyTimeBefore);
    const wrong = [
      ...(about === undefined ? [{ field: 'about', text: 'What: choose one.' }] : []),
      ...(subject === ''
        ? [{ field: 'subject', text: 'Which: give the staff id, asset tag or number.' }]
        : []),
      ...(nature === undefined ? [{ field: 'nature', text: 'What happened: choose one.' }] : []),
      ...(known === undefined
        ? [{ field: 'knownAt', text: 'Known since: write it as mm/dd/yyyy hh:mm, not after now.' }]
        : []),
    ];
    if (about === undefined || nature === undefined || known === undefined || wrong.length > 0)
      return door.mend(wrong);
    const body = {
      about,
      subject,
      nature,
      knownAt: new Date(Math.min(known, Date.now() - skewMs)).toISOString(),
    };
    if (
      await door.act(() => openIncident(body), 'The incident is open. EIS and the policy’s owners are told.')
    )
      setForm(nothing);
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Choice
        id="nature"
        label="What happened"
        options={incidentNatures}
        value={form.nature}
        error={errorOf(errors, 'nature')}
        onChange={(nature) => setForm({ ...form, nature })}
      />
      <Choice
        id="about"
        label="What is concerned"
        options={incidentAbouts}
        value={form.about}
        error={errorOf(errors, 'about')}
        onChange={(about) => setForm({ ...form, about })}
      />
      <TextField
        id="subject"
        label="Which one"
        hint="A staff id, an asset tag or the number of a copy; no names."
        error={errorOf(errors, 'subject')}
        value={form.subject}
        onChange={(subject) => setForm({ ...form, subject })}
      />
      <WhenField
        id="knownAt"
        label="Known since"
        hint="The clocks of the law begin then."
        errors={errors}
        value={form.knownAt}
        onChange={(knownAt) => setForm({ ...form, knownAt })}
      />
      <div className="act-bar">
        <button type="submit" className="usa-button">
          Open incident
        </button>
      </div>
    </form>
  );
}
