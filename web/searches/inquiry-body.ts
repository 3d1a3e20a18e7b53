import type { InquiryBody } from '../../src/searches/contract.ts';
import { readMoment } from '../parts/moment.ts';
import type { Draft } from './draft.ts';

/** A signed statement that answers a refusal (R14). */
export type Statement = NonNullable<InquiryBody['statement']>;

/** The request as `POST /inquiries` takes it; what was left empty is left out. */
export function inquiryBody(draft: Draft, lastNameField: boolean, statement?: Statement): InquiryBody {
  return {
    use: draft.use,
    caseNumber: draft.caseNumber.trim(),
    purpose: draft.purpose.trim(),
    ...(draft.requester === 'agency'
      ? { onBehalfOf: { agency: draft.agency, reference: draft.agencyReference.trim() } }
      : {}),
    ...(lastNameField && draft.lastName.trim() !== '' ? { lastName: draft.lastName.trim() } : {}),
    ...(statement === undefined ? {} : { statement }),
    query: queryOf(draft),
  };
}

function queryOf({ plate, match, from, to, cameras }: Draft): InquiryBody['query'] {
  const [start, end] = [instant(from), instant(to)];
  return {
    plate: plate.trim(),
    match,
    ...(match === 'edit' ? { order: 'closest' as const } : {}),
    ...(start === undefined ? {} : { from: start }),
    ...(end === undefined ? {} : { to: end }),
    ...(cameras.length === 0 ? {} : { cameras: [...cameras] }),
  };
}

/** RFC 3339 in UTC, of a time as typed. */
function instant(typed: string): string | undefined {
  const at = readMoment(typed);
  return at === undefined ? undefined : new Date(at).toISOString();
}
