import { caseTypeOf } from '../agencies/index.ts';
import { type CaseNumber, readCaseNumber } from '../cases/index.ts';
import type { Instant } from '../foundation/clock.ts';
import { parseReadQuery, type QueryProblem, type ReadQuery } from '../plate-reads/index.ts';
import { isCdcrNumberAlone, type RulesRequest } from '../rules/index.ts';
import type { InquiryBody } from './contract.ts';
import type { FactsRow } from './facts-store.ts';

/** One inquiry, parsed: what was typed stands in `body`, what it means beside it. */
export interface Inquiry {
  readonly body: InquiryBody;
  /** As cases are kept; '' when what was typed is no case number at all. */
  readonly caseNumber: CaseNumber | '';
  readonly cdcrNumberAlone: boolean;
  readonly query: ReadQuery;
}

export type InquiryParse =
  | { readonly kind: 'inquiry'; readonly inquiry: Inquiry }
  | { readonly kind: 'unparsable'; readonly fields: readonly QueryProblem[] };

/** Only the query can still fail here: a malformed case number or an empty purpose is the rules' affair (contracts). */
export function parseInquiry(body: InquiryBody, now: Instant): InquiryParse {
  const query = parseReadQuery(body.query, now);
  if (!query.ok) {
    return {
      kind: 'unparsable',
      fields: query.problems.map((problem) => ({
        ...problem,
        path: `query.${problem.path}`.replace(/\.$/, ''),
      })),
    };
  }
  return {
    kind: 'inquiry',
    inquiry: {
      body,
      caseNumber: readCaseNumber(body.caseNumber) ?? '',
      cdcrNumberAlone: isCdcrNumberAlone(body.caseNumber),
      query: query.query,
    },
  };
}

/** The request as the rules see it: the window is the one that is searched, also where none was typed. */
export function rulesRequest({ body, query }: Inquiry, act: RulesRequest['act']): RulesRequest {
  const { plate, match, distance, from, to, cameras, place } = query;
  return {
    act,
    use: body.use,
    caseNumber: body.caseNumber,
    purpose: body.purpose,
    onBehalfOf: body.onBehalfOf,
    lastName: body.lastName,
    query: {
      plate,
      match,
      ...(match === 'edit' ? { distance } : {}),
      cameras,
      place,
      // R15: a place search states its time; an assumed window is none.
      ...(query.windowAssumed ? {} : { from, to }),
    },
  };
}

/**
 * The query with what it is for, as the facts tell it: owners' terms are held against that in the search itself
 * (53060.2(a), 53060.3(e)). Without a case nothing is found of an owner who limits the kinds of case.
 */
export const queryUnder = (
  { body, query }: Inquiry,
  { case_status: status, emergency }: Pick<FactsRow, 'case_status' | 'emergency'>,
): ReadQuery => ({
  ...query,
  under: {
    use: body.use,
    caseType: status === null ? '' : caseTypeOf({ status, emergency: emergency === true }),
    onward: body.onBehalfOf !== undefined,
  },
});

/** The request with the window that was searched, so that a following page searches the same (R17). */
export const withWindow = ({ body, query }: Inquiry): InquiryBody => ({
  ...body,
  query: { ...body.query, from: query.from, to: query.to },
});
