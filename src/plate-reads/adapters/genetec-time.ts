import type { JsonObject } from '../strict-json.ts';
import { firstText, textField } from './fields.ts';

export type GenetecTime =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string };

/** Date and time stand apart, in UTC or in local time; a template may write the date with colons, dashes or slashes. */
export function genetecTime(object: JsonObject): GenetecTime {
  const utcDate = first(object, ['UTCDate', 'DateUtc']);
  const utcTime = first(object, ['UTCTime', 'TimeUtc']);
  if (utcDate !== null && utcTime !== null) return joined(utcDate, utcTime, 'Z');
  const date = first(object, ['LocalDate', 'DateLocal', 'Date']);
  const time = first(object, ['LocalTime', 'TimeLocal', 'Time']);
  if (date !== null && time !== null) return joined(date, time, '');
  return { ok: false, problem: 'no UTCDate and UTCTime: put both into the template' };
}

const first = (object: JsonObject, names: readonly string[]): string | null =>
  firstText(...names.map((name) => textField(object, name)?.trim() ?? null));

function joined(date: string, time: string, zone: string): GenetecTime {
  const day = isoDay(date);
  return day === undefined
    ? { ok: false, problem: 'the date cannot be told: write it as yyyy:MM:dd in the template' }
    : { ok: true, text: `${day} ${time}${zone}` };
}

/** The year first is plain; with the year last, day and month are told apart only where one is no month. */
function isoDay(date: string): string | undefined {
  const yearFirst = /^(\d{4})[:/.-](\d{2})[:/.-](\d{2})$/.exec(date);
  if (yearFirst !== null) return yearFirst.slice(1).join('-');
  const [, one, two, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(date) ?? [];
  if (one === undefined || two === undefined || year === undefined) return undefined;
  const [a, b] = [Number(one), Number(two)];
  if (a <= 12 && b <= 12 && a !== b) return undefined;
  const [month, day] = a > 12 ? [b, a] : [a, b];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
