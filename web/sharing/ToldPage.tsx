import { type FormEvent, useState } from 'react';
import type { OralListed } from '../../src/sharing/contract.ts';
import { type ToldPart, toldParts } from '../../src/sharing/contract/words.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { civilDateText } from '../parts/civil-date.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { Fact } from '../parts/Fact.tsx';
import { FieldError } from '../parts/Field.tsx';
import { Moment } from '../parts/Moment.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { useSession } from '../shell/session.tsx';
import { bodyOfDisclosure, disclosureErrors, noDisclosure } from './disclosure-draft.ts';
import { DisclosureFields } from './DisclosureFields.tsx';
import { noteOral, orals, reviewOral } from './sharing-api.ts';
import { SharingLinks } from './SharingLinks.tsx';

/** What is told by word of mouth: noted before or within 12 hours, reviewed by the next working day (R26). */
export function ToldPage() {
  const { role } = useSession();
  const [listed, reload] = useLoaded(orals);
  const door = useAct(reload);
  return (
    <Page title="Told by word of mouth" error={door.state.kind === 'errors'}>
      <SharingLinks current="/sharing/told" />
      <p>
        The same agencies may be told by telephone as in writing, and no others (53060.10(a)). Note it before
        you tell it, or within 12 hours. An administrator reviews it by the next working day.
      </p>
      <ActResult state={door.state} />
      <DeskList loaded={listed} empty="Nothing was told by word of mouth." keyOf={({ id }) => id}>
        {(oral) => <OralCard oral={oral} door={door} reviews={role === 'administrator'} />}
      </DeskList>
      {role === 'administrator' ? null : (
        <>
          <h2 className="after">Note what is told</h2>
          <OralForm door={door} />
        </>
      )}
    </Page>
  );
}

interface CardProps {
  readonly oral: OralListed;
  readonly door: ActDoor;
  readonly reviews: boolean;
}

function OralCard({ oral, door, reviews }: CardProps) {
  const { id, agency, outcome, overdue, reviewBy } = oral;
  const review = (to: 'accepted' | 'rejected', label: string) => (
    <button
      type="button"
      className={to === 'accepted' ? 'usa-button' : 'usa-button usa-button--outline'}
      onClick={() => void door.act(() => reviewOral({ oral: id, outcome: to }), 'It is reviewed.')}
    >
      {label} <span className="unseen">{agency}</span>
    </button>
  );
  return (
    <>
      <h2>{agency}</h2>
      {overdue ? (
        <p className="asks">
          <strong>Overdue:</strong> it was to be reviewed by {civilDateText(reviewBy)}.
        </p>
      ) : null}
      <dl className="facts">
        <Fact name="Told to">
          {oral.person}, {oral.callBack}
        </Fact>
        <Fact name="When">
          <Moment at={oral.toldAt} />
        </Fact>
        <Fact name="Case">
          <span className="mono">{oral.caseNumber}</span>
        </Fact>
        <Fact name="Purpose">{oral.purpose}</Fact>
        <Fact name="What was told">{oral.told.map((part) => toldParts[part]).join('; ')}</Fact>
        <Fact name="Of matches">{oral.items}</Fact>
        <Fact name="Told by">{oral.notedBy}</Fact>
        <Fact name="Review">
          {outcome === null
            ? `By ${civilDateText(reviewBy)}`
            : outcome === 'accepted'
              ? 'Accepted'
              : 'Not accepted'}
        </Fact>
      </dl>
      {reviews && outcome === null && !oral.own ? (
        <div className="act-bar">
          {review('accepted', 'Accept it')} {review('rejected', 'Do not accept it')}
        </div>
      ) : null}
    </>
  );
}

const nobody = { person: '', callBack: '' };

function OralForm({ door }: { readonly door: ActDoor }) {
  const [draft, setDraft] = useState(noDisclosure);
  const [form, setForm] = useState(nobody);
  const [told, setTold] = useState<readonly ToldPart[]>([]);
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = [
      ...disclosureErrors(draft),
      ...(form.person.trim() === '' ? [{ field: 'person', text: 'Who: name whom you tell.' }] : []),
      ...(form.callBack.trim() === '' ? [{ field: 'callBack', text: 'Call-back: give the number.' }] : []),
      ...(told.length === 0 ? [{ field: 'told', text: 'What: choose what is told.' }] : []),
    ];
    if (wrong.length > 0) return door.mend(wrong);
    const body = {
      ...bodyOfDisclosure(draft),
      person: form.person.trim(),
      callBack: form.callBack.trim(),
      told: [...told],
      toldAt: new Date().toISOString(),
    };
    if (await door.act(() => noteOral(body), 'It is noted. An administrator reviews it.')) {
      setDraft(noDisclosure);
      setForm(nobody);
      setTold([]);
    }
  };
  const field = (name: keyof typeof form, label: string, hint: string) => (
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
      <div className="act-bar">
        <button type="submit" className="usa-button">
          Note what is told
        </button>
      </div>
    </form>
  );
}
