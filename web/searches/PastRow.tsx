import type { PastInquiry } from '../../src/searches/contract.ts';
import { Clause } from '../parts/Clause.tsx';
import { goTo } from '../parts/location.ts';
import { Moment } from '../parts/Moment.tsx';
import { numberText } from '../parts/number.ts';
import { Plate } from '../parts/Plate.tsx';
import { emptyDraft } from './draft.ts';
import { useDraftDoor } from './draft-store.tsx';

/** One past search; asking again fills in the form, and leaves the purpose to be given anew (53060.7(b)(4)). */
export function PastRow({ one }: { readonly one: PastInquiry }) {
  const { setDraft } = useDraftDoor();
  const again = () => {
    setDraft({ ...emptyDraft, use: one.use, caseNumber: one.caseNumber, plate: one.plate ?? '' });
    goTo('/');
  };
  return (
    <tr>
      <th scope="row" data-label="Entry">
        {numberText(one.asked)}
      </th>
      <td data-label="Time">
        <Moment at={one.at} />
      </td>
      <td data-label="Case">
        {one.caseNumber === '' ? notKept : <span className="mono">{one.caseNumber}</span>}
      </td>
      <td data-label="Plate">
        <PastPlate one={one} />
      </td>
      <td data-label="How it ended">
        <Ending one={one} />
      </td>
      <td data-label="Ask again">
        {isKept(one) ? (
          <button type="button" className="usa-button usa-button--unstyled" onClick={again}>
            Ask again <span className="unseen">what entry {numberText(one.asked)} asked</span>
          </button>
        ) : (
          notKept
        )}
      </td>
    </tr>
  );
}

/** Without use, case and plate there is nothing to fill the form with: of most refusals nothing is kept (R14). */
const isKept = ({ use, caseNumber, plate }: PastInquiry): boolean =>
  use !== '' || caseNumber !== '' || (plate !== null && plate !== '');

/** What was searched by place had no plate (R15); of most refusals none is kept. */
function PastPlate({ one }: { readonly one: PastInquiry }) {
  if (one.plate !== null && one.plate !== '') return <Plate text={one.plate} />;
  return one.effect === 'refuse' ? notKept : <span className="muted">by place</span>;
}

/** A refusal keeps no text of what was asked (R14). */
const notKept = <span className="muted">not kept</span>;

function Ending({ one }: { readonly one: PastInquiry }) {
  switch (one.effect) {
    case 'permit':
      return <>{one.count === null ? 'Not answered' : `Answered, ${numberText(one.count)} found`}</>;
    case 'withdrawn':
      return <>Answer withdrawn: access changed meanwhile</>;
    case 'refuse':
      return <>Not allowed {one.clause === null ? null : <Clause cited={one.clause} />}</>;
  }
}
