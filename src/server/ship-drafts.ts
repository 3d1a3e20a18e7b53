import { draftForm, formVersions, publishVersion } from '../agreements/index.ts';
import { civilDate, type Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { addCourse, findCourse, shippedCourse } from '../training/index.ts';

/** What ships to begin with, where the department has none: a draft of the form, and the course. Neither counts until approved (R8). */
export async function shipDrafts(db: Queryable, now: Instant): Promise<void> {
  if ((await formVersions(db)).length === 0)
    await publishVersion(db, { version: 1, ...draftForm, effectiveOn: civilDate(now) });
  if ((await findCourse(db, shippedCourse.courseId)) === undefined)
    await addCourse(db, shippedCourse.courseId, shippedCourse.title);
}
