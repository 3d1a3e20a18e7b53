import { randomInt, randomUUID } from 'node:crypto';
import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import {
  beginAttempt,
  certificateWaits,
  closeAttempt,
  courseCompletedElsewhere,
  courseModules,
  currentCourse,
  drawQuiz,
  markQuiz,
  openAttempt,
  passPercent,
  quizLength,
  type QuizResult,
  readCompletions,
  recordCompletion,
  shippedCourse,
  taughtCourse,
} from '../../training/index.ts';
import type { CompletionsBody, ListReport, CourseShown, QuizBegun } from '../contract.ts';
import { administer } from '../desk/administer.ts';
import { against, refusing } from '../desk/administrator.ts';
import {
  type Actor,
  actValues,
  type DeskDeps,
  perform,
  type Performed,
  refusedByStore,
} from '../desk/perform.ts';
import { todayOf } from '../life/checks.ts';
import { lifeOf } from '../life/facts-store.ts';
import { readList, strangers } from './list-problems.ts';

const random = (): number => randomInt(2 ** 32) / 2 ** 32;
export const noCourse = refusing(
  '53060.7(b)(1)',
  'The department has approved no course in the system.',
  'Complete the training where your Division Administrator says.',
);

/** The course, and when one last completed the training. */
export async function courseFor(db: Queryable, staffId: string, now: Instant): Promise<CourseShown> {
  const [course, life] = [await currentCourse(db), await lifeOf(db, staffId, now)];
  return {
    courseId: course?.courseId ?? shippedCourse.courseId,
    title: course?.title ?? shippedCourse.title,
    approved: course?.approved ?? false,
    modules: course?.modules ?? courseModules(),
    questions: quizLength,
    passPercent,
    certificateWaits: await certificateWaits(db, staffId),
    completedOn: life?.training.completedOn ?? 0,
    validThrough: life?.training.validThrough ?? 0,
  };
}

/** Begins an attempt at the quiz: questions drawn at random from the bank (53060.8(a)). */
export const beginQuiz = (deps: DeskDeps, actor: Actor): Promise<Performed<QuizBegun>> =>
  perform(deps, actor, 'begin-quiz', async (transaction, standing) => {
    const session = against('act-for-oneself', standing);
    if (session !== undefined) return session;
    const course = await currentCourse(transaction);
    if (course === undefined) return noCourse;
    const { courseId } = course;
    const questions = drawQuiz(course.questions, random);
    const attempt = randomUUID();
    const { staffId } = standing;
    const drawn = { attemptId: attempt, staffId, courseId, questions: questions.map(({ id }) => id) };
    await beginAttempt(transaction, drawn, actor.now);
    return {
      draft: { kind: 'training.begun', act: 'quiz-begun', values: actValues(actor, staffId, courseId) },
      value: { attempt, questions },
    };
  });

/** Marks an attempt, once; 80 % pass, and passing is the completion (53060.5(c)(1)(C)). */
export const answerQuiz = (
  deps: DeskDeps,
  actor: Actor,
  attempt: string,
  answers: Readonly<Record<string, string>>,
): Promise<Performed<QuizResult>> =>
  perform(deps, actor, 'answer-quiz', async (transaction, standing) => {
    const session = against('act-for-oneself', standing);
    if (session !== undefined) return session;
    const { staffId } = standing;
    const open = await openAttempt(transaction, attempt, staffId, actor.now);
    if (open === undefined)
      return refusing(
        '53060.8(a)',
        'This quiz was answered already, or it is older than two hours.',
        'Begin the quiz again.',
      );
    const course = await taughtCourse(transaction, open.courseId);
    const result = markQuiz(course?.questions ?? [], open.questions, answers);
    await closeAttempt(transaction, attempt, result, actor.now);
    if (result.passed) {
      const completion = {
        staffId,
        courseId: open.courseId,
        completedOn: todayOf(actor),
        source: 'course',
      } as const;
      const recorded = await recordCompletion(transaction, completion, actor.now);
      if (!recorded.ok) return refusedByStore(recorded, 'Begin the quiz again.');
    }
    return {
      draft: {
        kind: result.passed ? 'training.completed' : 'training.begun',
        act: result.passed ? 'course' : 'quiz-not-passed',
        values: actValues(actor, staffId, open.courseId),
      },
      value: result,
    };
  });

/** Completions from the department's training system, of the administrator's own division; all of them, or none. */
export async function importCompletions(
  deps: DeskDeps,
  actor: Actor,
  { csv, dryRun }: CompletionsBody,
): Promise<Performed<ListReport>> {
  const file = await readList(
    csv,
    (table) => readCompletions(table, todayOf(actor)),
    (problem) => ({ completions: [], problems: [problem] }),
  );
  return administer(deps, actor, 'import-training', async (transaction, desk) => {
    const courseId = await courseCompletedElsewhere(transaction);
    if (courseId === undefined) return noCourse;
    const problems = [...file.problems, ...(await strangers(transaction, desk, file.completions))];
    const applied = problems.length === 0 && !dryRun;
    if (applied)
      for (const { staffId, completedOn } of file.completions) {
        const recorded = await recordCompletion(
          transaction,
          { staffId, courseId, completedOn, source: 'import' },
          actor.now,
        );
        if (!recorded.ok) return refusedByStore(recorded, 'See the dates in the file.');
      }
    return {
      draft: {
        kind: 'training.imported',
        act: applied ? 'applied' : dryRun ? 'dry-run' : 'not-applied',
        division: desk.division,
        counts: { rows: file.completions.length, problems: problems.length },
        values: actValues(actor, courseId),
      },
      value: { applied, rows: file.completions.length, problems },
    };
  });
}
