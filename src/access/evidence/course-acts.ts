import type { Queryable } from '../../foundation/postgres/pool.ts';
import { approveCourse, coursesKnown, loadCourse, readCourse, withdrawCourse } from '../../training/index.ts';
import type { CourseBody, CourseReport, CoursesDesk, LoadCourseBody } from '../contract.ts';
import { administer } from '../desk/administer.ts';
import { against, refusing, type Standing } from '../desk/administrator.ts';
import { type Actor, actValues, type DeskDeps, perform, type Performed } from '../desk/perform.ts';

/** Every course, and what one may do about them (R8). */
export const coursesDesk = async (db: Queryable, standing: Standing): Promise<CoursesDesk> => ({
  courses: await coursesKnown(db),
  policyOwner: standing.offices.policyOwner,
  administrator: against('load-course', standing) === undefined,
});

/** An administrator loads a course of the department's own; it counts once a policy owner has approved it (53060.8(a), R8). */
export const loadOwnCourse = (
  deps: DeskDeps,
  actor: Actor,
  { courseId, title, markdown, dryRun }: LoadCourseBody,
): Promise<Performed<CourseReport>> =>
  administer(deps, actor, 'load-course', async (transaction, { staffId: by }) => {
    const { content, problems } = readCourse(markdown);
    const applied = !dryRun && problems.length === 0;
    if (applied && !(await loadCourse(transaction, { courseId, title, content, by }, actor.now)))
      return refusing(
        '53060.8(a)',
        'There is a course of that short name already. What was approved is never changed.',
        'Give the new one another short name, such as one with the year.',
      );
    return {
      draft: {
        kind: 'training.course-changed',
        act: applied ? 'loaded' : dryRun ? 'dry-run' : 'not-loaded',
        values: actValues(actor, courseId),
      },
      value: {
        applied,
        modules: content.modules.length,
        questions: content.questions.length,
        problems: problems.slice(0, 200),
      },
    };
  });

/** A policy owner approves a course; the one approved last is taught from then on (53060.7(b)(1), R8). */
export const approveOwnCourse = (
  deps: DeskDeps,
  actor: Actor,
  { courseId }: CourseBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'approve-course', async (transaction, standing) => {
    const unfit = against('approve-course', standing);
    if (unfit !== undefined) return unfit;
    if (!(await approveCourse(transaction, courseId, standing.staffId, actor.now)))
      return refusing('53060.7(b)(1)', 'No course of that name waits for approval.', 'Open the list again.');
    return {
      draft: { kind: 'approval.given', act: 'course-approved', values: actValues(actor, courseId) },
      value: {},
    };
  });

/** A policy owner withdraws a course: completions from today on do not count, those before keep their year (R8). */
export const withdrawOwnCourse = (
  deps: DeskDeps,
  actor: Actor,
  { courseId }: CourseBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'withdraw-course', async (transaction, standing) => {
    const unfit = against('withdraw-course', standing);
    if (unfit !== undefined) return unfit;
    const inForce = (await coursesKnown(transaction)).filter(({ approved }) => approved);
    if (inForce.length === 1 && inForce[0]?.courseId === courseId)
      return refusing(
        '53060.7(b)(1)',
        'This is the only approved course: nobody could complete the training any more.',
        'Approve another one first.',
      );
    if (!(await withdrawCourse(transaction, courseId, actor.now)))
      return refusing('53060.7(b)(1)', 'No course of that name is in force.', 'Open the list again.');
    return {
      draft: { kind: 'training.course-changed', act: 'withdrawn', values: actValues(actor, courseId) },
      value: {},
    };
  });
