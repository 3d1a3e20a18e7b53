import { useState } from 'react';
import type { FeedKeys, FeedListed } from '../../src/plate-reads/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { civilDateText } from '../parts/civil-date.ts';
import { Fact } from '../parts/Fact.tsx';
import { Link } from '../parts/Link.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { ApproveForm } from './ApproveForm.tsx';
import { CertificateForm } from './CertificateForm.tsx';
import { actOnFeed, type FeedAct, feeds, renewKeys } from './feeds-api.ts';
import { ModeForm } from './ModeForm.tsx';
import { ProposeForm } from './ProposeForm.tsx';

const ways: Readonly<Record<FeedListed['way'], string>> = {
  http: 'It pushes over HTTP',
  folder: 'It drops files in its folder',
  mqtt: 'It publishes to a broker',
};

/** EIS's register of feeds: what each is, whether it may send and why not, and what can be done (53060.6(a), R1). */
export function FeedsPage() {
  const [listed, reload] = useLoaded(feeds);
  const [keys, setKeys] = useState<(FeedKeys & { readonly of: string }) | undefined>();
  const door = useAct(reload);
  const renew = (id: string) =>
    void door.act(async () => {
      const outcome = await renewKeys(id);
      if (outcome.kind === 'done') setKeys({ ...outcome.value, of: id });
      return outcome;
    }, `The feed ${id} has new keys; those before let nobody in any more.`);
  return (
    <Page title="Feeds" error={door.state.kind === 'errors'}>
      <p>
        A feed is dead until EIS has approved it and a policy owner has agreed to operator mode (53060.6(a),
        53060.4(b)). <Link to="/desk/owners">Owners of data and their terms</Link>
      </p>
      <ActResult state={door.state} />
      {keys === undefined ? null : <Keys keys={keys} />}
      <DeskList loaded={listed} empty="No feed is registered." keyOf={({ id }) => id}>
        {(feed) => <FeedCard feed={feed} door={door} onRenew={renew} />}
      </DeskList>
      <h2 className="after">Propose a feed</h2>
      <ProposeForm door={door} />
    </Page>
  );
}

function Keys({ keys: { of, bearer, hmac } }: { readonly keys: FeedKeys & { readonly of: string } }) {
  return (
    <Notice kind="warning">
      Keys of {of}, shown this once. Give one of them to the sender by a safe way.
      <br />
      Bearer key: <code className="mono">{bearer}</code>
      <br />
      Key for signatures: <code className="mono">{hmac}</code>
    </Notice>
  );
}

interface CardProps {
  readonly feed: FeedListed;
  readonly door: ActDoor;
  readonly onRenew: (id: string) => void;
}

function FeedCard({ feed, door, onRenew }: CardProps) {
  const { id, name, owner, provider, format, way, dead, retentionDays, endsOn, lastSeen, quarantined } = feed;
  return (
    <>
      <h2>{name}</h2>
      <dl className="facts">
        <Fact name="Sign">
          <span className="mono">{id}</span>
        </Fact>
        <Fact name="May it send?">{dead === null ? 'Yes' : `No: ${dead.reason} (${dead.clause})`}</Fact>
        <Fact name="Owner">{owner}</Fact>
        <Fact name="Provider">{provider}</Fact>
        <Fact name="Comes as">
          {ways[way]}, as {format}
        </Fact>
        <Fact name="Kept for">{retentionDays === 0 ? 'No period stated' : `${retentionDays} days`}</Fact>
        <Fact name="Contract until">{endsOn === 0 ? 'No contract' : civilDateText(endsOn)}</Fact>
        <Fact name="Proves itself by">{proofOf(feed)}</Fact>
        <Fact name="Last heard of">{lastSeen === null ? 'Never' : <Moment at={lastSeen} />}</Fact>
        <Fact name="In quarantine">{quarantined}</Fact>
      </dl>
      <FeedActs feed={feed} door={door} onRenew={onRenew} />
    </>
  );
}

const proofOf = ({ keys, certificate }: FeedListed): string =>
  [...(keys ? ['its keys'] : []), ...(certificate ? ['its certificate'] : [])].join(' or ') ||
  'Nothing yet: give it keys';

function FeedActs({ feed, door, onRenew }: CardProps) {
  const { id, state, operatorMode, asked } = feed;
  const button = (act: FeedAct, label: string, said: string) => (
    <button
      type="button"
      className="usa-button usa-button--outline"
      onClick={() => void door.act(() => actOnFeed(act, id), said)}
    >
      {label} <span className="unseen">{id}</span>
    </button>
  );
  if (state === 'proposed') return <ApproveForm feed={id} door={door} />;
  return (
    <>
      {asked === null ? null : (
        <p>
          EIS ({asked.by}) asks for operator mode: hearing held {civilDateText(asked.hearingOn)}, kept for{' '}
          {asked.retentionDays} days.
        </p>
      )}
      <div className="act-bar">
        {asked === null
          ? null
          : button('operator-mode/agree', 'Agree to operator mode', 'Operator mode is on.')}
        {state === 'suspended'
          ? button('resume', 'Let it go on', `The feed ${id} goes on.`)
          : button('suspend', 'Stop the feed', `The feed ${id} is stopped.`)}
        {operatorMode ? button('operator-mode/end', 'End operator mode', 'Operator mode is off.') : null}
        <button type="button" className="usa-button usa-button--outline" onClick={() => onRenew(id)}>
          New keys <span className="unseen">{id}</span>
        </button>
      </div>
      <CertificateForm feed={feed} door={door} />
      {operatorMode ? null : <ModeForm feed={id} door={door} />}
    </>
  );
}
