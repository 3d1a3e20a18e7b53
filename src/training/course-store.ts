import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { courseModules, shippedCourse } from './course/modules.ts';
import { questions } from './course/questions.ts';
import type { CourseContent } from './course/read-course.ts';

export interface CourseStanding {
  readonly courseId: string;
  readonly title: string;
  readonly approved: boolean;
}

/** A course as the department has it; undefined when it was never added. */
export async function findCourse(db: Queryable, courseId: string): Promise<CourseStanding | undefined> {
  const { rows } = await db.query<CourseStanding & Record<string, unknown>>(
    `select course_id as "courseId", title, approved_at is not null and withdrawn_on is null as approved
     from training_courses where course_id = $1`,
    [courseId],
  );
  return rows[0];
}

/** A course that is taught in the system, with what it consists of. */
export interface TaughtCourse extends CourseStanding, CourseContent {}

interface CourseRow extends CourseStanding {
  readonly content: CourseContent | null;
}

const columns = `course_id as "courseId", title, approved_at is not null and withdrawn_on is null as approved, content`;

const taught = ({ content, ...course }: CourseRow): TaughtCourse => ({
  ...course,
  ...(content ?? { modules: courseModules(), questions }),
});

/** A course that can be taught here: the one that ships, or one that was loaded; undefined for any other. */
export async function taughtCourse(db: Queryable, courseId: string): Promise<TaughtCourse | undefined> {
  const { rows } = await db.query<CourseRow & Record<string, unknown>>(
    `select ${columns} from training_courses where course_id = $1 and (content is not null or course_id = $2)`,
    [courseId, shippedCourse.courseId],
  );
  return rows.map(taught)[0];
}

/** The course that people are taught now: the one approved last; while none is, the one that ships (R8). */
export async function currentCourse(db: Queryable): Promise<TaughtCourse | undefined> {
  const { rows } = await db.query<CourseRow & Record<string, unknown>>(
    `select ${columns} from training_courses
     where withdrawn_on is null and (course_id = $1 or (content is not null and approved_at is not null))
     order by approved_at desc nulls last, course_id limit 1`,
    [shippedCourse.courseId],
  );
  return rows.map(taught)[0];
}

/** Of which course a completion from elsewhere is: the one approved last, wherever it is taught; else the one that ships. */
export async function courseCompletedElsewhere(db: Queryable): Promise<string | undefined> {
  const { rows } = await db.query<{ courseId: string }>(
    `select course_id as "courseId" from training_courses
     where withdrawn_on is null and (approved_at is not null or course_id = $1)
     order by approved_at desc nulls last, course_id limit 1`,
    [shippedCourse.courseId],
  );
  return rows[0]?.courseId;
}

/** Every course, whether taught here or elsewhere, the newest approval first. */
export interface CourseListed extends CourseStanding {
  readonly taughtHere: boolean;
  readonly modules: number;
  readonly questions: number;
  readonly withdrawn: boolean;
}

export async function coursesKnown(db: Queryable): Promise<readonly CourseListed[]> {
  const { rows } = await db.query<CourseRow & { readonly withdrawn: boolean } & Record<string, unknown>>(
    `select ${columns}, withdrawn_on is not null as withdrawn from training_courses
     order by approved_at desc nulls first, course_id`,
  );
  return rows.map((row) => {
    const here = row.content !== null || row.courseId === shippedCourse.courseId;
    const { modules, questions: asked } = taught(row);
    return {
      courseId: row.courseId,
      title: row.title,
      approved: row.approved,
      withdrawn: row.withdrawn,
      taughtHere: here,
      modules: here ? modules.length : 0,
      questions: here ? asked.length : 0,
    };
  });
}

/** Loads a course of the department's own; it counts once approved (R8). False when the id is taken. */
export async function loadCourse(
  db: Queryable,
  { courseId, title, content, by }: { courseId: string; title: string; content: CourseContent; by: string },
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into training_courses (course_id, title, content, loaded_by, loaded_at)
     values ($1, $2, $3::jsonb, $4, at_ms($5)) on conflict (course_id) do nothing`,
    [courseId, title, JSON.stringify(content), by, now],
  );
  return rowCount === 1;
}

/** Completions of that course from this day on no longer count; false when none of that id is in force. */
export async function withdrawCourse(db: Queryable, courseId: string, now: Instant): Promise<boolean> {
  const { rowCount } = await db.query(
    `update training_courses set withdrawn_on = civil_date_of(at_ms($2))
     where course_id = $1 and approved_at is not null and withdrawn_on is null`,
    [courseId, now],
  );
  return rowCount === 1;
}
