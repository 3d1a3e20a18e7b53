import type { JsonObject } from '../strict-json.ts';
import { firstText, textField } from './fields.ts';

/**
 * Date and time stand apart, in UTC or in local time; null when one is missing. Security Center writes days as
 * `MM/dd/yyyy`, whatever the place (its own example tells 18:13 local from 22:13 UTC on 10/01: summer time, October), a
 * Patroller's template as `yyyy:MM:dd` or as it says.
 */
export function genetecTime(object: JsonObject): string | null {
  const utc = [first(object, ['UTCDate', 'DateUtc']), first(object, ['UTCTime', 'TimeUtc'])];
  if (!utc.includes(null)) return `${utc.join(' ')}Z`;
  const local = [
    first(object, ['LocalDate', 'DateLocal', 'Date']),
    first(object, ['LocalTime', 'TimeLocal', 'Time']),
  ];
  return local.includes(null) ? null : local.join(' ');
}

const first = (object: JsonObject, names: readonly string[]): string | null =>
  firstText(...names.map((name) => textField(object, name)?.trim() ?? null));
