import type { Instant } from '../../foundation/clock.ts';
import { fromLocal } from '../local-time.ts';

const american =
  /^(?<month>\d{1,2})[/-](?<day>\d{1,2})[/-](?<year>\d{4}),?\s+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?:\.\d+)?\s*(?<half>[ap]\.?m\.?)?\s*(?<zone>[a-z]{1,4}|[+-]\d{2}:?\d{2})?$/iu;
const international =
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:[T ](?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?:\.(?<fraction>\d{1,9}))?\s*(?<half>[ap]\.?m\.?)?)?\s*(?<zone>[a-z]{1,4}|[+-]\d{2}:?\d{2})?$/iu;

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

/** A time as a vendor's log writes it; one without a zone is read in `timeZone`. Null when it is none. */
export function parseTime(text: string, timeZone: string): Instant | null {
  const firstLine = text.split(/\r?\n/u, 1)[0]?.trim() ?? '';
  const parts = (american.exec(firstLine) ?? international.exec(firstLine))?.groups;
  if (parts === undefined) return null;
  const local = Date.UTC(
    Number(parts['year']),
    Number(parts['month']) - 1,
    Number(parts['day']),
    hourOf(Number(parts['hour'] ?? 0), parts['half']),
    Number(parts['minute'] ?? 0),
    Number(parts['second'] ?? 0),
    Math.trunc(Number(`0.${parts['fraction'] ?? '0'}`) * 1000),
  );
  if (!isDay(local, parts)) return null;
  const offset = offsetOf(parts['zone']);
  if (offset === 'unknown') return null;
  return offset === undefined ? fromLocal(local, timeZone) : local - offset;
}

/** Rolled over into another month: there is no such day. */
const isDay = (local: number, parts: Record<string, string | undefined>): boolean =>
  new Date(local).getUTCMonth() + 1 === Number(parts['month']) && Number(parts['hour'] ?? 0) < 24;

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (/^p/iu.test(half) ? 12 : 0);
}

function offsetOf(zone: string | undefined): number | undefined | 'unknown' {
  if (zone === undefined) return undefined;
  const numeric = /^(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})$/u.exec(zone)?.groups;
  if (numeric !== undefined) {
    const minutes = Number(numeric['hours']) * 60 + Number(numeric['minutes']);
    return (numeric['sign'] === '-' ? -1 : 1) * minutes * 60_000;
  }
  const hours = zones[zone.toUpperCase()];
  return hours === undefined ? 'unknown' : hours * 3_600_000;
}
