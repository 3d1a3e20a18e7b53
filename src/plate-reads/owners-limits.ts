import type { CaseType, TermsDoor } from '../agencies/index.ts';
import type { Instant } from '../foundation/clock.ts';

/** What a search is for, as far as owners' terms ask (53060.2(a), 53060.3(e), R28). */
export interface Under {
  /** Code of the authorized use. */
  readonly use: string;
  readonly caseType: CaseType | '';
  /** At the request of another agency, which will be told the answer (R10, R19). */
  readonly onward: boolean;
}

/** Nothing was said: only what an owner gives for every use and case is found. */
export const nobody: Under = { use: '', caseType: '', onward: false };

/** A feed with its owner's terms. */
export interface FeedTerms extends Omit<TermsDoor, 'agency_id'> {
  readonly feed_no: number;
  readonly feed_id: string;
  readonly agency: string;
  readonly [column: string]: unknown;
}

/** From when on the reads of a feed answer this search; infinity: none do. */
export interface FeedLimit {
  readonly feed: number;
  readonly from: Instant;
}

/** What an owner's terms keep from this search: told by the terms and the question alone, whatever reads there are. */
export interface TermsApplied {
  readonly agency: string;
  readonly withheld: 'use' | 'case type' | 'request of another agency' | 'age';
  /** Of `age`: reads captured before are not answered. */
  readonly before: Instant | null;
  readonly authority: string;
}

export interface Limits {
  /** Of no feed anything before this. */
  readonly floor: Instant;
  /** The feeds whose limit is later than that. */
  readonly feeds: readonly FeedLimit[];
  /** One for each owner. */
  readonly applied: readonly TermsApplied[];
}

const day = 86_400_000;
const never = Number.POSITIVE_INFINITY;

interface LimitedQuery {
  readonly under: Under;
  readonly from: Instant;
  /** Of a request by another agency: the feeds that are lent to it, and no other. */
  readonly lentFeeds?: readonly string[] | undefined;
}

/** What the owners' terms leave of a search that reaches back to `from`. A read that is just as old as allowed is found. */
export function limitsOf(
  terms: readonly FeedTerms[],
  { under, from, lentFeeds }: LimitedQuery,
  now: Instant,
): Limits {
  const asked = terms.filter(({ feed_id }) => lentFeeds === undefined || lentFeeds.includes(feed_id));
  const found = asked.flatMap((one) => limitOf(one, under, from, now) ?? []);
  const limits = [
    // R19: what is not lent is not looked at, and nothing is told of it.
    ...terms.filter((one) => !asked.includes(one)).map(({ feed_no: feed }) => ({ feed, from: never })),
    ...found.map(({ feed, before }) => ({ feed, from: before ?? never })),
  ];
  const everyFeed = limits.length > 0 && limits.length === terms.length;
  const floor = everyFeed ? Math.min(...limits.map((one) => one.from)) : from;
  return {
    floor,
    feeds: limits.filter((one) => one.from > floor),
    applied: [
      ...new Map(
        found.map(({ agency, withheld, before, authority }) => [
          agency,
          { agency, withheld, before, authority },
        ]),
      ).values(),
    ],
  };
}

function limitOf(
  { feed_no: feed, agency, authority, uses, case_types, onward_sharing, age_limit_days }: FeedTerms,
  { use, caseType, onward }: Under,
  from: Instant,
  now: Instant,
): (TermsApplied & { readonly feed: number }) | undefined {
  const withheld = (what: TermsApplied['withheld'], before: Instant | null = null) => ({
    feed,
    agency,
    authority,
    withheld: what,
    before,
  });
  // 53060.3(e), R28: the uses and cases for which the owner gives its data.
  if (uses !== null && !uses.includes(use)) return withheld('use');
  if (case_types !== null && !case_types.some((one) => one === caseType)) return withheld('case type');
  // R19: what an owner does not let be passed on is not looked for at another's request; where it stated nothing,
  // the disclosure itself is decided when it is made.
  if (onward && !onward_sharing && authority !== '') return withheld('request of another agency');
  // 53060.2(a): no older than the owner lets it be searched.
  const earliest = age_limit_days === null ? from : now - age_limit_days * day;
  return earliest > from ? withheld('age', earliest) : undefined;
}
