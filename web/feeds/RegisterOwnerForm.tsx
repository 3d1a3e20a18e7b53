import { type FormEvent, useState } from 'react';
import { Choice, chosenOf } from '../access/Choice.tsx';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { registerOwner } from './feeds-api.ts';
import { contactHint, evidenceHint, unfitContact, unfitEvidence } from './owner-fields.ts';
import { ownerTypeWords } from './words.ts';

const none = {
  agencyId: '',
  name: '',
  entityType: '',
  jurisdiction: 'California',
  contact: '',
  evidence: '',
};

/** A new owner of data: what it is, who speaks for it, what shows that the data is its own (53060.4(b)). */
export function RegisterOwnerForm({ door }: { readonly door: ActDoor }) {
  const [form, setForm] = useState(none);
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const agencyId = form.agencyId.trim();
    const entityType = chosenOf(ownerTypeWords, form.entityType);
    const wrong = [
      ...(/^[a-z0-9][a-z0-9-]{1,59}$/.test(agencyId)
        ? []
        : [{ field: 'agencyId', text: 'Sign: small letters, digits and dashes.' }]),
      ...(form.name.trim().length < 3 ? [{ field: 'name', text: 'Name: give the agency’s own.' }] : []),
      ...(entityType === undefined ? [{ field: 'entityType', text: 'What it is: choose one.' }] : []),
      ...(form.jurisdiction.trim().length < 3
        ? [{ field: 'jurisdiction', text: 'Where it is: name the state, such as California.' }]
        : []),
      ...unfitContact('contact', form.contact),
      ...unfitEvidence('evidence', form.evidence),
    ];
    if (entityType === undefined || wrong.length > 0) return door.mend(wrong);
    const body = {
      agencyId,
      name: form.name.trim(),
      entityType,
      jurisdiction: form.jurisdiction.trim(),
      contact: form.contact.trim(),
      evidence: form.evidence.trim(),
    };
    if (await door.act(() => registerOwner(body), `The owner ${agencyId} is registered.`)) setForm(none);
  };
  const field = (name: keyof typeof none, label: string, hint?: string) => (
    <TextField
      id={name}
      label={label}
      hint={hint}
      error={errorOf(errors, name)}
      value={form[name]}
      onChange={(value) => setForm({ ...form, [name]: value })}
    />
  );
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      {field('agencyId', 'Sign', 'Small letters, digits and dashes, such as test-county-sheriff')}
      {field('name', 'Name')}
      <Choice
        id="entityType"
        label="What it is"
        options={ownerTypeWords}
        value={form.entityType}
        error={errorOf(errors, 'entityType')}
        onChange={(entityType) => setForm({ ...form, entityType })}
      />
      {field('jurisdiction', 'Where it is')}
      {field('contact', 'Contact', contactHint)}
      {field('evidence', 'Evidence', evidenceHint)}
      <p className="explained">
        An owner is no recipient: whether the agency may receive anything is decided apart (53060.10).
      </p>
      <div className="act-bar">
        <button type="submit" className="usa-button">
          Register owner
        </button>
      </div>
    </form>
  );
}
