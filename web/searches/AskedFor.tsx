import type { InquiryAnswer } from '../../src/searches/contract.ts';
import { Fact } from '../parts/Fact.tsx';
import { Moment } from '../parts/Moment.tsx';
import { useSession } from '../shell/session.tsx';
import { AskedPlate, vehicleText, whereText } from './AskedQuery.tsx';
import type { Draft } from './draft.ts';

interface Props {
  readonly draft: Draft;
  readonly window: InquiryAnswer['window'];
}

/** What was asked, as it was recorded. */
export function AskedFor({ draft, window }: Props) {
  const { uses } = useSession();
  const use = uses.find(({ code }) => code === draft.use)?.label ?? draft.use;
  return (
    <details className="asked" open={roomy()}>
      <summary>What was asked</summary>
      <dl className="facts">
        <Fact name="Plate">
          <AskedPlate draft={draft} />
        </Fact>
        <Fact name="Purpose">{draft.purpose}</Fact>
        <Fact name="Authorized use">{use}</Fact>
        <Fact name="Case">
          <span className="mono">{draft.caseNumber}</span>
          {draft.requester === 'agency' ? ` · at an agency’s request, ${draft.agencyReference}` : ''}
        </Fact>
        <Fact name="Reads of">
          <Moment at={window.from} /> to <Moment at={window.to} />
          {window.assumed ? ' (the last 90 days, because no dates were given)' : ''}
        </Fact>
        <Fact name="Where">{whereText(draft)}</Fact>
        {vehicleText(draft) === '' ? null : <Fact name="Vehicle">{vehicleText(draft)}</Fact>}
      </dl>
    </details>
  );
}

/** On a phone the first match comes before what one has just typed. */
const roomy = (): boolean => matchMedia('(min-width: 48rem)').matches;
