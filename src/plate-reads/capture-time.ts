import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../foundation/clock.ts';
import { readWrittenTime, type Wall } from './written-time.ts';

/** `zoneAssumed`: the sender gave a local time without a zone, and the feed's zone was taken for it. */
export type CaptureTime =
  | { readonly ok: true; readonly at: Instant; readonly zoneAssumed: boolean }
  | { readonly ok: false; readonly problem: string };

/** A Unix time in seconds, milliseconds, microseconds or nanoseconds, told by how long it is; or seconds with a fraction. */
const unix = /^(?:\d{10}(?:\d{3}){0,3}|\d{10}\.\d{1,9})$/;

const unreadable = (problem: string): CaptureTime => ({ ok: false, problem });

/**
 * The time of capture in UTC, cut to milliseconds. Read are ISO 8601 with or without a zone, the American
 * `MM/DD/YYYY hh:mm:ss [AM|PM]`, the other shapes of `written-time.ts`, and the digits of a Unix time.
 */
export function parseCaptureTime(text: string, zone: string): CaptureTime {
  const trimmed = text.length > 64 ? '' : text.trim();
  if (unix.test(trimmed)) return unixTime(trimmed);
  const written = readWrittenTime(trimmed);
  if (written === undefined) {
    return unreadable('the time cannot be read: send ISO 8601 with a zone, as 2026-10-01T08:30:00-07:00');
  }
  if (written === 'unreal') return unreadable('there is no such day or time: send a date of the calendar');
  const wall = asUtc(written.wall);
  const zoneAssumed = written.offsetMs === undefined;
  return { ok: true, at: wall - (written.offsetMs ?? zoneOffset(wall, zone)), zoneAssumed };
}

/** The first thirteen digits are the milliseconds; they are cut off as text, as nanoseconds are too many for a number. */
function unixTime(text: string): CaptureTime {
  const milliseconds = text.replace('.', '').padEnd(13, '0').slice(0, 13);
  return { ok: true, at: Number(milliseconds), zoneAssumed: false };
}

const asUtc = (wall: Wall): number =>
  Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second, wall.ms);

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
