import {
  daysBetween,
  type Job,
  type JobRun,
  noteReminder,
  reminderDue,
  tell,
} from '../../deadlines/index.ts';
import { type CivilDate, civilDate, type Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { type DivisionName, officersOf } from '../../people/index.ts';
import { dropExpired } from './act-store.ts';

interface Due extends Record<string, unknown> {
  readonly division: DivisionName;
  readonly due_on: CivilDate;
}

/** Days after the due day from which the Hiring Authority is told as well. */
const toHiringAuthority = 7;

/** One for each division and day on which something falls due, whatever the number of reports. */
async function dueReports(db: Queryable): Promise<readonly Due[]> {
  const { rows } = await db.query<Due>(
    `select division, due_on::integer as due_on from invalid_matches
     where state in ('open', 'sent', 'answered') group by division, due_on order by division, due_on`,
  );
  return rows;
}

/** Reminds at 7, 1 and 0 days, then that it is overdue; a week later the Hiring Authority too (53060.7(b)(7), R23). */
async function remindOf(db: Queryable, due: Due, { now, entry }: JobRun): Promise<number> {
  const give = (
    about: 'invalid-match' | 'invalid-match-overdue',
    days: number,
    staffIds: readonly string[],
  ) => giveTo(db, { about, lapsesOn: due.due_on, daysBefore: days }, { staffIds, entry }, now);
  const daysLeft = daysBetween(civilDate(now), due.due_on);
  const { administrators, hiringAuthority } = await officersOf(db, due.division);
  const before = reminderDue('invalid-match', daysLeft);
  if (before !== undefined) return give('invalid-match', before, administrators);
  if (daysLeft >= 0) return 0;
  const late = await give('invalid-match-overdue', 0, administrators);
  if (-daysLeft < toHiringAuthority) return late;
  return late + (await give('invalid-match-overdue', toHiringAuthority, hiringAuthority));
}

interface Reminder {
  readonly about: 'invalid-match' | 'invalid-match-overdue';
  readonly lapsesOn: CivilDate;
  readonly daysBefore: number;
}

async function giveTo(
  db: Queryable,
  reminder: Reminder,
  { staffIds, entry }: { readonly staffIds: readonly string[]; readonly entry: number },
  now: Instant,
): Promise<number> {
  let given = 0;
  for (const staffId of staffIds) {
    if (!(await noteReminder(db, { ...reminder, staffId }, now))) continue;
    const kind = reminder.about === 'invalid-match' ? 'invalid-match-due' : 'invalid-match-overdue';
    await tell(db, { kind, entry, staffIds: [staffId] }, now);
    given += 1;
  }
  return given;
}

/** Once a day: what falls due is said, and what is past its read's period goes (53060.2(a)). */
export const matchJobs: readonly Job[] = [
  {
    name: 'invalid-matches',
    run: async ({ db }, run) => {
      let reminders = 0;
      for (const due of await dueReports(db)) reminders += await remindOf(db, due, run);
      return { reminders, ...(await dropExpired(db, run.now)) };
    },
  },
];
