import {
  daysBetween,
  type Job,
  type JobRun,
  noteReminder,
  type NoticeKind,
  type ReminderAbout,
  reminderDue,
  tell,
} from '../../deadlines/index.ts';
import { addCivil, type CivilDate, civilDate, type Instant } from '../../foundation/clock.ts';
import { type Queryable, withTransaction } from '../../foundation/postgres/pool.ts';
import { type DivisionName, divisions, officersOf } from '../../people/index.ts';
import { butItsSubject } from '../found-audit.ts';
import type { Audit } from '../store/audit-store.ts';
import {
  baselineOf,
  directionOf,
  enterCycles,
  lastCycle,
  setBaseline,
  systemSince,
} from './calendar-store.ts';
import { cyclesThrough } from './cycles.ts';

/** Enters what runs today, counted from the baseline; without one, from today: nobody has to think of it (53060.5(c)(2)(A)). */
export async function keepCalendar(db: Queryable, division: DivisionName, now: Instant): Promise<void> {
  // Of two servers or acts at once the second sees what the first did.
  await db.query(`select pg_advisory_xact_lock(hashtext('audit calendar'), hashtext($1))`, [division]);
  const today = civilDate(now);
  const baseline = await baselineOf(db, division);
  if (baseline === undefined) await setBaseline(db, division, { baselineOn: today, by: null }, now);
  const direction = await directionOf(db, division);
  const made = cyclesThrough(today, baseline ?? today, direction.intervalDays, await lastCycle(db, division));
  await enterCycles(db, division, made, { direction, since: await systemSince(db, now) }, now);
}

interface Owed extends Pick<Audit, 'division' | 'dueOn' | 'compiler' | 'aboutKind' | 'about'> {
  readonly [column: string]: unknown;
}

const unsigned = `select division, due_on::integer as "dueOn", compiler, about_kind as "aboutKind", about
  from audits where signed_at is null order by audit_id`;

/** Daily: the calendar goes on, those who compile are reminded, and what is overdue goes to the Hiring Authority. */
export const auditCalendarJob: Job = {
  name: 'audit-calendar',
  run: async ({ db }, run) => {
    for (const division of divisions)
      await withTransaction(db, (transaction) => keepCalendar(transaction, division, run.now));
    const { rows } = await db.query<Owed>(unsigned);
    const counts = { reminded: 0, escalated: 0 };
    for (const owed of rows) {
      const late = daysBetween(owed.dueOn, civilDate(run.now));
      if (late > 0) counts.escalated += await escalate(db, owed, late, run);
      else counts.reminded += await remind(db, owed, -late, run);
    }
    return counts;
  },
};

async function remind(db: Queryable, owed: Owed, daysLeft: number, run: JobRun): Promise<number> {
  const daysBefore = reminderDue('audit', daysLeft);
  if (daysBefore === undefined) return 0;
  const { administrators } = await officersOf(db, owed.division);
  const whom = owed.compiler === null ? administrators : [...administrators, owed.compiler];
  return tellOnce(
    db,
    butItsSubject(whom, owed),
    { about: 'audit', lapsesOn: owed.dueOn, daysBefore },
    'audit-due',
    run,
  );
}

/** To the Hiring Authority and the designee from the first day, then every week (53060.5(c)(2)(A)). */
async function escalate(db: Queryable, owed: Owed, late: number, run: JobRun): Promise<number> {
  const { administrators, hiringAuthority } = await officersOf(db, owed.division);
  const whom = [...administrators, ...hiringAuthority, ...(await designeesOf(db, owed.division))];
  const week = Math.trunc((late - 1) / 7);
  const lapsesOn = addCivil(owed.dueOn, { days: week * 7 });
  return tellOnce(
    db,
    butItsSubject(whom, owed),
    { about: 'audit-overdue', lapsesOn, daysBefore: 0 },
    'audit-overdue',
    run,
  );
}

async function tellOnce(
  db: Queryable,
  staffIds: readonly string[],
  what: { readonly about: ReminderAbout; readonly lapsesOn: CivilDate; readonly daysBefore: number },
  kind: NoticeKind,
  { now, entry }: JobRun,
): Promise<number> {
  let told = 0;
  for (const staffId of new Set(staffIds))
    if (await noteReminder(db, { staffId, ...what }, now)) {
      await tell(db, { kind, entry, staffIds: [staffId] }, now);
      told += 1;
    }
  return told;
}

async function designeesOf(db: Queryable, division: DivisionName): Promise<readonly string[]> {
  const { rows } = await db.query<{ staff_id: string }>(
    `select staff_id from door_role where role = 'hiring-authority-designee' and division = $1`,
    [division],
  );
  return rows.map(({ staff_id }) => staff_id);
}
