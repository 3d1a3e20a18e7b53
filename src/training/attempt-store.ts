import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';

/** An attempt at the quiz is answered within this time, in one go. */
export const attemptLength = 2 * 3_600_000;

export interface Attempt {
  readonly attemptId: string;
  readonly staffId: string;
  readonly courseId: string;
  readonly questions: readonly string[];
}

/** Begins an attempt; the questions that were drawn stay with it. */
export async function beginAttempt(db: Queryable, attempt: Attempt, now: Instant): Promise<void> {
  const { attemptId, staffId, courseId, questions } = attempt;
  await db.query(
    `insert into training_attempts (attempt_id, staff_id, course_id, questions, begun_at)
     values ($1, $2, $3, $4, at_ms($5))`,
    [attemptId, staffId, courseId, questions, now],
  );
}

/** The attempt that this person has open, held until the transaction ends: each is answered once. */
export async function openAttempt(
  transaction: Queryable,
  attemptId: string,
  staffId: string,
  now: Instant,
): Promise<Pick<Attempt, 'courseId' | 'questions'> | undefined> {
  const { rows } = await transaction.query<{ courseId: string; questions: readonly string[] }>(
    `select course_id as "courseId", questions from training_attempts
     where attempt_id = $1 and staff_id = $2 and answered_at is null and begun_at > at_ms($3) for update`,
    [attemptId, staffId, now - attemptLength],
  );
  return rows[0];
}

export async function closeAttempt(
  db: Queryable,
  attemptId: string,
  result: { readonly correct: number; readonly passed: boolean },
  now: Instant,
): Promise<void> {
  await db.query(
    'update training_attempts set answered_at = at_ms($2), correct = $3, passed = $4 where attempt_id = $1',
    [attemptId, now, result.correct, result.passed],
  );
}
