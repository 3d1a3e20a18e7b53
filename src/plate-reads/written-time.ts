/** A time as it stands on a clock's face, and the zone that was written beside it. */
export interface WrittenTime {
  readonly wall: Wall;
  /** Undefined when none was written. */
  readonly offsetMs: number | undefined;
}

export interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
}

/** Of RFC 2822, section 4.3: what else stands for a zone is not told apart and not read. */
const zoneHours: Readonly<Record<string, number>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const clock =
  '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?\\s*(?<half>[ap]m)?';
const zone = '\\s*(?<zone>Z|UTC|GMT|[ECMP][SD]T|[+-](?:0?\\d|1[0-4])(?::?[0-5]\\d)?)?';

/** The orders in which senders write a day; with slashes and the year last it is the American one. */
const shapes: readonly RegExp[] = [
  `(?<year>\\d{4})(?<mark>[-/:.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?:T|[ ,]+)${clock}${zone}`,
  `(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4})[ ,T-]+${clock}${zone}`,
  `(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})[ ,T]+${clock}${zone}`,
  `(?<monthName>[a-z]{3}) +(?<day>\\d{1,2}),? +(?<year>\\d{4})[ ,T]+${clock}${zone}`,
  `(?:[a-z]{3},? +)?(?<day>\\d{1,2})[ -](?<monthName>[a-z]{3})[ -](?<year>\\d{4})[ ,T]+${clock}${zone}`,
  '(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})[T ]?(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})' +
    `(?:(?<ms>\\d{3})|[.,](?<fraction>\\d{1,9}))?${zone}`,
].map((shape) => new RegExp(`^${shape}$`, 'i'));

type Parts = Readonly<Record<string, string | undefined>>;

/** The parts of a time by whichever shape it has; undefined when it has none, `unreal` when there is no such day or time. */
export function readWrittenTime(text: string): WrittenTime | 'unreal' | undefined {
  for (const shape of shapes) {
    const parts: Parts | undefined = shape.exec(text)?.groups;
    if (parts === undefined) continue;
    const wall = wallOf(parts);
    return wall === undefined ? 'unreal' : { wall, offsetMs: offsetOf(parts['zone']) };
  }
  return undefined;
}

function wallOf(parts: Parts): Wall | undefined {
  const number = (name: string): number => Number(parts[name] ?? 0);
  const half = parts['half']?.toLowerCase();
  const given = number('hour');
  if (half !== undefined && (given < 1 || given > 12)) return undefined;
  const monthName = parts['monthName']?.toLowerCase();
  const wall: Wall = {
    year: number('year'),
    month: monthName === undefined ? number('month') : months.indexOf(monthName) + 1,
    day: number('day'),
    hour: half === undefined ? given : (given % 12) + (half === 'pm' ? 12 : 0),
    minute: number('minute'),
    second: number('second'),
    ms: Number(parts['ms'] ?? (parts['fraction'] ?? '').padEnd(3, '0').slice(0, 3)),
  };
  return stands(wall) ? wall : undefined;
}

function stands(wall: Wall): boolean {
  const date = new Date(Date.UTC(wall.year, wall.month - 1, wall.day));
  const day =
    date.getUTCFullYear() === wall.year &&
    date.getUTCMonth() === wall.month - 1 &&
    date.getUTCDate() === wall.day;
  // A leap second is written as :60.
  return day && wall.hour <= 23 && wall.minute <= 59 && wall.second <= 60;
}

const hourMs = 3_600_000;

/** `-0700`, `+8:00`, `+02`, `PST`. */
function offsetOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const named = zoneHours[written.toLowerCase()];
  if (named !== undefined) return named * hourMs;
  const digits = written.slice(1).replace(':', '');
  const [hours, minutes] = digits.length <= 2 ? [digits, '0'] : [digits.slice(0, -2), digits.slice(-2)];
  return (written.startsWith('-') ? -1 : 1) * (Number(hours) * hourMs + Number(minutes) * 60_000);
}
