import {
  type Job,
  type JobDeps,
  type JobRun,
  noteReminder,
  type NoticeKind,
  tell,
} from '../../deadlines/index.ts';
import { civilDate } from '../../foundation/clock.ts';
import { type Queryable, withTransaction } from '../../foundation/postgres/pool.ts';
import { officersOf } from '../../people/index.ts';
import { suspendAccess } from '../grant-store.ts';
import { bySystem, recordSuspended } from '../personnel/record.ts';
import { monthOf } from './change-store.ts';
import { lifeOf, livesWithAccess } from './facts-store.ts';
import { lapseOf, type ReminderOwed, remindersOwed } from './lapses.ts';
import type { LifeFacts } from './life-facts.ts';
import { tellOnceAMonth } from './monthly.ts';
import { vacanciesJob } from '../offices/vacancies.ts';

/** Access that ends by itself, each day (53060.5(c)(1)(D), 53060.5(c)(2)(D), R7). */
export const lapsesJob: Job = {
  name: 'access-lapses',
  run: async (deps, { now }) => {
    let suspended = 0;
    for (const life of await livesWithAccess(deps.db, now))
      if (lapseOf(life, civilDate(now)) !== undefined && (await suspendLapsed(deps, life.staffId, now)))
        suspended += 1;
    return { suspended };
  },
};

/** Looked at again within the transaction: whoever has just been reactivated or has just searched is let be. */
const suspendLapsed = ({ db, record }: JobDeps, staffId: string, now: number): Promise<boolean> =>
  withTransaction(db, async (transaction) => {
    const life = await lifeOf(transaction, staffId, now);
    const lapse = life === undefined ? undefined : lapseOf(life, civilDate(now));
    if (life === undefined || lapse === undefined || life.access.division === '') return false;
    const { why, clause } = lapse;
    const trainingAgainSince = why === 'inactive' ? civilDate(now) : undefined;
    const outcome = await suspendAccess(transaction, { staffId, why, by: 'system', trainingAgainSince }, now);
    if (!outcome.ok || !outcome.value) return false;
    const { division } = life.access;
    await recordSuspended({ transaction, record, by: bySystem, now }, { staffId, division, clause }, why);
    return true;
  });

const notices: Readonly<Record<ReminderOwed['about'], NoticeKind>> = {
  training: 'training-lapses',
  inactivity: 'inactivity',
  grant: 'grant-ends',
  agreement: 'agreement-to-sign',
};

/** What will lapse is told before: training at 60, 30, 14, 7 and 1 days, inactivity at 60, 30 and 7 (53060.8(a), R7). */
export const remindersJob: Job = {
  name: 'access-reminders',
  run: async ({ db }, run) => {
    let given = 0;
    for (const life of await livesWithAccess(db, run.now))
      for (const owed of remindersOwed(life, civilDate(run.now)))
        if (await withTransaction(db, (transaction) => remind(transaction, life, owed, run))) given += 1;
    return { given };
  },
};

async function remind(
  transaction: Queryable,
  { staffId }: LifeFacts,
  owed: ReminderOwed,
  { now, entry }: JobRun,
): Promise<boolean> {
  if (!(await noteReminder(transaction, { staffId, ...owed }, now))) return false;
  await tell(transaction, { kind: notices[owed.about], entry, staffIds: [staffId] }, now);
  return true;
}

/** Each month the administrators have a list of the division's grants to confirm one by one (53060.5(c)(1)(D)). */
export const confirmationsJob: Job = {
  name: 'grants-to-confirm',
  run: async ({ db }, { now, entry }) => {
    const month = monthOf(civilDate(now));
    const open = (await livesWithAccess(db, now)).filter(
      ({ access }) => access.state === 'active' && access.confirmedMonth < month,
    );
    for (const [division, lives] of Map.groupBy(open, ({ access }) => access.division))
      if (division !== '' && lives.length > 0) {
        const { administrators } = await officersOf(db, division);
        await tellOnceAMonth(db, { kind: 'grants-to-confirm', staffIds: administrators }, { now, entry });
      }
    return { open: open.length };
  },
};

/** What runs each day for access; lapses first, so that nobody is reminded of what has ended. */
export const accessJobs: readonly Job[] = [lapsesJob, remindersJob, confirmationsJob, vacanciesJob];
