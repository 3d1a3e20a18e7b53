import { localHour } from '../local-time.ts';
import { type Detector, hourMs, irregular, type PersonalSearch } from './pattern.ts';

/** Fewer searches tell no habit. */
const fewest = 10;
/** A habit of more hours is none, and work begins earlier and runs over by so many. */
const longestHabit = 14;
/** Where a person has no usual hours, the night is odd only to one who seldom searches then: shifts are no fault. */
const seldom = 1 / 3;
const overrun = 3;
/** A shift that ran on is no session of its own: quiet of this length lies before that. */
const quiet = 2 * hourMs;

/**
 * `off-hours`: searches outside the hours that a person otherwise searches in. Without a duty roster timing alone
 * proves nothing; it only raises what else was found.
 */
export const offHours: Detector = (searches, { timeZone, thresholds }) => {
  const hours = searches.map(({ at }) => localHour(at, timeZone));
  const habit = searches.length < fewest ? undefined : habitOf(hours, thresholds.usualShare);
  const night = { from: thresholds.nightFrom, to: thresholds.nightTo };
  const byNight = hours.filter((hour) => lies(hour, night)).length;
  if (habit === undefined && byNight > seldom * hours.length) return [];
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

interface Habit {
  readonly from: number;
  /** May pass 24: a habit that runs over midnight. */
  readonly to: number;
}

function habitOf(hours: readonly number[], share: number): Habit | undefined {
  const sorted = hours.toSorted((one, other) => one - other);
  const wrapped = [...sorted, ...sorted.map((hour) => hour + 24)];
  const needed = Math.ceil(sorted.length * share);
  let best: Habit | undefined;
  for (let at = 0; at < sorted.length; at += 1) {
    const from = wrapped[at] ?? 0;
    const to = wrapped[at + needed - 1] ?? 0;
    if (best === undefined || to - from < best.to - best.from) best = { from, to };
  }
  return best !== undefined && best.to - best.from <= longestHabit ? best : undefined;
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
