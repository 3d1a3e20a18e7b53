import type { Instant } from '../foundation/clock.ts';
import { type Inquiry, parseInquiry } from '../searches/index.ts';
import type { ChosenItem } from './chosen-items.ts';

/** Under what a disclosure is decided: the same as a search, and for whom. */
export interface DisclosureTerms {
  readonly use: string;
  readonly caseNumber: string;
  readonly purpose: string;
  readonly agencyId: string;
  readonly reference: string;
}

/** One read of a search or an alert, asked for anew at the request of the recipient, in the very moment of its capture (53060.10(a), R10). */
export function inquiryAbout(item: ChosenItem, terms: DisclosureTerms, now: Instant): Inquiry {
  const { lastName: _lastName, statement: _statement, query } = item.body;
  const parsed = parseInquiry(
    {
      use: terms.use,
      caseNumber: terms.caseNumber,
      purpose: terms.purpose,
      onBehalfOf: { agency: terms.agencyId, reference: terms.reference },
      query: { ...query, from: item.capturedAt, to: item.capturedAt + 1, limit: 100 },
    },
    now,
  );
  if (parsed.kind === 'unparsable') throw new TypeError('a match that no search could ask for');
  return parsed.inquiry;
}
