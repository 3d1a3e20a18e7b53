import { Temporal } from 'temporal-polyfill';

/** Milliseconds since the epoch, UTC. Time enters once, at the edge; everything else is handed a `now`. */
export type Instant = number;

/** Civil date as the number yyyymmdd; 0 stands for "never". */
export type CivilDate = number;

export interface Clock {
  readonly now: () => Instant;
}

export const systemClock: Clock = { now: () => Date.now() };

/** The department's civil calendar. */
export const departmentZone = 'America/Los_Angeles';

const asNumber = (date: Temporal.PlainDate): CivilDate => date.year * 10_000 + date.month * 100 + date.day;

const asPlainDate = (date: CivilDate): Temporal.PlainDate =>
  Temporal.PlainDate.from({
    year: Math.trunc(date / 10_000),
    month: Math.trunc(date / 100) % 100,
    day: date % 100,
  });

const civilDateAnew = (at: Instant): CivilDate =>
  asNumber(Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(departmentZone).toPlainDate());

/** Since 1883 the zone's day begins at a quarter of an hour: within one the date stays. */
const quarter = 900_000;
let lately = { quarter: NaN, date: 0 };

/** The civil date in the department's zone at an instant. */
export function civilDate(at: Instant): CivilDate {
  const of = Math.floor(at / quarter);
  if (at < 0 || lately.quarter !== of) lately = { quarter: of, date: civilDateAnew(at) };
  return lately.date;
}

/** A civil date moved by whole days, months or years; a day that does not exist becomes the month's last. */
export function addCivil(date: CivilDate, by: { days?: number; months?: number; years?: number }): CivilDate {
  return asNumber(asPlainDate(date).add(by));
}

/** RFC 3339, UTC, milliseconds. */
export const rfc3339 = (at: Instant): string => new Date(at).toISOString();
