import type { Instant } from '../foundation/clock.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** Milliseconds east of UTC at an instant; zones change on quarter hours, so one look-up serves each. */
function offsetAt(at: Instant, timeZone: string): number {
  const quarter = Math.floor(at / (hourMs / 4));
  const key = `${timeZone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = measure(quarter * (hourMs / 4), timeZone);
  if (offsets.size > 100_000) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

function measure(at: Instant, timeZone: string): number {
  const parts = Object.fromEntries(
    formatFor(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

/** The local calendar day, counted from 1970-01-01. */
export const localDay = (at: Instant, timeZone: string): number =>
  Math.floor((at + offsetAt(at, timeZone)) / dayMs);

/** The hour of the local day, 0–24 with its fraction. */
export const localHour = (at: Instant, timeZone: string): number =>
  ((((at + offsetAt(at, timeZone)) % dayMs) + dayMs) % dayMs) / hourMs;

/** 0 is Sunday. */
export const weekday = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** The instant of a local wall time; in the hour that occurs twice, the first. */
export function fromLocal(local: number, timeZone: string): Instant {
  const guess = local - offsetAt(local, timeZone);
  return local - offsetAt(guess, timeZone);
}

/** "2025-11-14" of a local day. */
export const dayName = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** Is this a zone that clocks are kept by, such as America/Los_Angeles? */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
