import type { InquiryAnswer } from '../../src/searches/contract.ts';
import { counted } from '../parts/number.ts';

/** Whose terms keep what from a search such as this; it does not tell whether there was anything to keep (53060.3(e)). */
export function OwnersTerms({ terms }: { readonly terms: InquiryAnswer['terms'] }) {
  if (terms.length === 0) return null;
  return (
    <details className="beside-answer">
      <summary>Terms of {counted(terms.length, 'agency', 'agencies')} of record limit this answer</summary>
      <ul className="usa-list">
        {terms.map(({ agencyOfRecord, withheld, authority }) => (
          <li key={agencyOfRecord}>
            {agencyOfRecord} does not give {withheld}
            {authority === '' ? '' : ` (${authority})`}
          </li>
        ))}
      </ul>
    </details>
  );
}
