import { useState } from 'react';
import type { AlertShown } from '../../src/alerts/contract.ts';
import { Choice, chosenOf } from '../access/Choice.tsx';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { acknowledge, dismiss, escalate } from './alerts-api.ts';
import { dismissWords, escalateWords } from './words.ts';

interface Props {
  readonly alert: Pick<AlertShown, 'id' | 'raised'>;
  readonly door: ActDoor;
}

type Form = 'none' | 'escalate' | 'dismiss';

/** Takes an alert in hand, passes it up, or dismisses it with a reason of a closed list. */
export function AlertActs({ alert, door }: Props) {
  const [form, setForm] = useState<Form>('none');
  const { id, raised } = alert;
  const named = <span className="unseen">alert {raised}</span>;
  const take = () => void door.act(() => acknowledge(id), `You have alert ${raised} in hand.`);
  return (
    <>
      <div className="act-bar">
        <button type="button" className="usa-button" onClick={take}>
          Take in hand {named}
        </button>
        <button
          type="button"
          className="usa-button usa-button--outline"
          aria-expanded={form === 'escalate'}
          onClick={() => setForm(form === 'escalate' ? 'none' : 'escalate')}
        >
          Pass up {named}
        </button>
        <button
          type="button"
          className="usa-button usa-button--outline"
          aria-expanded={form === 'dismiss'}
          onClick={() => setForm(form === 'dismiss' ? 'none' : 'dismiss')}
        >
          Dismiss {named}
        </button>
      </div>
      {form === 'none' ? null : <ReasonForm key={form} alert={alert} door={door} form={form} />}
    </>
  );
}

/** A reason of the closed list, and a few words, which are screened as all text is (R11). */
function ReasonForm({ alert, door, form }: Props & { readonly form: Exclude<Form, 'none'> }) {
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const field = `${form}-reason-${alert.id}`;
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const words = note.trim() === '' ? {} : { note };
  const send = () => {
    if (form === 'escalate') {
      const chosen = chosenOf(escalateWords, reason);
      if (chosen === undefined) return door.mend([{ field, text: 'Why: choose a reason.' }]);
      void door.act(
        () => escalate(alert.id, { reason: chosen, ...words }),
        `Alert ${alert.raised} is passed up.`,
      );
    } else {
      const chosen = chosenOf(dismissWords, reason);
      if (chosen === undefined) return door.mend([{ field, text: 'Why: choose a reason.' }]);
      void door.act(
        () => dismiss(alert.id, { reason: chosen, ...words }),
        `Alert ${alert.raised} is dismissed.`,
      );
    }
  };
  return (
    <section className="nested">
      <Choice
        id={field}
        label={form === 'escalate' ? 'Why it is passed up' : 'Why it is dismissed'}
        options={form === 'escalate' ? escalateWords : dismissWords}
        value={reason}
        error={errorOf(errors, field)}
        onChange={setReason}
      />
      <TextField
        id={`${form}-note-${alert.id}`}
        label="A few more words (optional)"
        hint="No names, no dates of birth, nothing from CLETS"
        value={note}
        maxLength={120}
        onChange={setNote}
      />
      <div className="act-bar">
        <button type="button" className="usa-button" onClick={send}>
          {form === 'escalate' ? 'Pass the alert up' : 'Dismiss the alert'}
        </button>
      </div>
    </section>
  );
}
