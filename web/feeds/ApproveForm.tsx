import { type FormEvent, useState } from 'react';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { dayOf } from '../access/last-day.ts';
import { approveFeed } from './feeds-api.ts';

/** EIS approves a feed that another proposed, with its contract and dates (53060.6(a)). */
export function ApproveForm({ feed, door }: { readonly feed: string; readonly door: ActDoor }) {
  const [form, setForm] = useState({ contract: '', startsOn: '', endsOn: '' });
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const id = (field: string) => `${field}-${feed}`;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const [startsOn, endsOn] = [dayOf(form.startsOn), dayOf(form.endsOn)];
    const wrong: FormError[] = [
      ...(form.contract.trim().length < 3
        ? [{ field: id('contract'), text: 'Contract: name it, such as Contract 12.' }]
        : []),
      ...(startsOn === undefined ? [{ field: id('starts'), text: 'First day: give it as MM/DD/YYYY.' }] : []),
      ...(endsOn === undefined ? [{ field: id('ends'), text: 'Last day: give it as MM/DD/YYYY.' }] : []),
    ];
    if (startsOn === undefined || endsOn === undefined || wrong.length > 0) return door.mend(wrong);
    const body = { feed, contract: form.contract.trim(), startsOn, endsOn };
    await door.act(() => approveFeed(body), `The feed ${feed} is approved.`);
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <TextField
        id={id('contract')}
        label="Contract"
        error={errorOf(errors, id('contract'))}
        value={form.contract}
        onChange={(contract) => setForm({ ...form, contract })}
      />
      <TextField
        id={id('starts')}
        hint="MM/DD/YYYY"
        label="First day"
        error={errorOf(errors, id('starts'))}
        value={form.startsOn}
        onChange={(startsOn) => setForm({ ...form, startsOn })}
      />
      <TextField
        id={id('ends')}
        hint="MM/DD/YYYY"
        label="Last day"
        error={errorOf(errors, id('ends'))}
        value={form.endsOn}
        onChange={(endsOn) => setForm({ ...form, endsOn })}
      />
      <div className="act-bar">
        <button type="submit" className="usa-button">
          Approve <span className="unseen">{feed}</span>
        </button>
      </div>
    </form>
  );
}
