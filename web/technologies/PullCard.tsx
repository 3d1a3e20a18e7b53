import type { AuditPullListed, PullReport } from '../../src/audits/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { Fact } from '../parts/Fact.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Notice } from '../parts/Notice.tsx';
import { counted, numberText } from '../parts/number.ts';
import { askPull, endPull } from './audit-pulls-api.ts';

interface CardProps {
  readonly pull: AuditPullListed;
  readonly eis: boolean;
  readonly door: ActDoor;
}

/** One vendor's log that comes by itself: how, when it last came, what it brought, what stands against it. */
export function PullCard({ pull, eis, door }: CardProps) {
  const { name, division, way, url, folder, everyDays, triedAt, doneAt, problem, late, asked, report } = pull;
  return (
    <>
      <h2>
        {name}, {division}
      </h2>
      {problem === '' ? null : <Notice kind="error">{problem}</Notice>}
      {late && problem === '' ? <Notice kind="warning">Nothing has come when it should have.</Notice> : null}
      {asked ? <Notice kind="info">Asked for. Its report will stand here.</Notice> : null}
      <dl className="facts">
        <Fact name={way === 'https' ? 'Fetched from' : 'Dropped in'}>
          <span className="mono">{way === 'https' ? url : folder}</span>
        </Fact>
        <Fact name="Every">{everyDays === 1 ? 'Day' : `${everyDays} days`}</Fact>
        <Fact name="Last tried">{triedAt === null ? 'Never' : <Moment at={triedAt} />}</Fact>
        <Fact name="Last taken in">{doneAt === null ? 'Never' : <Moment at={doneAt} />}</Fact>
        {report === null ? null : <Fact name="It brought">{wordsOf(report)}</Fact>}
      </dl>
      <PullActs pull={pull} eis={eis} door={door} />
    </>
  );
}

const wordsOf = ({ rows, kept, repeated, revised, quarantined }: PullReport): string =>
  `${counted(rows, 'row', 'rows')}: ${numberText(kept)} new, ${numberText(repeated)} known before, ` +
  `${numberText(revised)} known in other words, ${numberText(quarantined)} kept apart`;

function PullActs({ pull: { product, name, division, way, asked }, eis, door }: CardProps) {
  const of = <span className="unseen">{`${name}, ${division}`}</span>;
  return (
    <div className="act-bar">
      {eis ? (
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() =>
            void door.act(() => endPull({ product, division }), `The log of ${name} comes no more by itself.`)
          }
        >
          End {of}
        </button>
      ) : null}
      {asked ? null : (
        <button
          type="button"
          className="usa-button"
          onClick={() =>
            void door.act(() => askPull({ product, division }), `The log of ${name} is asked for.`)
          }
        >
          {way === 'https' ? 'Fetch now' : 'Look in the folder now'} {of}
        </button>
      )}
    </div>
  );
}
