import { screenPurpose } from '../../purposes/index.ts';
import { localDay, localHour, weekday } from '../local-time.ts';
import { type Detector, groupByPlate, irregular, type PersonalSearch } from './pattern.ts';

/** Scores above which a person should look soon, and next. */
const bands = { high: 4, medium: 1.5 };

/** `repeat-plate`: one person looks for one plate three times and more on two days and more. */
export const repeatPlate: Detector = (searches, { timeZone, thresholds: { plateSearches, plateDays } }) =>
  [...groupByPlate(searches).values()]
    .filter((group) => group.length >= plateSearches && daysOf(group, timeZone) >= plateDays)
    .map((group) => {
      const parts = scoreParts(group, timeZone);
      return {
        searches: group,
        finding: {
          clause: irregular,
          rule: 'repeat-plate',
          severity: parts.score >= bands.high ? 'high' : parts.score >= bands.medium ? 'medium' : 'low',
          why: `${group.length} searches for one plate on ${daysOf(group, timeZone)} days; ${parts.told}`,
        },
      };
    });

const daysOf = (group: readonly PersonalSearch[], timeZone: string): number =>
  new Set(group.map(({ at }) => localDay(at, timeZone))).size;

/**
 * The repeat-target score used in the field: a case number lowers it, vague reasons, a long span, nights and weekends
 * raise it. Its parts are shown, never the total alone.
 */
function scoreParts(
  group: readonly PersonalSearch[],
  timeZone: string,
): { readonly score: number; readonly told: string } {
  const share = (holds: (search: PersonalSearch) => boolean): number =>
    group.filter(holds).length / group.length;
  const withCase = share(({ caseNumber }) => caseNumber !== null && caseNumber !== '');
  const vague = share(({ reason }) => reason !== null && !screenPurpose(reason).adequate);
  const nights = share(({ at }) => localHour(at, timeZone) < 6 || localHour(at, timeZone) >= 22);
  const weekends = share(({ at }) => [0, 6].includes(weekday(localDay(at, timeZone))));
  const days = group.map(({ at }) => localDay(at, timeZone));
  const span = Math.max(...days) - Math.min(...days);
  const score =
    (withCase > 0 ? 0.4 : 1) *
    (0.3 + 0.7 * vague) *
    (1 + Math.min(span / 30, 6)) *
    (1 + nights + 0.5 * weekends);
  const told = [
    `case number on ${percent(withCase)}`,
    `vague ${percent(vague)}`,
    `span ${span} days`,
    `night ${percent(nights)}`,
    `weekend ${percent(weekends)}`,
  ].join(', ');
  return { score, told };
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
