import type { TechnologyListed } from '../../src/technologies/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { civilDateText } from '../parts/civil-date.ts';
import { Fact } from '../parts/Fact.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Notice } from '../parts/Notice.tsx';
import { numberText } from '../parts/number.ts';
import { stateWords } from '../vendors/words.ts';
import { EntryActs } from './EntryActs.tsx';
import { abilityWords, kindWords, neverSharedWith, sharedWithWords } from './words.ts';

interface Props {
  readonly entry: TechnologyListed;
  readonly eis: boolean;
  readonly door: ActDoor;
}

/** One entry: what it is, whether it runs and if not why, its contract, and what EIS may do with it. */
export function EntryCard({ entry, eis, door }: Props) {
  const { name, kind, dead, daysLeft, state, switches } = entry;
  const wrongly = switches?.sharedWith.filter((one) => neverSharedWith.has(one)) ?? [];
  return (
    <>
      <h2>{name}</h2>
      {state === 'live' && daysLeft !== null && daysLeft >= 0 && daysLeft <= 90 ? (
        <Notice kind="warning">
          Its contract ends {daysLeft === 0 ? 'today' : `in ${daysLeft} days`}. EIS can record that it goes
          on, before it ends (R33).
        </Notice>
      ) : null}
      {wrongly.length === 0 ? null : (
        <Notice kind="error">
          Its console shares with {wrongly.map((one) => sharedWithWords[one]).join(', ')}: it may not
          (53060.10(a)).
        </Notice>
      )}
      <dl className="facts">
        <Fact name="Sign">
          <span className="mono">{entry.id}</span>
        </Fact>
        <Fact name="What it is">{kindWords[kind]}</Fact>
        <Fact name="State">
          <strong>{stateWords[state]}</strong>
        </Fact>
        <Fact name="May it connect?">{dead === null ? 'Yes' : `No: ${dead.reason} (${dead.clause})`}</Fact>
        <Fact name="Vendor">{entry.vendor}</Fact>
        <Fact name="Agency of record">{entry.owner === '' ? 'None stated' : entry.owner}</Fact>
        <Contract entry={entry} />
      </dl>
      <Description entry={entry} />
      <Changes entry={entry} />
      {eis ? <EntryActs entry={entry} door={door} /> : null}
    </>
  );
}

function Contract({ entry: { contract, startsOn, endsOn, seats, granted } }: Pick<Props, 'entry'>) {
  if (contract === '') return <Fact name="Contract">None</Fact>;
  return (
    <>
      <Fact name="Contract">
        {contract}, {civilDateText(startsOn)} to {civilDateText(endsOn)}
      </Fact>
      <Fact name="Licences">
        {seats === null ? 'Not per seat' : `${numberText(seats)} seats, ${numberText(granted)} granted`}
      </Fact>
    </>
  );
}

const orNone = (text: string): string => (text === '' ? 'Not stated' : text);

function Description({ entry }: Pick<Props, 'entry'>) {
  const { id, support, dataFlow, network, securityReview, securityReviewedOn, hosts, abilities } = entry;
  const { proposedBy, approvedBy, secrets, switches } = entry;
  return (
    <details>
      <summary>
        Description <span className="unseen">of {id}</span>
      </summary>
      <dl className="facts">
        <Fact name="Support">{orNone(support)}</Fact>
        <Fact name="Data flow">{orNone(dataFlow)}</Fact>
        <Fact name="Network">{orNone(network)}</Fact>
        <Fact name="Security review">
          {orNone(securityReview)}
          {securityReviewedOn === 0 ? '' : `, of ${civilDateText(securityReviewedOn)}`}
        </Fact>
        <Fact name="May call">{hosts.length === 0 ? 'Nobody' : hosts.join('; ')}</Fact>
        <Fact name="Can be asked for">
          {abilities.map((one) => abilityWords[one]).join(', ') || 'A whole plate'}
        </Fact>
        <Fact name="Secrets">{secrets.join(', ') || 'None'}</Fact>
        <Fact name="Its console shares with">
          {switches === null
            ? 'Nobody has looked'
            : `${switches.sharedWith.map((one) => sharedWithWords[one]).join(', ') || 'nobody'}, as of ${civilDateText(switches.checkedOn)}`}
        </Fact>
        <Fact name="Proposed by">{orNone(proposedBy)}</Fact>
        <Fact name="Approved by">{orNone(approvedBy)}</Fact>
      </dl>
    </details>
  );
}

function Changes({ entry: { id, changes } }: Pick<Props, 'entry'>) {
  if (changes.length === 0) return null;
  return (
    <details>
      <summary>
        Changes <span className="unseen">of {id}</span>
      </summary>
      <ol className="plain stack">
        {changes.map(({ at, state, by, why, endsOn }) => (
          <li key={`${at} ${state} ${endsOn}`}>
            <Moment at={at} />: {stateWords[state]}
            {endsOn === 0 ? '' : `, until ${civilDateText(endsOn)}`}, by{' '}
            {by === '' ? 'the end of its contract' : by}
            {why === '' ? '' : ` (${why})`}
          </li>
        ))}
      </ol>
    </details>
  );
}
