import { Temporal } from 'temporal-polyfill';
import { departmentZone, type Instant } from '../foundation/clock.ts';

/** A date alone means its whole day, and a time without a zone the department's (53060.2, America/Los_Angeles). */
export function parseMoment(value: string | number, edge: 'start' | 'end'): Instant | undefined {
  if (typeof value === 'number') return within(value);
  try {
    return within(instantOf(value.trim(), edge));
  } catch {
    return undefined;
  }
}

function instantOf(text: string, edge: 'start' | 'end'): Instant {
  if (/(Z|[+-]\d{2}:?\d{2})$/i.test(text) && /T/i.test(text))
    return Temporal.Instant.from(text).epochMilliseconds;
  if (/T/i.test(text)) return instantOfLocal(Temporal.PlainDateTime.from(text), edge);
  const date = Temporal.PlainDate.from(text);
  const start = edge === 'start' ? date : date.add({ days: 1 });
  return start.toZonedDateTime(departmentZone).epochMilliseconds - (edge === 'start' ? 0 : 1);
}

/**
 * A time of the department's clock. The hour that comes twice in November is taken so that the window holds both: its
 * first coming begins a window, its second ends one. An hour that March leaves out is the moment at which it was left out.
 */
function instantOfLocal(local: Temporal.PlainDateTime, edge: 'start' | 'end'): Instant {
  const first = local.toZonedDateTime(departmentZone, { disambiguation: 'earlier' });
  const last = local.toZonedDateTime(departmentZone, { disambiguation: 'later' });
  const leftOut = !last.toPlainDateTime().equals(local);
  const meant = leftOut ? (first.getTimeZoneTransition('next') ?? last) : edge === 'start' ? first : last;
  return meant.epochMilliseconds;
}

/** Years that a clock and the database both know. */
const within = (at: Instant): Instant | undefined =>
  at >= 0 && at < Date.UTC(10_000, 0, 1) ? at : undefined;
