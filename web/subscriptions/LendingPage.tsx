import type { AgreementListed, LendingIdentity } from '../../src/subscriptions/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { civilDateText } from '../parts/civil-date.ts';
import { Link } from '../parts/Link.tsx';
import { Fact } from '../parts/Fact.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { useSession } from '../shell/session.tsx';
import { Page } from '../shell/Page.tsx';
import { agreeLending, lending } from './lending-api.ts';
import { LendingRequests } from './LendingRequests.tsx';
import { ProposeLendingForm } from './ProposeLendingForm.tsx';
import { RevokeForm } from './RevokeForm.tsx';

/** What the department lends to whom, and who asked for what, when and why (53060.10(a), R1, R19). */
export function LendingPage() {
  const [loaded, reload] = useLoaded(lending);
  const door = useAct(reload);
  const { person } = useSession();
  const agreements = loaded.kind === 'done' ? { ...loaded, value: [...loaded.value.agreements] } : loaded;
  return (
    <Page title="Lending" error={door.state.kind === 'errors'}>
      <p>
        Nothing is lent without an agreement that EIS proposed and a policy owner agreed to, and only reads
        that the department itself collected. Whatever is asked stands in the record before anything is looked
        for.
      </p>
      <p>
        <Link to="/desk/connectors">How others’ data is asked for</Link>
      </p>
      <ActResult state={door.state} />
      <DeskList
        loaded={agreements}
        empty="Nothing is lent to anybody."
        keyOf={({ agreementId }) => agreementId}
      >
        {(one) => <AgreementCard agreement={one} door={door} />}
      </DeskList>
      {loaded.kind === 'done' && person.roles.includes('eis') ? (
        <details>
          <summary>Propose an agreement</summary>
          <ProposeLendingForm feeds={loaded.value.feeds} door={door} />
        </details>
      ) : null}
      {loaded.kind === 'done' ? <OwnIdentity identity={loaded.value} /> : null}
      <LendingRequests />
    </Page>
  );
}

function AgreementCard({ agreement, door }: { readonly agreement: AgreementListed; readonly door: ActDoor }) {
  const { agreementId, agencyName, feeds, uses, ageLimitDays, photos, endsOn, authority } = agreement;
  const { agreedBy, revokedWhy, dead } = agreement;
  return (
    <>
      <h2>{agencyName}</h2>
      <dl className="facts">
        <Fact name="State">{dead ?? 'Lends'}</Fact>
        <Fact name="Feeds">{feeds.join(', ')}</Fact>
        <Fact name="For the uses">{uses?.join(', ') ?? 'the five of the policy'}</Fact>
        <Fact name="Not older than">{ageLimitDays} days</Fact>
        <Fact name="Photos">{photos ? 'Yes' : 'No'}</Fact>
        <Fact name="Until">{civilDateText(endsOn)}</Fact>
        <Fact name="Rests on">{authority}</Fact>
        {revokedWhy === null ? null : <Fact name="Revoked because">{revokedWhy}</Fact>}
      </dl>
      {agreedBy === null && revokedWhy === null ? (
        <div className="act-bar">
          <button
            type="button"
            className="usa-button"
            onClick={() => void door.act(() => agreeLending(agreementId), `${agencyName} is lent to.`)}
          >
            Agree to lend <span className="unseen">to {agencyName}</span>
          </button>
        </div>
      ) : null}
      {revokedWhy === null ? (
        <RevokeForm agreementId={agreementId} agencyName={agencyName} door={door} />
      ) : null}
    </>
  );
}

/** What another department enters to connect. */
function OwnIdentity({ identity }: { readonly identity: LendingIdentity }) {
  return (
    <details>
      <summary>What another department needs to connect</summary>
      <dl className="facts">
        <Fact name="Department">{identity.department}</Fact>
        <Fact name="Key of its requests">
          <code className="long">{identity.signingKey}</code>
        </Fact>
        <Fact name="Key of its record">
          <code className="long">{identity.recordKey}</code>
        </Fact>
        <Fact name="Own feeds">{identity.feeds.map(({ name }) => name).join(', ') || 'None'}</Fact>
      </dl>
    </details>
  );
}
