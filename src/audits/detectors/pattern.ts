import type { Instant } from '../../foundation/clock.ts';
import type { Finding } from '../finding.ts';
import { localHour } from '../local-time.ts';
import type { VendorSearch } from '../vendor-log/search.ts';
import type { Surroundings } from './surroundings.ts';
import type { Thresholds } from './thresholds.ts';

/** A search made by a known person at a known time: what detectors of a person's pattern work on. */
export interface PersonalSearch extends VendorSearch {
  readonly at: Instant;
  readonly user: string;
}

/** A detector's finding and the searches on which it stands. */
export interface Pattern {
  readonly finding: Finding;
  readonly searches: readonly VendorSearch[];
}

/** Whose local time counts, and from what on a pattern is one. */
export interface Settings {
  readonly timeZone: string;
  readonly thresholds: Thresholds;
  /** What is known beside the searches; detectors that need it find nothing without it. */
  readonly beside?: Surroundings;
}

/** Looks for one pattern in the searches of one person, which are in order of time. */
export type Detector = (searches: readonly PersonalSearch[], settings: Settings) => readonly Pattern[];

export const isPersonal = (search: VendorSearch): search is PersonalSearch =>
  search.user !== null && search.at !== null && !search.automatic;

/** 53060.5(c)(2)(C): detectors propose, people decide. */
export const irregular = '53060.5(c)(2)(C)';

export function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Some exports tell the day alone, which then reads as its midnight. */
export const tellsHours = (searches: readonly PersonalSearch[], timeZone: string): boolean =>
  searches.some(({ at }) => at % dayMs !== 0 && localHour(at, timeZone) !== 0);

/** A search for several plates at once belongs to each of them. */
export function groupByPlate(
  searches: readonly PersonalSearch[],
): ReadonlyMap<string, readonly PersonalSearch[]> {
  const groups = new Map<string, PersonalSearch[]>();
  for (const search of searches)
    for (const plate of platesOf(search)) {
      const group = groups.get(plate);
      if (group === undefined) groups.set(plate, [search]);
      else group.push(search);
    }
  return groups;
}

/** Every plate that was asked for. */
export const platesOf = ({ plate }: VendorSearch): readonly string[] =>
  plate === null || plate === '' ? [] : plate.split(';');

/** A plate that was asked for; blank and redacted ones are none. */
export const plateOf = ({ plate }: VendorSearch): string | null => (plate === '' ? null : plate);

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** All of them under one case number, which is given on each. */
export function underOneCase(group: readonly PersonalSearch[]): boolean {
  const numbers = new Set(group.map(({ caseNumber }) => caseNumber ?? ''));
  return numbers.size === 1 && !numbers.has('');
}

/** The searches that stand in some window of that length in which at least `fewest` different plates were looked for. */
export function denseIn(
  searches: readonly PersonalSearch[],
  windowMs: number,
  fewest: number,
): readonly PersonalSearch[] {
  const dense = new Set<PersonalSearch>();
  let start = 0;
  for (const [at, search] of searches.entries()) {
    while (search.at - (searches[start]?.at ?? 0) > windowMs) start += 1;
    const within = searches.slice(start, at + 1);
    if (new Set(within.map(({ plate }) => plate)).size >= fewest) for (const one of within) dense.add(one);
  }
  return [...dense];
}
