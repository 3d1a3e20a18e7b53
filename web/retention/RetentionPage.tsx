import { type FormEvent, useState } from 'react';
import { type HoldGround, holdGrounds, type RetentionHoldListed } from '../../src/retention/contract.ts';
import { dayInAYear, dayOf } from '../access/last-day.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { civilDateText } from '../parts/civil-date.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { Fact } from '../parts/Fact.tsx';
import { Field } from '../parts/Field.tsx';
import { Moment } from '../parts/Moment.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { HeldCopiesList } from './HeldCopiesList.tsx';
import { placeHold, releaseHold, retentionHolds, reviewHold } from './retention-api.ts';

const grounds: Readonly<Record<HoldGround, string>> = {
  'court-order': 'Order of a court',
  litigation: 'Litigation',
  prosecution: 'Prosecution',
  'internal-affairs': 'Internal affairs',
  'records-request': 'Records request',
};

/** What cases need longer than its period: copied, owned, reviewed within a year (53060.2(a), R28). */
export function RetentionPage() {
  const [held, reload] = useLoaded(retentionHolds);
  const door = useAct(reload);
  return (
    <Page title="Retention holds" error={door.state.kind === 'errors'}>
      <p>
        Reads go when their period ends. A retention hold copies the reads that a case was answered, now and
        each day, and lets the rest go. Each hold has an owner and is reviewed within a year.
      </p>
      <ActResult state={door.state} />
      <DeskList loaded={held} empty="No case of your division is held." keyOf={({ id }) => id}>
        {(hold) => <HoldCard hold={hold} door={door} />}
      </DeskList>
      <h2 className="after">Hold the reads of a case</h2>
      <PlaceForm door={door} />
    </Page>
  );
}

function HoldCard({ hold, door }: { readonly hold: RetentionHoldListed; readonly door: ActDoor }) {
  const { id, caseNumber, ground, reference, ownerName, placedAt, reviewBy, overdue, reads } = hold;
  const another = dayOf(dayInAYear());
  return (
    <>
      <h2>{caseNumber}</h2>
      <dl className="facts">
        <Fact name="Ground">
          {grounds[ground]}, {reference}
        </Fact>
        <Fact name="Reads kept">{reads}</Fact>
        <Fact name="Owner">{ownerName}</Fact>
        <Fact name="Placed">
          <Moment at={placedAt} />
        </Fact>
        <Fact name="Review by">
          {civilDateText(reviewBy)}
          {overdue ? ' (overdue)' : ''}
        </Fact>
      </dl>
      <div className="act-bar">
        <button
          type="button"
          className="usa-button"
          onClick={() =>
            void door.act(
              () => reviewHold(id, another ?? 0),
              `The hold of ${caseNumber} stands for another year.`,
            )
          }
        >
          Still needed for a year <span className="unseen">({caseNumber})</span>
        </button>
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => void door.act(() => releaseHold(id), `The hold of ${caseNumber} is released.`)}
        >
          Release hold <span className="unseen">of {caseNumber}</span>
        </button>
      </div>
      <HeldCopiesList hold={hold} door={door} />
    </>
  );
}

const none = { caseNumber: '', ground: '', reference: '', reviewBy: dayInAYear() };

function PlaceForm({ door }: { readonly door: ActDoor }) {
  const [form, setForm] = useState(none);
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const reviewBy = dayOf(form.reviewBy);
    const ground = holdGrounds.find((one) => one === form.ground);
    const reference = form.reference.trim().toUpperCase();
    const wrong: FormError[] = [
      ...(form.caseNumber.trim() === '' ? [{ field: 'caseNumber', text: 'Case: give its number.' }] : []),
      ...(ground === undefined ? [{ field: 'ground', text: 'Ground: choose why it is held.' }] : []),
      ...(reference === ''
        ? [{ field: 'reference', text: 'Reference: give the number of the order or file.' }]
        : []),
      ...(reviewBy === undefined ? [{ field: 'reviewBy', text: 'Review: give a day as MM/DD/YYYY.' }] : []),
    ];
    if (ground === undefined || reviewBy === undefined || wrong.length > 0) return door.mend(wrong);
    const caseNumber = form.caseNumber.trim();
    const body = { caseNumber, ground, reference, reviewBy };
    if (await door.act(() => placeHold(body), `The reads of ${caseNumber} are held.`)) setForm(none);
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <TextField
        id="caseNumber"
        label="Internal case number"
        error={errorOf(errors, 'caseNumber')}
        className="mono"
        maxLength={60}
        value={form.caseNumber}
        onChange={(caseNumber) => setForm({ ...form, caseNumber })}
      />
      <Field id="ground" label="Why it is held" error={errorOf(errors, 'ground')}>
        {({ id, describedBy, invalid }) => (
          <select
            className="usa-select"
            id={id}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            value={form.ground}
            onChange={(event) => setForm({ ...form, ground: event.currentTarget.value })}
          >
            <option value="">Choose a ground</option>
            {holdGrounds.map((one) => (
              <option key={one} value={one}>
                {grounds[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        id="reference"
        label="Number of the order, file or request"
        hint="Such as 26CV001234; no names."
        error={errorOf(errors, 'reference')}
        className="mono"
        maxLength={40}
        value={form.reference}
        onChange={(reference) => setForm({ ...form, reference })}
      />
      <TextField
        id="reviewBy"
        label="Review by"
        hint="MM/DD/YYYY, within a year"
        error={errorOf(errors, 'reviewBy')}
        value={form.reviewBy}
        onChange={(reviewBy) => setForm({ ...form, reviewBy })}
      />
      <div className="act-bar">
        <button type="submit" className="usa-button">
          Hold reads
        </button>
      </div>
    </form>
  );
}
