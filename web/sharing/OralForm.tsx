import { type FormEvent, useState } from 'react';
import { type ToldPart, toldParts } from '../../src/sharing/contract/words.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { FieldError } from '../parts/Field.tsx';
import { TextField } from '../parts/TextField.tsx';
import { bodyOfDisclosure, disclosureErrors, noDisclosure } from './disclosure-draft.ts';
import { DisclosureFields } from './DisclosureFields.tsx';
import { noteOral } from './sharing-api.ts';
import { whenOf } from './when.ts';
import { WhenField } from './WhenField.tsx';

const nobody = { person: '', callBack: '', toldAt: '' };
/** R26: before, or within 12 hours. */
const twelveHours = { before: 12, after: 12 };

/** What is told is noted, before or within 12 hours (R26). */
export function OralForm({ door }: { readonly door: ActDoor }) {
  const [draft, setDraft] = useState(noDisclosure);
  const [form, setForm] = useState(nobody);
  const [told, setTold] = useState<readonly ToldPart[]>([]);
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const toldAt = whenOf(form.toldAt, twelveHours);
    const wrong = [
      ...disclosureErrors(draft),
      ...(form.person.trim() === '' ? [{ field: 'person', text: 'Who: name whom you tell.' }] : []),
      ...(form.callBack.trim() === '' ? [{ field: 'callBack', text: 'Call-back: give the number.' }] : []),
      ...(told.length === 0 ? [{ field: 'told', text: 'What: choose what is told.' }] : []),
      ...(toldAt === undefined
        ? [{ field: 'toldAt', text: 'When: write it as mm/dd/yyyy hh:mm, within 12 hours of now.' }]
        : []),
    ];
    if (toldAt === undefined || wrong.length > 0) return door.mend(wrong);
    const body = {
      ...bodyOfDisclosure(draft),
      person: form.person.trim(),
      callBack: form.callBack.trim(),
      told: [...told],
      toldAt: new Date(toldAt).toISOString(),
    };
    if (await door.act(() => noteOral(body), 'It is noted. An administrator reviews it.')) {
      setDraft(noDisclosure);
      setForm(nobody);
      setTold([]);
    }
  };
  const field = (name: 'person' | 'callBack', label: string, hint: string) => (
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
      {field('person', 'Whom you tell', 'Name or office at the agency.')}
      {field('callBack', 'Call-back number', 'A number of the agency, by which it was reached.')}
      <fieldset className="usa-fieldset">
        <legend className="usa-legend">What is told</legend>
        <FieldError id="told-error" error={errorOf(errors, 'told')} />
        {(Object.keys(toldParts) as ToldPart[]).map((part, index) => (
          <label key={part} className="tick">
            <input
              type="checkbox"
              id={index === 0 ? 'told' : `told-${part}`}
              checked={told.includes(part)}
              onChange={() =>
                setTold(told.includes(part) ? told.filter((one) => one !== part) : [...told, part])
              }
            />
            {toldParts[part]}
          </label>
        ))}
      </fieldset>
      <WhenField
        id="toldAt"
        label="When it is told"
        hint="Up to 12 hours ago or ahead."
        errors={errors}
        value={form.toldAt}
        onChange={(toldAt) => setForm({ ...form, toldAt })}
      />
      <div className="act-bar">
        <button type="submit" className="usa-button">
          Note what is told
        </button>
      </div>
    </form>
  );
}
