import { Temporal } from 'temporal-polyfill';
import { addCivil, type CivilDate } from './clock.ts';

/** The nth (from 1) or last (-1) given weekday (1 Monday … 7 Sunday) of a month. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const offset = (weekday - first.dayOfWeek + 7) % 7;
  const all = [0, 1, 2, 3, 4].map((week) => first.add({ days: offset + 7 * week }));
  const within = all.filter((date) => date.month === month);
  return within.at(nth > 0 ? nth - 1 : nth) ?? first;
}

/** A holiday on a Sunday is kept on the Monday after; Veterans Day on a Saturday on the Friday before (Gov. Code 19853). */
function observed(date: Temporal.PlainDate): Temporal.PlainDate {
  if (date.dayOfWeek === 7) return date.add({ days: 1 });
  if (date.dayOfWeek === 6 && date.month === 11) return date.subtract({ days: 1 });
  return date;
}

const asCivil = (date: Temporal.PlainDate): CivilDate => date.year * 10_000 + date.month * 100 + date.day;

/** The holidays of the State's employees (Gov. Code 19853), as observed. */
export function stateHolidays(year: number): readonly CivilDate[] {
  const day = (month: number, date: number) => observed(Temporal.PlainDate.from({ year, month, day: date }));
  const thanksgiving = nthWeekday(year, 11, 4, 4);
  return [
    day(1, 1),
    nthWeekday(year, 1, 1, 3),
    nthWeekday(year, 2, 1, 3),
    day(3, 31),
    nthWeekday(year, 5, 1, -1),
    day(7, 4),
    nthWeekday(year, 9, 1, 1),
    day(11, 11),
    thanksgiving,
    thanksgiving.add({ days: 1 }),
    day(12, 25),
  ].map(asCivil);
}

function isWorkingDay(date: CivilDate): boolean {
  const year = Math.trunc(date / 10_000);
  const { dayOfWeek } = Temporal.PlainDate.from({
    year,
    month: Math.trunc(date / 100) % 100,
    day: date % 100,
  });
  return dayOfWeek < 6 && !stateHolidays(year).includes(date);
}

/** The nth working day after a day: what begins on a Friday and has one working day ends on the Monday (R12, R16, R26). */
export function addWorkingDays(date: CivilDate, days: number): CivilDate {
  let at = date;
  for (let left = days; left > 0; ) {
    at = addCivil(at, { days: 1 });
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}
