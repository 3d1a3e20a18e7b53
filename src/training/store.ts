import type { CivilDate, Instant } from '../foundation/clock.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { lawful } from '../foundation/postgres/lawful.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { validThrough } from './yearly.ts';

/** A course as it ships; it counts once approved (R8). */
export async function addCourse(db: Queryable, courseId: string, title: string): Promise<void> {
  await db.query('insert into training_courses (course_id, title) values ($1, $2)', [courseId, title]);
}

/** Records that the department approved a course (53060.7(b)(1), R8); false when there is none that awaits it. */
export async function approveCourse(
  db: Queryable,
  courseId: string,
  by: string,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update training_courses set approved_by = $2, approved_at = at_ms($3)
     where course_id = $1 and approved_at is null`,
    [courseId, by, now],
  );
  return rowCount === 1;
}

export interface Completion {
  readonly staffId: string;
  readonly courseId: string;
  readonly completedOn: CivilDate;
  /** In the system, from the department's training system, or a certificate that an administrator verified. */
  readonly source: 'course' | 'import' | 'certificate';
  readonly verifiedBy?: string | undefined;
}

/** Records that a person completed a course (53060.5(c)(1)(C)); the same completion twice is one. */
export async function recordCompletion(
  db: Queryable,
  { staffId, courseId, completedOn, source, verifiedBy }: Completion,
  now: Instant,
): Promise<Outcome<void>> {
  return lawful(
    async () => {
      await db.query(
        `insert into training_completions (staff_id, course_id, completed_on, valid_through, source, verified_by,
           recorded_at)
         values ($1, $2, $3, $4, $5, $6, at_ms($7)) on conflict (staff_id, course_id, completed_on) do nothing`,
        [staffId, courseId, completedOn, validThrough(completedOn), source, verifiedBy ?? null, now],
      );
    },
    {
      certificate_is_verified: ['53060.5(c)(1)(C)', 'A certificate counts once another person verified it'],
      completed_before_recorded: ['53060.8(a)', 'The completion bears a date that is still to come'],
    },
  );
}
