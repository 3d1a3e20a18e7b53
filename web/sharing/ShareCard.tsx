import type { ShareListed } from '../../src/sharing/contract.ts';
import { bases, declineReasons, shareStates } from '../../src/sharing/contract/words.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { civilDateText } from '../parts/civil-date.ts';
import { Fact } from '../parts/Fact.tsx';
import { Moment } from '../parts/Moment.tsx';
import { ShareActs } from './ShareActs.tsx';

interface Props {
  readonly share: ShareListed;
  readonly door: ActDoor;
}

const itemsText = ({ confirmed, unconfirmed }: ShareListed['items']): string =>
  unconfirmed === 0
    ? `${confirmed} confirmed by photo`
    : `${confirmed} confirmed by photo, ${unconfirmed} not confirmed`;

/** One share: who is to be told what, on what it rests, and where it stands. */
export function ShareCard({ share, door }: Props) {
  const { agency, basis, agreement, declineReason, state } = share;
  return (
    <>
      <h2>
        {agency} <span className="muted">{shareStates[state]}</span>
      </h2>
      {share.overdue ? (
        <p className="asks">
          <strong>Overdue:</strong> the recipient was to destroy it by {civilDateText(share.destroyBy)}.
        </p>
      ) : null}
      <dl className="facts">
        <Fact name="Case">
          <span className="mono">{share.caseNumber}</span>
        </Fact>
        <Fact name="Purpose">{share.purpose}</Fact>
        <Fact name="Authorized use">{share.use}</Fact>
        <Fact name="Rests on">{agreement === null ? bases[basis] : `Standing agreement ${agreement}`}</Fact>
        <Fact name="Their reference">{share.reference}</Fact>
        <Fact name="Matches">{itemsText(share.items)}</Fact>
        <Fact name="Asked by">
          {share.requestedBy}, <Moment at={share.requestedAt} />
        </Fact>
        <Fact name="Decided by">
          {share.decidedBy ?? 'Nobody yet'}
          {declineReason === null ? null : `: ${declineReasons[declineReason]}`}
        </Fact>
        {share.releasedAt === null ? null : (
          <Fact name="Released">
            <Moment at={share.releasedAt} />
            {share.stopped ? ', no further package is made' : null}
          </Fact>
        )}
        <Fact name="Acknowledged by">{share.acknowledgedBy ?? 'Nobody yet'}</Fact>
        <Fact name="To be destroyed by">{civilDateText(share.destroyBy)}</Fact>
        {share.destroyedOn === null ? null : (
          <Fact name="Destroyed on">{civilDateText(share.destroyedOn)}</Fact>
        )}
      </dl>
      <ShareActs share={share} door={door} />
    </>
  );
}
