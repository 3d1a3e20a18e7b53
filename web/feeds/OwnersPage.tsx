import type { OwnerListed } from '../../src/agencies/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { Fact } from '../parts/Fact.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { ContactForm } from './ContactForm.tsx';
import { owners } from './feeds-api.ts';
import { RegisterOwnerForm } from './RegisterOwnerForm.tsx';
import { TermsForm } from './TermsForm.tsx';
import { caseTypeWords, ownerTypeText } from './words.ts';

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
      <h2 className="after">Register an owner</h2>
      <RegisterOwnerForm door={door} />
    </Page>
  );
}

const daysOr = (days: number | null, otherwise: string): string =>
  days === null ? otherwise : `${days} days`;

function OwnerCard({ owner, door }: { readonly owner: OwnerListed; readonly door: ActDoor }) {
  const { id, name, type, jurisdiction, contact, evidence, terms } = owner;
  return (
    <>
      <h2>{name}</h2>
      <dl className="facts">
        <Fact name="What it is">
          {ownerTypeText(type)}, {jurisdiction}
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
              {terms.caseTypes?.map((kind) => caseTypeWords[kind]).join(', ') ?? 'of every kind'}
            </Fact>
            <Fact name="May be told to others">{terms.onwardSharing ? 'Yes' : 'No'}</Fact>
            <Fact name="Rests on">{terms.authority}</Fact>
          </>
        )}
      </dl>
      <ContactForm key={`${contact} ${evidence}`} owner={owner} door={door} />
      <TermsForm key={JSON.stringify(terms)} id={id} terms={terms} door={door} />
    </>
  );
}
