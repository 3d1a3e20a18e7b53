import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../foundation/clock.ts';

/** `zoneAssumed`: the sender gave a local time without a zone, and the feed's zone was taken for it. */
export type CaptureTime =
  | { readonly ok: true; readonly at: Instant; readonly zoneAssumed: boolean }
  | { readonly ok: false; readonly problem: string };

interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
}

const iso =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:T|t| +)(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?\s*(?<zone>Z|z|UTC|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?$/;
const american =
  /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})[ ,T-]+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.(?<fraction>\d{1,9}))?)?\s*(?<half>[AaPp][Mm])?\s*(?<zone>Z|UTC)?$/;
const digits = /^\d{10}(\d{3})?(\d{3})?$/;

const unreadable = (problem: string): CaptureTime => ({ ok: false, problem });

/**
 * The time of capture in UTC, cut to milliseconds. Read are ISO 8601 with or without a zone, the American
 * `MM/DD/YYYY hh:mm:ss [AM|PM]`, and the digits of a Unix time in seconds, milliseconds or microseconds.
 */
export function parseCaptureTime(text: string, zone: string): CaptureTime {
  const trimmed = text.length > 64 ? '' : text.trim();
  if (digits.test(trimmed)) return unixTime(trimmed);
  const parts = (iso.exec(trimmed) ?? american.exec(trimmed))?.groups;
  if (parts === undefined) {
    return unreadable('the time cannot be read: send ISO 8601 with a zone, as 2026-10-01T08:30:00-07:00');
  }
  const wall = wallOf(parts);
  if (wall === undefined) return unreadable('there is no such day or time: send a date of the calendar');
  const offset = parts['zone'];
  if (offset === undefined)
    return { ok: true, at: asUtc(wall) - zoneOffset(asUtc(wall), zone), zoneAssumed: true };
  return { ok: true, at: asUtc(wall) - writtenOffset(offset), zoneAssumed: false };
}

function unixTime(text: string): CaptureTime {
  const scale = { 10: 1000, 13: 1, 16: 0.001 }[text.length] ?? 1;
  return { ok: true, at: Math.floor(Number(text) * scale), zoneAssumed: false };
}

function wallOf(parts: Readonly<Record<string, string | undefined>>): Wall | undefined {
  const number = (name: string): number => Number(parts[name] ?? 0);
  const half = parts['half']?.toLowerCase();
  const given = number('hour');
  if (half !== undefined && (given < 1 || given > 12)) return undefined;
  const hour = half === undefined ? given : (given % 12) + (half === 'pm' ? 12 : 0);
  const wall: Wall = {
    year: number('year'),
    month: number('month'),
    day: number('day'),
    hour,
    minute: number('minute'),
    second: number('second'),
    ms: Number((parts['fraction'] ?? '').padEnd(3, '0').slice(0, 3)),
  };
  return stands(wall) ? wall : undefined;
}

const asUtc = (wall: Wall): number =>
  Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second, wall.ms);

function stands(wall: Wall): boolean {
  const date = new Date(Date.UTC(wall.year, wall.month - 1, wall.day));
  const day =
    date.getUTCFullYear() === wall.year &&
    date.getUTCMonth() === wall.month - 1 &&
    date.getUTCDate() === wall.day;
  // A leap second is written as :60.
  return day && wall.hour <= 23 && wall.minute <= 59 && wall.second <= 60;
}

function writtenOffset(offset: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (match[1] === '-' ? -1 : 1) * minutes * 60_000;
}

const quarterHour = 900_000;
/** Zones change their offset on a quarter of an hour at the finest, so one look-up serves all reads of that quarter. */
const offsets = new Map<string, number>();
const offsetsKept = 20_000;

function zoneOffset(wall: number, zone: string): number {
  const quarter = Math.floor(wall / quarterHour);
  const key = `${zone} ${quarter}`;
  const kept = offsets.get(key);
  if (kept !== undefined) return kept;
  const start = quarter * quarterHour;
  const local = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO('UTC').toPlainDateTime();
  // "compatible": of an hour that comes twice the first is taken; one that is left out counts from before the change.
  const offset = start - local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
  if (offsets.size >= offsetsKept) offsets.clear();
  offsets.set(key, offset);
  return offset;
}
