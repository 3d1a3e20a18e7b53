import { type Instant, rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { SecondListed } from '../contract.ts';

/** One task of a second person, with the match that it is about. */
export interface TaskRow extends Record<string, unknown> {
  readonly task_id: number;
  readonly asked: number;
  readonly read_id: string;
  readonly alert_id: number | null;
}

/** Asks a second person; false when that one was asked already. */
export async function askSecond(
  db: Queryable,
  task: {
    readonly verdictId: number;
    readonly askedBy: string;
    readonly askedOf: string;
    readonly entry: number;
  },
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into second_judges (verdict_id, asked_by, asked_of, asked_at, entry) values ($1, $2, $3, at_ms($4), $5)
     on conflict on constraint asked_once do nothing`,
    [task.verdictId, task.askedBy, task.askedOf, now, task.entry],
  );
  return rowCount === 1;
}

/** A task of this person that nobody has answered. */
export async function findTask(db: Queryable, task: number, staffId: string): Promise<TaskRow | undefined> {
  const { rows } = await db.query<TaskRow>(
    `select t.task_id, v.asked, v.read_id::text as read_id, v.alert_id from second_judges t join match_verdicts v using (verdict_id)
     where t.task_id = $1 and t.asked_of = $2 and t.answered_by is null`,
    [task, staffId],
  );
  return rows[0];
}

/** Only the first answer counts as the task's. */
export async function answerTask(db: Queryable, task: number, verdictId: number): Promise<void> {
  await db.query('update second_judges set answered_by = $2 where task_id = $1 and answered_by is null', [
    task,
    verdictId,
  ]);
}

/** What waits for this person; nothing of plate or place. */
export async function listTasks(db: Queryable, staffId: string): Promise<readonly SecondListed[]> {
  const { rows } = await db.query<{ id: number; by: string; at: Instant; case_number: string | null }>(
    `select t.task_id as id, s.name as by, epoch_ms(t.asked_at) as at, v.case_number
     from second_judges t join match_verdicts v using (verdict_id) join staff s on s.staff_id = t.asked_by
     where t.asked_of = $1 and t.answered_by is null order by t.task_id desc limit 100`,
    [staffId],
  );
  return rows.map(({ id, by, at, case_number: caseNumber }) => ({
    id,
    askedBy: by,
    askedAt: rfc3339(at),
    caseNumber,
  }));
}
