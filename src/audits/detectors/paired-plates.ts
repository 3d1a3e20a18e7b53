import { localDay } from '../local-time.ts';
import {
  type Detector,
  groupBy,
  irregular,
  minuteMs,
  type Pattern,
  type PersonalSearch,
  plateOf,
  underOneCase,
} from './pattern.ts';

/** Two searches so close belong to one errand. */
const together = 10 * minuteMs;
/** Plates of one case are looked for side by side; so often, without one case, two people are being followed. */
const fewestDays = 3;
/** A pair is always together: it stands in most of the searches of both. */
const mostly = 0.6;

/** `paired-plates`: one person looks for the same two plates together, on three days and more, under no one case. */
export const pairedPlates: Detector = (searches, { timeZone }) => {
  const byPlate = groupBy(searches, plateOf);
  return [...pairsOf(searches)].flatMap(([key, pair]): readonly Pattern[] => {
    const days = new Set(pair.map(({ at }) => localDay(at, timeZone))).size;
    const all = key.split('|').flatMap((plate) => byPlate.get(plate) ?? []);
    const untold = all.some(({ caseNumber }) => caseNumber === null);
    if (days < fewestDays || pair.length < mostly * all.length || untold || underOneCase(all)) return [];
    const why = `two plates searched together on ${days} days, under no one case number`;
    return [{ searches: all, finding: { clause: irregular, rule: 'paired-plates', severity: 'high', why } }];
  });
};

/** The searches that stand beside one for the other plate, by pair. */
function pairsOf(searches: readonly PersonalSearch[]): ReadonlyMap<string, readonly PersonalSearch[]> {
  const pairs = new Map<string, Set<PersonalSearch>>();
  for (const [at, search] of searches.entries())
    for (let next = at + 1; next < searches.length; next += 1) {
      const other = searches[next];
      if (other === undefined || other.at - search.at > together) break;
      const [one, two] = [plateOf(search), plateOf(other)];
      if (one === null || two === null || one === two) continue;
      const key = [one, two].toSorted().join('|');
      const pair = pairs.get(key) ?? new Set();
      pairs.set(key, pair.add(search).add(other));
    }
  return new Map([...pairs].map(([key, pair]) => [key, [...pair]]));
}
