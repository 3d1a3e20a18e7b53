import { Temporal } from 'temporal-polyfill';
import { type CivilDate, departmentZone, type Instant } from '../../foundation/clock.ts';

/** The instants of whole civil days, from the first moment of one to the first after the other, whatever the clock does. */
export const instantsOf = (
  fromOn: CivilDate,
  throughOn: CivilDate,
): { readonly from: Instant; readonly before: Instant } => ({
  from: startOf(fromOn, 0),
  before: startOf(throughOn, 1),
});

const startOf = (day: CivilDate, plusDays: number): Instant =>
  Temporal.PlainDate.from({
    year: Math.trunc(day / 10_000),
    month: Math.trunc(day / 100) % 100,
    day: day % 100,
  })
    .add({ days: plusDays })
    .toZonedDateTime(departmentZone).epochMilliseconds;
