import { type FormEvent, useState } from 'react';
import { bases } from '../../src/sharing/contract/words.ts';
import { Choice, chosenOf } from '../access/Choice.tsx';
import { dayOf } from '../access/last-day.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { bodyOfDisclosure, disclosureErrors, noDisclosure } from './disclosure-draft.ts';
import { DisclosureFields } from './DisclosureFields.tsx';
import { requestShare } from './sharing-api.ts';

const nothing = { basis: '', agreement: '', reference: '', destroyBy: '' };

/** Asks that matches be shared; somebody else decides (53060.10(a)). There is no field for a price: nothing is sold. */
export function ShareForm({ door }: { readonly door: ActDoor }) {
  const [draft, setDraft] = useState(noDisclosure);
  const [form, setForm] = useState(nothing);
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const basis = chosenOf(bases, form.basis);
    const destroyBy = dayOf(form.destroyBy);
    const wrong = [
      ...disclosureErrors(draft),
      ...(basis === undefined ? [{ field: 'basis', text: 'Legal basis: choose one.' }] : []),
      ...(form.reference.trim() === ''
        ? [{ field: 'reference', text: 'Their reference: give the recipient’s number.' }]
        : []),
      ...(destroyBy === undefined
        ? [{ field: 'destroyBy', text: 'Destroyed by: give a day as MM/DD/YYYY.' }]
        : []),
    ];
    if (basis === undefined || destroyBy === undefined || wrong.length > 0) return door.mend(wrong);
    const agreement = form.agreement.trim();
    const body = {
      ...bodyOfDisclosure(draft),
      basis,
      ...(basis === 'standing-agreement' && agreement !== '' ? { agreement } : {}),
      reference: form.reference.trim(),
      destroyBy,
    };
    if (await door.act(() => requestShare(body), 'The share waits for somebody else’s decision.')) {
      setDraft(noDisclosure);
      setForm(nothing);
    }
  };
  const field = (name: 'agreement' | 'reference' | 'destroyBy', label: string, hint: string) => (
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
      <DisclosureFields
        draft={draft}
        onChange={(change) => setDraft({ ...draft, ...change })}
        errors={errors}
      />
      <Choice
        id="basis"
        label="Legal basis"
        options={bases}
        value={form.basis}
        error={errorOf(errors, 'basis')}
        onChange={(basis) => setForm({ ...form, basis })}
      />
      {form.basis === 'standing-agreement'
        ? field(
            'agreement',
            'Number of the agreement',
            'As your administrator’s list of agreements shows it.',
          )
        : null}
      {field('reference', 'Their reference', 'The recipient’s case or request number.')}
      {field('destroyBy', 'Destroyed by', 'mm/dd/yyyy, within a year: the recipient destroys it by then.')}
      <div className="act-bar">
        <button type="submit" className="usa-button">
          Ask for the share
        </button>
      </div>
    </form>
  );
}
