import { dayName, localDay, localHour } from '../local-time.ts';
import {
  type Detector,
  groupBy,
  irregular,
  type Pattern,
  type PersonalSearch,
  type Settings,
} from './pattern.ts';

/** `volume`: on one day more searches than others make, or over more hours than one person works. */
export const volumeAmong = (
  everyone: readonly (readonly PersonalSearch[])[],
  { timeZone, thresholds }: Settings,
): Detector => {
  const usual = usualDay(everyone, timeZone);
  const tooMany = Math.max(thresholds.volumeSearches, thresholds.volumeTimes * usual);
  return (searches) =>
    [...byDay(searches, timeZone)].flatMap(([day, group]): readonly Pattern[] => {
      const hours = new Set(group.map(({ at }) => Math.floor(localHour(at, timeZone)))).size;
      if (group.length < tooMany && hours <= thresholds.volumeHours) return [];
      const why = `${group.length} searches in ${hours} different hours of ${dayName(Number(day))}; a usual day has ${usual}`;
      return [{ searches: group, finding: { clause: irregular, rule: 'volume', severity: 'medium', why } }];
    });
};

const byDay = (searches: readonly PersonalSearch[], timeZone: string) =>
  groupBy(searches, ({ at }) => String(localDay(at, timeZone)));

/** The median number of searches of one person on one day. */
function usualDay(everyone: readonly (readonly PersonalSearch[])[], timeZone: string): number {
  const counts = everyone
    .flatMap((searches) => [...byDay(searches, timeZone).values()].map(({ length }) => length))
    .toSorted((one, other) => one - other);
  return counts[counts.length >> 1] ?? 0;
}
