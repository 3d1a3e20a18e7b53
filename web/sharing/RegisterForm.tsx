import { type FormEvent, useState } from 'react';
import type { TypeProposed } from '../../src/agencies/contract.ts';
import { entityWords } from '../../src/agencies/contract/entity-types.ts';
import { Choice, chosenOf } from '../access/Choice.tsx';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { proposalFor, registerAgency } from './sharing-api.ts';

const nobody = { name: '', agencyId: '', entityType: '', jurisdiction: '' };

const signOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 58);

/** Enters an agency; what its name suggests is shown beside, and fills nothing in: a person finds it out (R25). */
export function RegisterForm({ door }: { readonly door: ActDoor }) {
  const [form, setForm] = useState(nobody);
  const [proposed, setProposed] = useState<TypeProposed>();
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const ask = async () => {
    if (form.name.trim() === '') return;
    const outcome = await proposalFor(form.name.trim());
    setProposed(outcome.kind === 'done' ? outcome.value : undefined);
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const entityType = chosenOf(entityWords, form.entityType);
    const wrong = [
      ...(form.name.trim().length < 3 ? [{ field: 'name', text: 'Name: give the agency’s name.' }] : []),
      ...(entityType === undefined ? [{ field: 'entityType', text: 'What it is: choose one.' }] : []),
      ...(form.jurisdiction.trim().length < 3
        ? [{ field: 'jurisdiction', text: 'Of where: such as California.' }]
        : []),
    ];
    if (entityType === undefined || wrong.length > 0) return door.mend(wrong);
    const body = {
      agencyId: form.agencyId.trim() === '' ? signOf(form.name) : form.agencyId.trim(),
      name: form.name.trim(),
      entityType,
      jurisdiction: form.jurisdiction.trim(),
      roles: ['recipient' as const],
    };
    if (await door.act(() => registerAgency(body), `${body.name} is registered. Decide now, on evidence.`)) {
      setForm(nobody);
      setProposed(undefined);
    }
  };
  const field = (name: 'name' | 'agencyId' | 'jurisdiction', label: string, hint: string) => (
    <TextField
      id={name}
      label={label}
      hint={hint}
      error={errorOf(errors, name)}
      value={form[name]}
      onBlur={name === 'name' ? () => void ask() : undefined}
      onChange={(value) => setForm({ ...form, [name]: value })}
    />
  );
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      {field('name', 'Name of the agency', 'As it calls itself.')}
      {proposed === undefined ? null : (
        <output className="explained">
          The name suggests: {entityWords[proposed.type].toLowerCase()}, {proposed.jurisdiction}.{' '}
          {proposed.why}. A name decides nothing: you do, on evidence.
        </output>
      )}
      {field('agencyId', 'Sign', 'Small letters and dashes; empty: made of the name.')}
      <Choice
        id="entityType"
        label="What it is"
        options={entityWords}
        value={form.entityType}
        error={errorOf(errors, 'entityType')}
        onChange={(entityType) => setForm({ ...form, entityType })}
      />
      {field('jurisdiction', 'Of where', 'California, another state, or the United States.')}
      <div className="act-bar">
        <button type="submit" className="usa-button">
          Register agency
        </button>
      </div>
    </form>
  );
}
