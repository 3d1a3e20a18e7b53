import { type FormEvent, useState } from 'react';
import type { ProposeBody } from '../../src/technologies/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { descriptionOf, emptyDescription, wrongIn } from './description-lines.ts';
import { DescriptionFields } from './DescriptionFields.tsx';
import { KindField } from './KindField.tsx';
import { propose } from './technologies-api.ts';

const named = [
  { name: 'technology', label: 'Sign', hint: 'Small letters, digits and dashes' },
  { name: 'name', label: 'Name' },
  { name: 'vendor', label: 'Vendor' },
] as const;

const nothing = { technology: '', name: '', vendor: '' };
const kinds = ['provider', 'connector', 'agreement', 'lending', 'system'] as const;

/** EIS or a policy owner proposes an entry; another person of EIS approves it (53060.6(a)). A feed has a page of its own. */
export function ProposeForm({ door }: { readonly door: ActDoor }) {
  const [form, setForm] = useState(nothing);
  const [kind, setKind] = useState<ProposeBody['kind']>('provider');
  const [draft, setDraft] = useState(emptyDescription);
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = [
      ...named.flatMap(({ name, label }) =>
        form[name].trim().length < 2 ? [{ field: name, text: `${label}: fill it in.` }] : [],
      ),
      ...wrongIn(draft, (name) => name),
    ];
    if (wrong.length > 0) return door.mend(wrong);
    const body = { ...form, kind, abilities: [], ...descriptionOf(draft) };
    if (await door.act(() => propose(body), `${form.name} is proposed.`)) {
      setForm(nothing);
      setDraft(emptyDescription);
    }
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      {named.map(({ name, label, ...rest }) => (
        <TextField
          key={name}
          id={name}
          label={label}
          {...rest}
          error={errorOf(errors, name)}
          value={form[name]}
          onChange={(value) => setForm({ ...form, [name]: value })}
        />
      ))}
      <KindField kinds={kinds} value={kind} onChange={setKind} />
      <DescriptionFields draft={draft} errors={errors} idOf={(name) => name} onChange={setDraft} />
      <div className="act-bar">
        <button type="submit" className="usa-button">
          Propose
        </button>
      </div>
    </form>
  );
}
