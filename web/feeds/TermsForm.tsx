import { type FormEvent, useState } from 'react';
import { caseTypes, type OwnerListed } from '../../src/agencies/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { setTerms } from './feeds-api.ts';
import { Ticks } from './Ticks.tsx';
import { caseTypeWords } from './words.ts';

interface Props {
  readonly id: string;
  readonly terms: OwnerListed['terms'];
  readonly door: ActDoor;
}

const onwardWords = { onward: 'An answer may be told to another agency that may receive it' };

/** All or none ticked: of every kind. */
function caseTypesOf(ticked: readonly string[]) {
  const chosen = caseTypes.filter((kind) => ticked.includes(kind));
  return chosen.length === 0 || chosen.length === caseTypes.length ? null : chosen;
}

const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));
const whole = (days: number | null): boolean => days === null || (Number.isInteger(days) && days > 0);

/** What an owner has agreed to: periods, age, uses, kinds of case, onward sharing (53060.2(a), 53060.3(e), R28). */
export function TermsForm({ id, terms, door }: Props) {
  const [form, setForm] = useState({
    retention: String(terms?.retentionDays ?? 60),
    photo: String(terms?.photoDays ?? ''),
    payload: String(terms?.payloadDays ?? ''),
    age: String(terms?.ageLimitDays ?? ''),
    uses: terms?.uses?.join(' ') ?? '',
    authority: terms?.authority ?? '',
  });
  const [cases, setCases] = useState<readonly string[]>(terms?.caseTypes ?? []);
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
      caseTypes: caseTypesOf(cases),
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
        <Ticks
          legend="Cases for which it is searched (none ticked: of every kind)"
          options={caseTypeWords}
          chosen={cases}
          onChange={setCases}
        />
        <Ticks
          legend="Other agencies"
          options={onwardWords}
          chosen={onward ? ['onward'] : []}
          onChange={(chosen) => setOnward(chosen.length > 0)}
        />
        <div className="act-bar">
          <button type="submit" className="usa-button">
            Set terms <span className="unseen">of {id}</span>
          </button>
        </div>
      </form>
    </details>
  );
}
