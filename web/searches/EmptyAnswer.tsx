import type { InquiryAnswer } from '../../src/searches/contract.ts';
import { Moment } from '../parts/Moment.tsx';
import { AskedPlate, vehicleText, whereText } from './AskedQuery.tsx';
import type { Draft } from './draft.ts';

interface Props {
  readonly draft: Draft;
  readonly window: InquiryAnswer['window'];
}

/** Nothing found: what was searched is said, and that the search itself stands in the record. */
export function EmptyAnswer({ draft, window }: Props) {
  return (
    <div className="card">
      <p>
        No read of <AskedPlate draft={draft} /> from <Moment at={window.from} /> to <Moment at={window.to} />,{' '}
        {whereText(draft)}
        {vehicleText(draft) === '' ? '' : `, of a vehicle told as ${vehicleText(draft)}`}. The search itself
        was recorded.
      </p>
      <p>
        A camera may have misread the plate: a new search with “Look-alikes” counts 0 and O, 1 and I, 8 and B
        as the same. It is recorded again, with its purpose.
      </p>
    </div>
  );
}
