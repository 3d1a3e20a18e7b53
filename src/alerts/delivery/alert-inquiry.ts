import type { Instant } from '../../foundation/clock.ts';
import { type Inquiry, type InquiryBody, parseInquiry } from '../../searches/index.ts';
import type { AlertRow } from './alert-row.ts';

/** What an alert asks, as it would be typed as a search. */
export const bodyOfAlert = ({
  use,
  case_number: caseNumber,
  purpose,
  plate,
  captured_at: from,
}: AlertRow): InquiryBody => ({
  use,
  caseNumber: caseNumber ?? '',
  purpose,
  query: { plate, match: 'exact', from, to: from + 1, limit: 100 },
});

/** What an alert asks, in the words of a search: its list or entry was made for this, and now a camera answers it (R21). */
export function inquiryOf(alert: AlertRow, now: Instant): Inquiry {
  const parsed = parseInquiry(bodyOfAlert(alert), now);
  if (parsed.kind === 'unparsable') throw new TypeError('an alert that no search could ask');
  return parsed.inquiry;
}
