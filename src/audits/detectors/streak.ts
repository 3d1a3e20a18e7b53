import { dayName, localDay } from '../local-time.ts';
import { type Detector, irregular, type PersonalSearch } from './pattern.ts';

/** `streak`: one person searches on five or more consecutive local days. */
export const streak: Detector = (searches, { timeZone, thresholds: { streakDays } }) =>
  runsOf(searches, timeZone)
    .filter(({ days }) => days >= streakDays)
    .map(({ first, days, searches: run }) => ({
      searches: run,
      finding: {
        clause: irregular,
        rule: 'streak',
        severity: days >= 2 * streakDays ? 'medium' : 'low',
        why: `${run.length} searches on ${days} consecutive days from ${dayName(first)}`,
      },
    }));

interface Run {
  readonly first: number;
  readonly days: number;
  readonly searches: readonly PersonalSearch[];
}

function runsOf(searches: readonly PersonalSearch[], timeZone: string): readonly Run[] {
  const runs: { first: number; last: number; searches: PersonalSearch[] }[] = [];
  for (const search of searches) {
    const day = localDay(search.at, timeZone);
    const run = runs.at(-1);
    if (run !== undefined && day - run.last <= 1) {
      run.last = day;
      run.searches.push(search);
    } else runs.push({ first: day, last: day, searches: [search] });
  }
  return runs.map(({ first, last, searches: run }) => ({ first, days: last - first + 1, searches: run }));
}
