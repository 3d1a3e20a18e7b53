import { type CopyListed, mostForOne } from '../../src/downloads/contract.ts';
import { civilDateText } from '../parts/civil-date.ts';
import { Fact } from '../parts/Fact.tsx';
import { Moment } from '../parts/Moment.tsx';
import { counted, numberText } from '../parts/number.ts';
import { destructionWords, formWords, instrumentWords, standingOf, wayWords } from './words.ts';

/** Reads are counted so far and no further: whoever decides on a copy is told that it may be more (53060.9(a)(1)). */
const readsOf = ({ state, reads, written }: CopyListed): string =>
  state !== 'made' && reads > mostForOne
    ? `${numberText(reads)} reads or more`
    : counted(state === 'made' ? written : reads, 'read', 'reads');

/** What the register says of a copy; never what it holds. */
export function CopyFacts({ copy }: { readonly copy: CopyListed }) {
  const { destroyed, hold } = copy;
  return (
    <dl className="facts">
      <Fact name="State">
        <strong>{standingOf(copy)}</strong>
      </Fact>
      <Fact name="Form">
        {formWords[copy.form]}, {readsOf(copy)}
      </Fact>
      <Fact name="Of">
        {copy.alert === null ? 'the search' : 'the alert'} of entry {numberText(copy.asked)}
      </Fact>
      <Fact name="Reason">{copy.reason}</Fact>
      <Fact name="Asked for">
        <Moment at={copy.requestedAt} />
      </Fact>
      <Fact name="Device">{copy.device}</Fact>
      {copy.state === 'making' ? (
        <Fact name="Progress">
          {numberText(copy.written)} of {numberText(copy.reads)} reads
        </Fact>
      ) : null}
      {copy.stoppedWhy === null ? null : <Fact name="Stopped">{copy.stoppedWhy.replaceAll('-', ' ')}</Fact>}
      {copy.entry === null ? null : <Fact name="Entry of the record">{numberText(copy.entry)}</Fact>}
      {copy.authority === null ? null : <Fact name="Authority">{copy.authority}</Fact>}
      {copy.placedIn === null ? null : <Fact name="Placed in case file">{copy.placedIn}</Fact>}
      {hold === null ? null : (
        <Fact name="Retention hold">
          {hold.reference}, review by {civilDateText(hold.reviewBy)}
        </Fact>
      )}
      {copy.handOvers.map(({ id, to, way, backBy, endedAt }) => (
        <Fact key={id} name="Hand-over">
          {to}, {wayWords[way]}, {endedAt === null ? `back by ${civilDateText(backBy)}` : 'ended'}
        </Fact>
      ))}
      {copy.compulsions.map(({ id, instrument, reference, decision, at }) => (
        <Fact key={id} name="Compelled by law">
          {instrumentWords[instrument]} {reference}, noted <Moment at={at} />, decided by Legal Affairs in{' '}
          {decision}, <a href={`/api/v1/copies/${copy.id}/compulsions/${id}`}>document (PDF)</a>
        </Fact>
      ))}
      {destroyed === null ? null : (
        <Fact name="Destroyed">
          {civilDateText(destroyed.on)}, {destructionWords[destroyed.how]}, entry{' '}
          {numberText(destroyed.entry)},{' '}
          <a href={`/api/v1/copies/${copy.id}/certificate`}>certificate (PDF)</a>
        </Fact>
      )}
    </dl>
  );
}
