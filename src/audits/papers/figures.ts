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

/** The figures of one audit's period (53060.5(c)(2)); kept, so that later audits show the trend. */
export interface PeriodFigures extends SearchFigures {
  readonly refusals: readonly { readonly clause: string; readonly count: number }[];
  /** Matches put to the eye, and those that were none (53060.7(b)(7)). */
  readonly judgedMatches: number;
  readonly misread: number;
  /** Copies whose destruction was overdue at the end of the period (53060.9(a)(1)). */
  readonly overdueCopies: number;
  readonly people: readonly (SearchFigures & { readonly staffId: string })[];
}

/** Pure: the figures of a division and of each account, from counted searches. Each text is screened once. */
export function searchFigures(counted: readonly CountedSearches[]): {
  readonly all: SearchFigures;
  readonly people: PeriodFigures['people'];
} {
  const adequate = new Map<string, boolean>();
  const suffices = (purpose: string): boolean => {
    const known = adequate.get(purpose);
    if (known !== undefined) return known;
    const judged = screenPurpose(purpose).adequate;
    adequate.set(purpose, judged);
    return judged;
  };
  const named = counted.filter(({ staffId }) => staffId !== null);
  return {
    all: summed(counted, suffices),
    people: [...Map.groupBy(named, ({ staffId }) => staffId ?? '')]
      .map(([staffId, own]) => ({ staffId, ...summed(own, suffices) }))
      .toSorted((one, other) => other.searches - one.searches || one.staffId.localeCompare(other.staffId)),
  };
}

function summed(counted: readonly CountedSearches[], suffices: (purpose: string) => boolean): SearchFigures {
  const count = (holds: (one: CountedSearches) => boolean): number =>
    counted.reduce((sum, one) => sum + (holds(one) ? one.searches : 0), 0);
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
