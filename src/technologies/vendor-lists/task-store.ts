import { type CivilDate, civilDate, type Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { TaskListed, VendorTask } from './vendor-list.ts';

/** The tasks that wait, oldest first: of a product, of a division, or all. */
export async function openTasksOf(
  db: Queryable,
  of: { readonly technologyId?: string | undefined; readonly division?: string | undefined },
): Promise<readonly TaskListed[]> {
  const { rows } = await db.query<TaskListed & Record<string, unknown>>(
    `select t.task_id::text as "taskId", t.technology_id as "technologyId", t.staff_id as "staffId", s.name,
       t.division, t.what, t.because, epoch_ms(t.opened_at) as "openedAt"
     from vendor_tasks t join staff s using (staff_id)
     where t.closed_at is null and ($1::text is null or t.technology_id = $1) and ($2::text is null or t.division = $2)
     order by t.opened_at, t.task_id`,
    [of.technologyId ?? null, of.division ?? null],
  );
  return rows;
}

/**
 * Pure: which tasks a list shows as done (R9). An account is opened when its holder has one that can be used, closed when he has
 * none. A list from before the task says nothing of it.
 */
export const tasksShown = <T extends VendorTask>(
  tasks: readonly T[],
  { listedOn, holders }: { readonly listedOn: CivilDate; readonly holders: ReadonlySet<string> },
): readonly T[] =>
  tasks.filter(
    ({ what, staffId, openedAt }) =>
      civilDate(openedAt) <= listedOn && holders.has(staffId) === (what === 'open'),
  );

/** Closes the tasks that a kept list shows; the database holds that nothing else closes them (R9). */
export async function closeShown(
  db: Queryable,
  listId: string,
  tasks: readonly VendorTask[],
  now: Instant,
): Promise<void> {
  await db.query(
    `update vendor_tasks set closed_at = at_ms($3), outcome = 'shown', list_id = $1 where task_id = any ($2::bigint[])`,
    [listId, tasks.map(({ taskId }) => taskId), now],
  );
}

/** EIS says whether a product has accounts of its own; where it has none, nothing is left to do. False: no such product. */
export async function followAccounts(
  db: Queryable,
  technologyId: string,
  followed: boolean,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update technologies set own_accounts = $2 where technology_id = $1 and technology_id <> 'plateward' and state <> 'proposed'`,
    [technologyId, followed ? 'followed' : 'none'],
  );
  if (rowCount !== 1) return false;
  if (!followed)
    await db.query(
      `update vendor_tasks set closed_at = at_ms($2), outcome = 'not-followed'
       where technology_id = $1 and closed_at is null`,
      [technologyId, now],
    );
  return true;
}
