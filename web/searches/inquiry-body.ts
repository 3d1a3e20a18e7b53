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
  return {
    plate: plate.trim(),
    match,
    ...instant('from', from),
    ...instant('to', to),
    ...(cameras.length === 0 ? {} : { cameras: [...cameras] }),
  };
}

function instant<Name extends 'from' | 'to'>(name: Name, typed: string): { readonly [K in Name]?: string } {
  const at = readMoment(typed);
  return at === undefined ? {} : ({ [name]: new Date(at).toISOString() } as { readonly [K in Name]: string });
}
