import { type FormEvent, useState } from 'react';
import { feedFormats, feedWays, type ProposeFeedBody } from '../../src/plate-reads/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { Field } from '../parts/Field.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { owners, proposeFeed } from './feeds-api.ts';

const none = {
  feed: '',
  name: '',
  vendor: '',
  ownerId: '',
  provider: '',
  format: 'openalpr',
  way: 'http',
  url: '',
  topics: '',
  user: '',
  password: '',
};
type Form = typeof none;

const asked: readonly (readonly [keyof Form, string])[] = [
  ['feed', 'Sign: small letters, digits and dashes.'],
  ['name', 'Name: say what it is, such as Gate cameras.'],
  ['vendor', 'Vendor: name it.'],
  ['ownerId', 'Owner: choose whose data it is.'],
  ['provider', 'Provider: name who delivers it.'],
];

function bodyOf(form: Form): ProposeFeedBody | undefined {
  const format = feedFormats.find((one) => one === form.format);
  const way = feedWays.find((one) => one === form.way);
  if (format === undefined || way === undefined) return undefined;
  const { feed, name, vendor, ownerId, provider, url, topics, user, password } = form;
  const broker = {
    url,
    topics: topics.split(/\s+/).filter((topic) => topic !== ''),
    ...(user === '' ? {} : { user }),
    ...(password === '' ? {} : { password }),
  };
  const zone = 'America/Los_Angeles';
  return { feed, name, vendor, ownerId, provider, format, zone, way, ...(way === 'mqtt' ? { broker } : {}) };
}

/** A feed is proposed by EIS or a policy owner, and approved by another (53060.6(a)). */
export function ProposeForm({ door }: { readonly door: ActDoor }) {
  const [form, setForm] = useState(none);
  const [known] = useLoaded(owners);
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = asked
      .filter(([field]) => form[field].trim() === '')
      .map(([field, text]) => ({ field, text }));
    const body = bodyOf(form);
    if (wrong.length > 0 || body === undefined) return door.mend(wrong);
    if (await door.act(() => proposeFeed(body), `The feed ${form.feed} is proposed.`)) setForm(none);
  };
  const text = (name: keyof Form, label: string, type = 'text') => (
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
    name: keyof Form,
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
