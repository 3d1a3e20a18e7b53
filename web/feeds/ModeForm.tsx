import { type FormEvent, useState } from 'react';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { dayOf } from '../access/last-day.ts';
import { askMode } from './feeds-api.ts';

const none = { postedPolicy: '', hearingOn: '', ownerLeave: '', retentionDays: '60', authority: '' };

/** EIS asks for operator mode, with what the Civil Code asks of an operator; a policy owner agrees (R1, R28). */
export function ModeForm({ feed, door }: { readonly feed: string; readonly door: ActDoor }) {
  const [form, setForm] = useState(none);
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const id = (field: keyof typeof none) => `${field}-${feed}`;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const hearingOn = dayOf(form.hearingOn);
    const retentionDays = Number(form.retentionDays);
    const wrong: FormError[] = [
      ...(form.postedPolicy.startsWith('https://')
        ? []
        : [{ field: id('postedPolicy'), text: 'Posted policy: give its address, from https:// on.' }]),
      ...(hearingOn === undefined
        ? [{ field: id('hearingOn'), text: 'Hearing: give its day as MM/DD/YYYY.' }]
        : []),
      ...(form.ownerLeave.trim().length < 3
        ? [{ field: id('ownerLeave'), text: 'Owner’s leave: name the agreement.' }]
        : []),
      ...(Number.isInteger(retentionDays) && retentionDays > 0
        ? []
        : [{ field: id('retentionDays'), text: 'Days: give a whole number.' }]),
    ];
    if (hearingOn === undefined || wrong.length > 0) return door.mend(wrong);
    const body = {
      feed,
      postedPolicy: form.postedPolicy.trim(),
      hearingOn,
      ownerLeave: form.ownerLeave.trim(),
      retentionDays,
      ...(form.authority.trim() === '' ? {} : { retentionAuthority: form.authority.trim() }),
    };
    await door.act(() => askMode(body), `Operator mode of ${feed} waits for a policy owner.`);
  };
  const field = (name: keyof typeof none, label: string, hint?: string) => (
    <TextField
      id={id(name)}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      error={errorOf(errors, id(name))}
      value={form[name]}
      onChange={(value) => setForm({ ...form, [name]: value })}
    />
  );
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <h3>Ask for operator mode</h3>
      {field('postedPolicy', 'Address of the posted policy', 'Civil Code 1798.90.51')}
      {field('hearingOn', 'Day of the public hearing', 'MM/DD/YYYY (Civil Code 1798.90.55(a))')}
      {field('ownerLeave', 'The owner’s leave to store', 'The agreement, such as Agreement 7')}
      {field('retentionDays', 'Days for which reads are kept', 'More than 60 rest on an authority (R28)')}
      {field('authority', 'Authority for more than 60 days')}
      <div className="act-bar">
        <button type="submit" className="usa-button usa-button--outline">
          Ask a policy owner <span className="unseen">for {feed}</span>
        </button>
      </div>
    </form>
  );
}
