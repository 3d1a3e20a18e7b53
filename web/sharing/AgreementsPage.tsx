import { type FormEvent, useState } from 'react';
import type { AgreementListed } from '../../src/sharing/contract.ts';
import { dayOf } from '../access/last-day.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { civilDateText } from '../parts/civil-date.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { Fact } from '../parts/Fact.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { RecipientField } from './RecipientField.tsx';
import { agreements, agreeToAgreement, endAgreement, proposeAgreement } from './sharing-api.ts';
import { SharingLinks } from './SharingLinks.tsx';

const states: Readonly<Record<AgreementListed['state'], string>> = {
  proposed: 'Waits for a second administrator',
  'to-begin': 'Agreed, not begun',
  'in-force': 'In force',
  ended: 'Ended',
};

/** Standing agreements: scope and end, by two administrators; an end stops what rests on it (53060.10(a)). */
export function AgreementsPage() {
  const [listed, reload] = useLoaded(agreements);
  const door = useAct(reload);
  return (
    <Page title="Standing agreements" error={door.state.kind === 'errors'}>
      <SharingLinks current="/sharing/agreements" />
      <p>
        A share may rest on a standing agreement, within its uses and its number of matches. It is still
        approved one by one. Ending an agreement stops at once what rests on it and has not left.
      </p>
      <ActResult state={door.state} />
      <DeskList loaded={listed} empty="No agreement stands." keyOf={({ id }) => id}>
        {(agreement) => <AgreementCard agreement={agreement} door={door} />}
      </DeskList>
      <h2 className="after">Propose an agreement</h2>
      <ProposeForm door={door} />
    </Page>
  );
}

function AgreementCard({ agreement, door }: { readonly agreement: AgreementListed; readonly door: ActDoor }) {
  const { id, agency, reference, uses, mostItems, beginsOn, endsOn, state, own } = agreement;
  const whose = <span className="unseen">with {agency}</span>;
  return (
    <>
      <h2>
        {agency} <span className="muted">{states[state]}</span>
      </h2>
      <dl className="facts">
        <Fact name="Number">{id}</Fact>
        <Fact name="Paper">{reference}</Fact>
        <Fact name="For the uses">{uses.join(', ')}</Fact>
        <Fact name="Matches at once">{mostItems}</Fact>
        <Fact name="From">{civilDateText(beginsOn)}</Fact>
        <Fact name="Until">{civilDateText(endsOn)}</Fact>
        <Fact name="Proposed by">{agreement.proposedBy}</Fact>
        <Fact name="Agreed by">{agreement.agreedBy ?? 'Nobody yet'}</Fact>
      </dl>
      <div className="act-bar">
        {state === 'proposed' && !own ? (
          <button
            type="button"
            className="usa-button"
            onClick={() => void door.act(() => agreeToAgreement(id), 'The agreement stands.')}
          >
            Agree to it {whose}
          </button>
        ) : null}
        {state === 'ended' ? null : (
          <button
            type="button"
            className="usa-button usa-button--outline"
            onClick={() => void door.act(() => endAgreement(id), 'The agreement is ended.')}
          >
            End agreement {whose}
          </button>
        )}
      </div>
    </>
  );
}

const nothing = { reference: '', uses: '', mostItems: '10', beginsOn: '', endsOn: '' };

function ProposeForm({ door }: { readonly door: ActDoor }) {
  const [recipient, setRecipient] = useState('');
  const [form, setForm] = useState(nothing);
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const [beginsOn, endsOn, mostItems] = [dayOf(form.beginsOn), dayOf(form.endsOn), Number(form.mostItems)];
    const uses = form.uses.split(/[\s,]+/).filter((use) => use !== '');
    const wrong = [
      ...(recipient === '' ? [{ field: 'recipient', text: 'Recipient: choose an agency.' }] : []),
      ...(uses.length === 0 ? [{ field: 'uses', text: 'Uses: name at least one.' }] : []),
      ...(Number.isInteger(mostItems) && mostItems > 0
        ? []
        : [{ field: 'mostItems', text: 'Matches: give a whole number.' }]),
      ...(beginsOn === undefined ? [{ field: 'beginsOn', text: 'From: give a day as MM/DD/YYYY.' }] : []),
      ...(endsOn === undefined ? [{ field: 'endsOn', text: 'Until: give a day as MM/DD/YYYY.' }] : []),
    ];
    if (beginsOn === undefined || endsOn === undefined || wrong.length > 0) return door.mend(wrong);
    const reference = form.reference.trim().toUpperCase();
    const body = { agencyId: recipient, reference, uses, mostItems, beginsOn, endsOn };
    if (await door.act(() => proposeAgreement(body), 'It waits for a second administrator.'))
      setForm(nothing);
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
      <RecipientField value={recipient} onChange={setRecipient} error={errorOf(errors, 'recipient')} />
      {field('reference', 'Number of the paper', 'Such as MOU-2026-14.')}
      {field('uses', 'Uses', 'Such as: escape wanted')}
      {field('mostItems', 'Matches at once', 'At most 50.')}
      {field('beginsOn', 'From', 'mm/dd/yyyy')}
      {field('endsOn', 'Until', 'mm/dd/yyyy, within a year of its beginning')}
      <div className="act-bar">
        <button type="submit" className="usa-button">
          Propose agreement
        </button>
      </div>
    </form>
  );
}
