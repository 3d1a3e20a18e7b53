import { type FormEvent, useState } from 'react';
import { feedFormats } from '../../src/plate-reads/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { Field } from '../parts/Field.tsx';
import { TextArea } from '../parts/TextArea.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { owners, proposeFeed } from './feeds-api.ts';
import { type FeedDraft, feedBodyOf, hasColumns, missingOf, noFeed } from './propose-draft.ts';

/** A feed is proposed by EIS or a policy owner, and approved by another (53060.6(a)). */
export function ProposeForm({ door }: { readonly door: ActDoor }) {
  const [form, setForm] = useState(noFeed);
  const [known] = useLoaded(owners);
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = missingOf(form);
    const body = feedBodyOf(form);
    if (wrong.length > 0 || body === undefined) return door.mend(wrong);
    if (await door.act(() => proposeFeed(body), `The feed ${form.feed} is proposed.`)) setForm(noFeed);
  };
  const text = (name: keyof FeedDraft, label: string, type = 'text') => (
    <TextField
      id={name}
      label={label}
      type={type}
      error={errorOf(errors, name)}
      value={form[name]}
      onChange={(value) => setForm({ ...form, [name]: value })}
    />
  );
  const choice = (
    name: keyof FeedDraft,
    label: string,
    options: readonly { readonly value: string; readonly label: string }[],
  ) => (
    <Field id={name} label={label} error={errorOf(errors, name)}>
      {({ id, describedBy, invalid }) => (
        <select
          className="usa-select"
          id={id}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          value={form[name]}
          onChange={(event) => setForm({ ...form, [name]: event.currentTarget.value })}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  const registered =
    known.kind === 'done' ? known.value.map(({ id, name }) => ({ value: id, label: name })) : [];
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      {text('feed', 'Sign')}
      {text('name', 'Name')}
      {text('vendor', 'Vendor')}
      {choice('ownerId', 'Owner', [{ value: '', label: 'Choose the owner' }, ...registered])}
      {text('provider', 'Provider, as results name it')}
      {choice(
        'format',
        'Format',
        feedFormats.map((value) => ({ value, label: value })),
      )}
      {hasColumns(form.format) ? (
        <TextArea
          id="columnMap"
          label="Column map"
          hint="YAML, such as: plate: Plate No. Empty: plate, captured_at, camera, confidence, state, id."
          rows={5}
          error={errorOf(errors, 'columnMap')}
          value={form.columnMap}
          onChange={(columnMap) => setForm({ ...form, columnMap })}
        />
      ) : null}
      {choice('way', 'How it comes', [
        { value: 'http', label: 'It pushes over HTTP' },
        { value: 'folder', label: 'It drops files in its folder' },
        { value: 'mqtt', label: 'It publishes to a broker (MQTT)' },
      ])}
      {form.way === 'mqtt' ? (
        <>
          {text('url', 'Address of the broker')}
          {text('topics', 'Topics, with spaces between')}
          {text('user', 'Name at the broker')}
          {text('password', 'Password at the broker', 'password')}
        </>
      ) : null}
      <div className="act-bar">
        <button type="submit" className="usa-button">
          Propose feed
        </button>
      </div>
    </form>
  );
}
