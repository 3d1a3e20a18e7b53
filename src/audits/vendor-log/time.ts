import type { Instant } from '../../foundation/clock.ts';
import { fromLocal, isTimeZone } from '../local-time.ts';

const clock =
  '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?(?:[.,](?<fraction>\\d{1,9}))?(?: ?hrs?\\b)?\\s*(?<half>[ap]\\.?m\\b\\.?)?';
/** A zone's name, its offset, or both ("-0800 PST", "GMT-8", "[America/Los_Angeles]"). */
const zoneName =
  '(?:\\s*[([]?(?<zone>(?:utc|gmt)?[+-]\\d{1,2}(?::?\\d{2})?|[a-z]+/[a-z_]+(?:/[a-z_]+)?|[a-z]{1,8}(?: (?:standard |daylight )?time)?)[)\\]]?(?: ?[([]?[a-z/_]{3,32}[)\\]]?)?)?';
const between = '(?:T|,?\\s+(?:at\\s+|-\\s+)?|,)\\s*';
const form = (day: string): RegExp => new RegExp(`^${day}(?:${between}${clock})?${zoneName}$`, 'iu');
const month = '(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const dayOfWeek = '(?:[a-z]{3,9},? )?';

/** The ways in which vendors, portals and spreadsheets write a time. */
const forms: readonly RegExp[] = [
  form('(?<month>\\d{1,2})[/.-](?<day>\\d{1,2})[/.-](?<year>\\d{4}|\\d{2})'),
  form('(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})'),
  form(`${dayOfWeek}${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})`),
  form(`${dayOfWeek}(?<day>\\d{1,2})[- ]${month}[- ](?<year>\\d{4}|\\d{2})`),
];
/** The same figures where the day stands before the month, which a file shows by a day past the twelfth. */
const dayFirst = form('(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>\\d{4}|\\d{2})');
/** Orders in which parts stand elsewhere, and the order that the forms know. */
const reordered: readonly (readonly [RegExp, string])[] = [
  // "10:00:02 AM 01/03/2026"
  [
    /^(?<time>\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?),?\s+(?<day>\d{1,4}[/-]\d{1,2}[/-]\d{1,4})$/iu,
    '$<day> $<time>',
  ],
  // "Sat Jan  3 10:00:02 PST 2026"
  [
    /^[a-z]{3} (?<month>[a-z]{3}) +(?<day>\d{1,2}) (?<time>[\d:]{8})(?<zone> [a-z]{3,4})? (?<year>\d{4})$/iu,
    '$<month> $<day> $<year> $<time>$<zone>',
  ],
  // "20260103T100002Z"
  [
    /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})T(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})(?<zone>\D.*)?$/u,
    '$<year>-$<month>-$<day>T$<hour>:$<minute>:$<second>$<zone>',
  ],
];
/** A browser's own way: "Sat Jan 03 2026 10:00:02 GMT-0800 (Pacific Standard Time)". */
const browser = /GMT(?<zone>[+-]\d{4}) \([^)]*\)$/u;
/** Days since 1899-12-30, as a spreadsheet holds a time that was saved without its format. */
const serial = /^[34]\d{4}(?:\.\d+)?$/u;
const epoch = /^1\d{9}(?:\d{3})?$/u;

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Hours east of UTC of the zones that vendors write. */
const zones: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  AKST: -9,
  AKDT: -8,
  HST: -10,
};

/** Names that do not say whether it is summer: the zone whose clock they mean. */
const regions: Readonly<Record<string, string>> = {
  ET: 'America/New_York',
  EASTERN: 'America/New_York',
  CT: 'America/Chicago',
  CENTRAL: 'America/Chicago',
  MT: 'America/Denver',
  MOUNTAIN: 'America/Denver',
  PT: 'America/Los_Angeles',
  PACIFIC: 'America/Los_Angeles',
};

/** How a file writes its days: 3/4 is the fourth of March, or the third of April. */
export type DayOrder = 'month-first' | 'day-first';

/** Does this text hold a day that can only be read day first? */
export const isDayFirst = (text: string): boolean =>
  /^\s*(?:1[3-9]|2\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:\d{4}|\d{2})(?!\d)/u.test(text);

/** A time as a vendor's log writes it; one without a zone is read in `timeZone`. Null when it is none. */
export function parseTime(text: string, timeZone: string, order: DayOrder = 'month-first'): Instant | null {
  const firstLine = text.split(/\r?\n/u, 1)[0]?.trim() ?? '';
  if (epoch.test(firstLine)) return Number(firstLine) * (firstLine.length === 10 ? 1000 : 1);
  if (serial.test(firstLine)) return fromLocal(ofSerial(Number(firstLine)), timeZone);
  const parts = partsOf(firstLine.replace(browser, '$<zone>').replace(/\s+/gu, ' '), order);
  if (parts === undefined) return null;
  const local = Date.UTC(
    yearOf(parts['year'] ?? ''),
    monthOf(parts),
    Number(parts['day']),
    hourOf(Number(parts['hour'] ?? 0), parts['half']),
    Number(parts['minute'] ?? 0),
    Number(parts['second'] ?? 0),
    Math.trunc(Number(`0.${parts['fraction'] ?? '0'}`) * 1000),
  );
  if (!isDay(local, parts)) return null;
  return inZone(local, parts['zone'], timeZone);
}

type Parts = Readonly<Record<string, string | undefined>>;

function partsOf(text: string, order: DayOrder): Parts | undefined {
  const tried = order === 'day-first' ? [dayFirst, ...forms] : forms;
  const told = firstOf(tried, text);
  if (told !== undefined) return told;
  const plain = reordered.reduce((one, [from, to]) => one.replace(from, to), text);
  return plain === text ? undefined : firstOf(tried, plain);
}

function firstOf(tried: readonly RegExp[], text: string): Parts | undefined {
  for (const one of tried) {
    const parts = one.exec(text)?.groups;
    if (parts !== undefined) return parts;
  }
  return undefined;
}

/** Whole seconds: a spreadsheet's fraction of a day is no finer. */
const ofSerial = (days: number): number => Math.round((days - 25_569) * 86_400) * 1000;

const yearOf = (written: string): number => Number(written) + (written.length === 2 ? 2000 : 0);

const monthOf = (parts: Parts): number =>
  parts['name'] === undefined ? Number(parts['month']) - 1 : months.indexOf(parts['name'].toLowerCase());

/** Rolled over into another month: there is no such day. */
const isDay = (local: number, parts: Parts): boolean =>
  new Date(local).getUTCMonth() === monthOf(parts) && Number(parts['hour'] ?? 0) < 24;

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (/^p/iu.test(half) ? 12 : 0);
}

/** The instant of a wall time in the zone written beside it, or else in the department's; null for an unknown zone. */
function inZone(local: number, written: string | undefined, timeZone: string): Instant | null {
  if (written === undefined) return fromLocal(local, timeZone);
  const numeric = /(?<sign>[+-])(?<hours>\d{1,2}):?(?<minutes>\d{2})?$/u.exec(written)?.groups;
  if (numeric !== undefined) {
    const minutes = Number(numeric['hours']) * 60 + Number(numeric['minutes'] ?? 0);
    return local - (numeric['sign'] === '-' ? -1 : 1) * minutes * 60_000;
  }
  if (written.includes('/')) return isTimeZone(written) ? fromLocal(local, written) : null;
  const name = written.toUpperCase().replace(/ .*$/u, '');
  const region = regions[name];
  if (region !== undefined) return fromLocal(local, region);
  const hours = zones[name];
  return hours === undefined ? null : local - hours * 3_600_000;
}
