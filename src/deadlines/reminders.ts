import type { CivilDate, Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';

export type ReminderAbout =
  | 'training'
  | 'inactivity'
  | 'grant'
  | 'agreement'
  | 'retention-hold'
  | 'audit'
  | 'audit-overdue'
  | 'recipient-review'
  | 'share-destruction'
  | 'oral-review'
  | 'invalid-match'
  | 'invalid-match-overdue'
  | 'incident-clock'
  | 'incident-clock-overdue'
  | 'copy';

/** Days before a thing lapses on which a person is reminded of it. */
export const reminderDays: Readonly<Record<ReminderAbout, readonly number[]>> = {
  // 53060.8(a): "repeated thereafter annually".
  training: [60, 30, 14, 7, 1],
  // 53060.5(c)(2)(D), R7.
  inactivity: [60, 30, 7],
  grant: [30, 7, 1],
  agreement: [30, 14, 7, 1],
  // R28: a hold is reviewed within a year.
  'retention-hold': [30, 7, 1],
  // 53060.5(c)(2)(A).
  audit: [14, 7, 3, 1],
  // Told from the first day on, each week.
  'audit-overdue': [],
  // 53060.10(a): who may receive is checked every year.
  'recipient-review': [30, 7, 1],
  // 53060.9(a)(1): what was shared is destroyed.
  'share-destruction': [7, 1, 0],
  // R26: by the next working day.
  'oral-review': [0],
  // 53060.7(b)(7): the agency of record is told, and answers.
  'invalid-match': [7, 1, 0],
  // Days after it was due: the administrators, then the Hiring Authority.
  'invalid-match-overdue': [0, 7],
  // Civil Code 1798.29, R34: whom the law wants told of a breach.
  'incident-clock': [7, 1, 0],
  // Told every day until it is done.
  'incident-clock-overdue': [],
  // 53060.9(a)(1): a copy's last day.
  copy: [7, 1, 0],
};

const dayNumber = (day: CivilDate): number =>
  Date.UTC(Math.trunc(day / 10_000), (Math.trunc(day / 100) % 100) - 1, day % 100) / 86_400_000;

/** Whole days of the calendar from one day to another. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumber(to) - dayNumber(from);

/** The reminder that stands, of a person. */
export const reminderDue = (about: ReminderAbout, daysLeft: number): number | undefined =>
  nearestReached(reminderDays[about], daysLeft);

/** Of some days before an end the nearest that is reached; a program that stood still gives that one, not all before it. */
export function nearestReached(daysBefore: readonly number[], daysLeft: number): number | undefined {
  if (daysLeft < 0) return undefined;
  const reached = daysBefore.filter((days) => daysLeft <= days);
  return reached.length === 0 ? undefined : Math.min(...reached);
}

/** Notes that a reminder goes out; false when it went out before. */
export async function noteReminder(
  db: Queryable,
  reminder: {
    readonly staffId: string;
    readonly about: ReminderAbout;
    readonly lapsesOn: CivilDate;
    readonly daysBefore: number;
  },
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into reminders_given (staff_id, about, lapses_on, days_before, given_at)
     values ($1, $2, $3, $4, at_ms($5)) on conflict do nothing`,
    [reminder.staffId, reminder.about, reminder.lapsesOn, reminder.daysBefore, now],
  );
  return rowCount === 1;
}
