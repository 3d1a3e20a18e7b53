import { type FormEvent, useState } from 'react';
import type { ActDoor } from '../desk/useAct.ts';
import { TextField } from '../parts/TextField.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { copyTerms, setCopyTerms } from './copies-api.ts';

/** How long copies are kept and by what authority; a policy owner states it (DOM 14060, 53060.9(a)(1)). */
export function TermsForm({ door }: { readonly door: ActDoor }) {
  const [loaded] = useLoaded(copyTerms);
  const [form, setForm] = useState({ copyDays: '', caseFileDays: '', approvalAbove: '100', authority: '' });
  if (loaded.kind !== 'done') return null;
  const { copyDays, authority, approvalAbove, policyOwner } = loaded.value;
  const send = (event: FormEvent) => {
    event.preventDefault();
    const body = {
      copyDays: Number(form.copyDays),
      caseFileDays: Number(form.caseFileDays),
      approvalAbove: Number(form.approvalAbove),
      authority: form.authority.trim(),
    };
    void door.act(() => setCopyTerms(body), 'The schedule of copies is stated.');
  };
  const fields = [
    ['copyDays', 'Days that a copy is kept'],
    ['caseFileDays', 'Days that a copy in a case file is kept'],
    ['approvalAbove', 'Reads above which two persons decide'],
    ['authority', 'Authority'],
  ] as const;
  return (
    <section className="after" aria-labelledby="terms">
      <h2 id="terms">How long copies are kept</h2>
      <p>
        {copyDays === null
          ? 'The retention schedule states no period for copies, so none is made.'
          : `${copyDays} days (${authority ?? ''}). Above ${approvalAbove} reads a second person decides.`}
      </p>
      {policyOwner ? (
        <form onSubmit={send} noValidate>
          {fields.map(([name, label]) => (
            <TextField
              key={name}
              id={name}
              label={label}
              value={form[name]}
              onChange={(value) => setForm({ ...form, [name]: value })}
            />
          ))}
          <button type="submit" className="usa-button">
            State the schedule
          </button>
        </form>
      ) : null}
    </section>
  );
}
