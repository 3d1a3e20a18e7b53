import { screenPurpose } from '../../purposes/index.ts';

/** Searches of one account that gave one purpose, counted together: a year has far fewer texts than searches. */
export interface CountedSearches {
  /** Null where a vendor's account belongs to nobody of the staff list, or is not named. */
  readonly staffId: string | null;
  /** Null where the vendor withheld it: nothing is concluded from that. */
  readonly purpose: string | null;
  /** Null where the column was withheld. */
  readonly withCase: boolean | null;
  readonly searches: number;
}

/** What was counted of the searches of a division, or of one account. */
export interface SearchFigures {
  readonly searches: number;
  /** Those whose purpose is told, and of them those that it does not suffice for (53060.7(b)(4)). */
  readonly purposes: number;
  readonly vague: number;
  /** Those of which it is told whether a case number was given, and of them those that have one (53060.7(b)(6)). */
  readonly cases: number;
  readonly withCase: number;
}

export interface ClauseCount {
  readonly clause: string;
  readonly count: number;
}

/** What was counted beside the searches, of a division or of one account. */
export interface BesideFigures {
  readonly refusals: readonly ClauseCount[];
  /** Matches put to the eye, and those that were none (53060.7(b)(7)). */
  readonly judgedMatches: number;
  readonly misread: number;
  /** Copies whose destruction was overdue at the end of the period (53060.9(a)(1)). */
  readonly overdueCopies: number;
}

export interface PersonFigures extends SearchFigures, BesideFigures {
  readonly staffId: string;
}

/** Of the reads of one camera that were judged by the photo, those that were misread (53060.7(b)(7)). */
export interface MisreadBy {
  readonly owner: string;
  readonly camera: string;
  readonly judged: number;
  readonly misread: number;
}

/** The figures of one audit's period (53060.5(c)(2)); kept, so that later audits show the trend. */
export interface PeriodFigures extends SearchFigures, BesideFigures {
  /** The most misread first; cameras without a misread aside. */
  readonly misreads: readonly MisreadBy[];
  readonly people: readonly PersonFigures[];
}

/** Counts of a period, each of one account; null: nobody's of the staff list. */
export interface CountedPeriod {
  readonly searches: readonly CountedSearches[];
  readonly refusals: readonly (ClauseCount & { readonly staffId: string | null })[];
  readonly matches: readonly (Pick<BesideFigures, 'judgedMatches' | 'misread'> & {
    readonly staffId: string | null;
  })[];
  readonly copies: readonly { readonly staffId: string | null; readonly overdue: number }[];
  readonly misreads: readonly MisreadBy[];
}

/** Pure: the figures of a division and of each account, from what was counted. Each text is screened once. */
export function periodFigures(counted: CountedPeriod): PeriodFigures {
  const adequate = new Map<string, boolean>();
  const suffices = (purpose: string): boolean => {
    const known = adequate.get(purpose);
    if (known !== undefined) return known;
    const judged = screenPurpose(purpose).adequate;
    adequate.set(purpose, judged);
    return judged;
  };
  const own = ofEach(counted);
  return {
    ...summed(counted.searches, suffices),
    ...beside(counted),
    misreads: counted.misreads,
    people: [...own]
      .map(([staffId, of]) => ({ staffId, ...summed(of.searches, suffices), ...beside(of) }))
      .toSorted((one, other) => other.searches - one.searches || one.staffId.localeCompare(other.staffId)),
  };
}

type OfOne = Omit<CountedPeriod, 'misreads'>;

/** What was counted, apart for each account that is somebody's. */
function ofEach(counted: CountedPeriod): ReadonlyMap<string, OfOne> {
  const of = <Row extends { readonly staffId: string | null }>(rows: readonly Row[]) =>
    Map.groupBy(rows, ({ staffId }) => staffId);
  const searches = of(counted.searches);
  const refusals = of(counted.refusals);
  const matches = of(counted.matches);
  const copies = of(counted.copies);
  const accounts = new Set([searches, refusals, matches, copies].flatMap((rows) => [...rows.keys()]));
  return new Map(
    [...accounts].flatMap((staffId) =>
      staffId === null
        ? []
        : [
            [
              staffId,
              {
                searches: searches.get(staffId) ?? [],
                refusals: refusals.get(staffId) ?? [],
                matches: matches.get(staffId) ?? [],
                copies: copies.get(staffId) ?? [],
              },
            ] as const,
          ],
    ),
  );
}

/** Refusals by clause, matches by eye, overdue copies, summed. */
const beside = ({ refusals, matches, copies }: Omit<OfOne, 'searches'>): BesideFigures => ({
  refusals: [...Map.groupBy(refusals, ({ clause }) => clause)]
    .map(([clause, group]) => ({ clause, count: sumOf(group, ({ count }) => count) }))
    .toSorted((one, other) => other.count - one.count || one.clause.localeCompare(other.clause)),
  judgedMatches: sumOf(matches, ({ judgedMatches }) => judgedMatches),
  misread: sumOf(matches, ({ misread }) => misread),
  overdueCopies: sumOf(copies, ({ overdue }) => overdue),
});

/** Pure: a figure over all rows. */
export const sumOf = <Row>(rows: readonly Row[], figure: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + figure(row), 0);

function summed(counted: readonly CountedSearches[], suffices: (purpose: string) => boolean): SearchFigures {
  const count = (holds: (one: CountedSearches) => boolean): number =>
    sumOf(counted, (one) => (holds(one) ? one.searches : 0));
  return {
    searches: count(() => true),
    purposes: count(({ purpose }) => purpose !== null),
    vague: count(({ purpose }) => purpose !== null && !suffices(purpose)),
    cases: count(({ withCase }) => withCase !== null),
    withCase: count(({ withCase }) => withCase === true),
  };
}

/** A share in percent with one digit; null of nothing. */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((1000 * part) / whole) / 10;
