import type { Instant } from '../../foundation/clock.ts';
import { fromLocal } from '../local-time.ts';

const clock =
  '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?(?:\\.(?<fraction>\\d{1,9}))?\\s*(?<half>[ap]\\.?m\\.?)?';
const zoneName = '(?:\\s*\\(?(?<zone>[a-z]{1,8}(?: (?:standard |daylight )?time)?|[+-]\\d{2}:?\\d{2})\\)?)?';
const form = (day: string): RegExp => new RegExp(`^${day}(?:(?:,|T|\\s)\\s*${clock})?${zoneName}$`, 'iu');
const month = '(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';

/** The ways in which vendors, portals and spreadsheets write a time. */
const forms: readonly RegExp[] = [
  form('(?<month>\\d{1,2})[/-](?<day>\\d{1,2})[/-](?<year>\\d{4}|\\d{2})'),
  form('(?<year>\\d{4})[-/](?<month>\\d{1,2})[-/](?<day>\\d{1,2})'),
  form(`(?:[a-z]{3,9},? )?${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})`),
  form(`(?<day>\\d{1,2})[- ]${month}[- ](?<year>\\d{4}|\\d{2})`),
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

/** A time as a vendor's log writes it; one without a zone is read in `timeZone`. Null when it is none. */
export function parseTime(text: string, timeZone: string): Instant | null {
  const firstLine = text.split(/\r?\n/u, 1)[0]?.trim() ?? '';
  if (epoch.test(firstLine)) return Number(firstLine) * (firstLine.length === 10 ? 1000 : 1);
  if (serial.test(firstLine)) return fromLocal(ofSerial(Number(firstLine)), timeZone);
  const plain = firstLine.replace(browser, '$<zone>');
  const parts = forms.map((one) => one.exec(plain)?.groups).find((groups) => groups !== undefined);
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

/** Whole seconds: a spreadsheet's fraction of a day is no finer. */
const ofSerial = (days: number): number => Math.round((days - 25_569) * 86_400) * 1000;

const yearOf = (written: string): number => Number(written) + (written.length === 2 ? 2000 : 0);

const monthOf = (parts: Record<string, string | undefined>): number =>
  parts['name'] === undefined ? Number(parts['month']) - 1 : months.indexOf(parts['name'].toLowerCase());

/** Rolled over into another month: there is no such day. */
const isDay = (local: number, parts: Record<string, string | undefined>): boolean =>
  new Date(local).getUTCMonth() === monthOf(parts) && Number(parts['hour'] ?? 0) < 24;

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (/^p/iu.test(half) ? 12 : 0);
}

/** The instant of a wall time in the zone written beside it, or else in the department's; null for an unknown zone. */
function inZone(local: number, written: string | undefined, timeZone: string): Instant | null {
  if (written === undefined) return fromLocal(local, timeZone);
  const numeric = /^(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})$/u.exec(written)?.groups;
  if (numeric !== undefined) {
    const minutes = Number(numeric['hours']) * 60 + Number(numeric['minutes']);
    return local - (numeric['sign'] === '-' ? -1 : 1) * minutes * 60_000;
  }
  const name = written.toUpperCase().replace(/ .*$/u, '');
  const region = regions[name];
  if (region !== undefined) return fromLocal(local, region);
  const hours = zones[name];
  return hours === undefined ? null : local - hours * 3_600_000;
}
