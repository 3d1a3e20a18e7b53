import { localDay, localHour } from '../local-time.ts';
import { type Detector, hourMs, irregular, type PersonalSearch, tellsHours } from './pattern.ts';

/** Fewer searches tell no habit. */
const fewest = 10;
/** A habit of more hours is none, and work begins earlier and runs over by so many. */
const longestHabit = 14;
const overrun = 3;
/** Hours in which more than this share is searched are somebody's shift, which is no fault; on fewer days it is no shift yet. */
const seldom = 1 / 3;
const daysOfShift = 3;
/** A shift's length, in which all but that share lie, and by how much shorter it is where the rest lies far off. */
const shift = { hours: 10, shorter: 4 };
/** A shift that ran on is no session of its own: quiet of this length lies before that. */
const quiet = 2 * hourMs;

/**
 * `off-hours`: searches outside the hours that a person otherwise searches in. Without a duty roster timing alone
 * proves nothing; it only raises what else was found.
 */
export const offHours: Detector = (searches, { timeZone, thresholds }) => {
  if (!tellsHours(searches, timeZone)) return [];
  const hours = searches.map(({ at }) => localHour(at, timeZone));
  const habit = searches.length < fewest ? undefined : habitOf(hours, thresholds.usualShare);
  const night = { from: thresholds.nightFrom, to: thresholds.nightTo };
  if (habit === undefined && worksByNight(searches, hours, night, timeZone)) return [];
  const isOdd = (hour: number): boolean =>
    habit === undefined ? lies(hour, night) : !lies(hour, widened(habit));
  const odd = searches.filter(
    (_, at) => isOdd(hours[at] ?? 0) && (habit === undefined || standsApart(searches, at, hours, isOdd)),
  );
  if (odd.length === 0) return [];
  const usual =
    habit === undefined
      ? `between ${clockFace(night.from)} and ${clockFace(night.to)}`
      : `more than ${overrun} hours from ${clockFace(habit.from)}–${clockFace(habit.to)}, when most are made`;
  return [
    {
      searches: odd,
      finding: {
        clause: irregular,
        rule: 'off-hours',
        severity: 'low',
        why: `${odd.length} of ${searches.length} searches ${usual}`,
      },
    },
  ];
};

/** Where a person has no usual hours, the night is odd only to one who seldom searches then. */
function worksByNight(
  searches: readonly PersonalSearch[],
  hours: readonly number[],
  night: Habit,
  timeZone: string,
): boolean {
  const byNight = searches.filter((_, at) => lies(hours[at] ?? 0, night));
  const days = new Set(byNight.map(({ at }) => localDay(at, timeZone))).size;
  return days >= daysOfShift && byNight.length > seldom * hours.length;
}

interface Habit {
  readonly from: number;
  /** May pass 24: a habit that runs over midnight. */
  readonly to: number;
}

/**
 * The shortest stretch of the day that holds the usual share; or the shift that all but a third are made in, where that is so
 * much shorter that the rest lies far from it.
 */
function habitOf(hours: readonly number[], share: number): Habit | undefined {
  const usual = shortestWith(hours, share);
  const core = shortestWith(hours, Math.min(share, 1 - seldom));
  if (lengthOf(core) <= shift.hours && lengthOf(usual) - lengthOf(core) >= shift.shorter) return core;
  return lengthOf(usual) <= longestHabit ? usual : undefined;
}

const lengthOf = ({ from, to }: Habit): number => to - from;

function shortestWith(hours: readonly number[], share: number): Habit {
  const sorted = hours.toSorted((one, other) => one - other);
  const wrapped = [...sorted, ...sorted.map((hour) => hour + 24)];
  const needed = Math.ceil(sorted.length * share);
  return sorted
    .map((from, at) => ({ from, to: wrapped[at + needed - 1] ?? from }))
    .reduce((best, one) => (lengthOf(one) < lengthOf(best) ? one : best));
}

const widened = ({ from, to }: Habit): Habit => ({ from: from - overrun, to: to + overrun });

/** Within a stretch of the day, which may run over midnight. */
function lies(hour: number, { from, to }: Habit): boolean {
  const end = to > from ? to : to + 24;
  return [hour - 24, hour, hour + 24].some((turn) => from <= turn && turn <= end);
}

/** The session that holds this search began after hours of quiet: it is not the end of a long day. */
function standsApart(
  searches: readonly PersonalSearch[],
  at: number,
  hours: readonly number[],
  isOdd: (hour: number) => boolean,
): boolean {
  for (let before = at; before > 0; before -= 1) {
    const gap = (searches[before]?.at ?? 0) - (searches[before - 1]?.at ?? 0);
    if (gap >= quiet) return true;
    if (!isOdd(hours[before - 1] ?? 0)) return false;
  }
  return true;
}

const clockFace = (hour: number): string => {
  const minutes = Math.round((((hour % 24) + 24) % 24) * 60);
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};
