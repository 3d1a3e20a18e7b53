import { type FormEvent, useState } from 'react';
import type { CaseType, OwnerListed } from '../../src/agencies/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { Fact } from '../parts/Fact.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { owners, setTerms } from './feeds-api.ts';

/** Owners of data, and on what terms the department uses what is theirs (53060.3(e), 53060.4(b), R28). */
export function OwnersPage() {
  const [listed, reload] = useLoaded(owners);
  const door = useAct(reload);
  return (
    <Page title="Owners of data" error={door.state.kind === 'errors'}>
      <p>
        Searches keep to these terms: age, uses, kinds of case, and whether an answer may be told to another
        agency. A shorter period counts at once, for what is kept already too (53060.2(a)).
      </p>
      <ActResult state={door.state} />
      <DeskList loaded={listed} empty="No owner is registered." keyOf={({ id }) => id}>
        {(owner) => <OwnerCard owner={owner} door={door} />}
      </DeskList>
    </Page>
  );
}

const kinds: Readonly<Record<CaseType, string>> = {
  registered: 'registered',
  provisional: 'provisional',
  emergency: 'of the emergency series',
};

const daysOr = (days: number | null, otherwise: string): string =>
  days === null ? otherwise : `${days} days`;

function OwnerCard({ owner, door }: { readonly owner: OwnerListed; readonly door: ActDoor }) {
  const { id, name, type, jurisdiction, contact, evidence, terms } = owner;
  return (
    <>
      <h2>{name}</h2>
      <dl className="facts">
        <Fact name="What it is">
          {type}, {jurisdiction}
        </Fact>
        <Fact name="Contact">{contact === '' ? 'None' : contact}</Fact>
        <Fact name="Evidence">{evidence === '' ? 'None' : evidence}</Fact>
        {terms === null ? (
          <Fact name="Terms">Nobody has stated any: nothing of it is passed on</Fact>
        ) : (
          <>
            <Fact name="Reads are kept">{terms.retentionDays} days</Fact>
            <Fact name="Photos are kept">{daysOr(terms.photoDays, 'as long as the reads')}</Fact>
            <Fact name="Searched up to an age of">{daysOr(terms.ageLimitDays, 'their period')}</Fact>
            <Fact name="For the uses">{terms.uses?.join(', ') ?? 'every authorized use'}</Fact>
            <Fact name="For cases">
              {terms.caseTypes?.map((kind) => kinds[kind]).join(', ') ?? 'of every kind'}
            </Fact>
            <Fact name="May be told to others">{terms.onwardSharing ? 'Yes' : 'No'}</Fact>
            <Fact name="Rests on">{terms.authority}</Fact>
          </>
        )}
      </dl>
      <TermsForm key={JSON.stringify(terms)} id={id} terms={terms} door={door} />
    </>
  );
}

interface FormProps {
  readonly id: string;
  readonly terms: OwnerListed['terms'];
  readonly door: ActDoor;
}

const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));
const whole = (days: number | null): boolean => days === null || (Number.isInteger(days) && days > 0);

function TermsForm({ id, terms, door }: FormProps) {
  const [form, setForm] = useState({
    retention: String(terms?.retentionDays ?? 60),
    photo: String(terms?.photoDays ?? ''),
    payload: String(terms?.payloadDays ?? ''),
    age: String(terms?.ageLimitDays ?? ''),
    uses: terms?.uses?.join(' ') ?? '',
    authority: terms?.authority ?? '',
  });
  const [onward, setOnward] = useState(terms?.onwardSharing ?? false);
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const named = (field: keyof typeof form) => `${field}-${id}`;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const days = {
      retention: numberOf(form.retention),
      photo: numberOf(form.photo),
      payload: numberOf(form.payload),
      age: numberOf(form.age),
    };
    const wrong: FormError[] = [
      ...(['retention', 'photo', 'payload', 'age'] as const)
        .filter((field) => !whole(days[field]) || (field === 'retention' && days[field] === null))
        .map((field) => ({ field: named(field), text: 'Days: give a whole number.' })),
      ...(form.authority.trim().length < 3
        ? [{ field: named('authority'), text: 'Authority: name the agreement or statute.' }]
        : []),
    ];
    if (days.retention === null || wrong.length > 0) return door.mend(wrong);
    const uses = form.uses.split(/[\s,]+/).filter((code) => code !== '');
    const body = {
      agencyId: id,
      retentionDays: days.retention,
      photoDays: days.photo,
      payloadDays: days.payload,
      ageLimitDays: days.age,
      uses: uses.length === 0 ? null : uses,
      caseTypes: terms?.caseTypes ?? null,
      onwardSharing: onward,
      authority: form.authority.trim(),
    };
    await door.act(() => setTerms(body), `The terms of ${id} are set.`);
  };
  const field = (name: keyof typeof form, label: string, hint?: string) => (
    <TextField
      id={named(name)}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      error={errorOf(errors, named(name))}
      value={form[name]}
      onChange={(value) => setForm({ ...form, [name]: value })}
    />
  );
  return (
    <details>
      <summary>
        Set terms <span className="unseen">of {id}</span>
      </summary>
      <form onSubmit={(event) => void send(event)} noValidate>
        {field('retention', 'Days for which reads are kept')}
        {field('photo', 'Days for which photos are kept', 'Empty: as long as the reads')}
        {field('payload', 'Days for which payloads that are no read are kept', 'Empty: as long as the reads')}
        {field('age', 'Age in days up to which reads are searched', 'Empty: their period')}
        {field('uses', 'Codes of authorized uses', 'Such as escape wanted. Empty: every use')}
        {field('authority', 'Agreement or statute')}
        <div className="usa-checkbox">
          <input
            className="usa-checkbox__input"
            type="checkbox"
            id={`onward-${id}`}
            checked={onward}
            onChange={(event) => setOnward(event.currentTarget.checked)}
          />
          <label className="usa-checkbox__label" htmlFor={`onward-${id}`}>
            An answer may be told to another agency that may receive it
          </label>
        </div>
        <div className="act-bar">
          <button type="submit" className="usa-button">
            Set terms <span className="unseen">of {id}</span>
          </button>
        </div>
      </form>
    </details>
  );
}
