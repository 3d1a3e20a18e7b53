import * as z from 'zod/mini';
import type { CourseShown } from '../../src/access/contract.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';

const course = z.object({
  courseId: z.string(),
  title: z.string(),
  approved: z.boolean(),
  modules: z.array(z.object({ id: z.string(), title: z.string(), markdown: z.string() })),
  questions: z.number(),
  passPercent: z.number(),
  completedOn: z.number(),
  validThrough: z.number(),
  certificateWaits: z.boolean(),
});

const begun = z.object({
  entry: z.number(),
  attempt: z.string(),
  questions: z.array(z.object({ id: z.string(), ask: z.string(), options: z.array(z.string()) })),
});
export type Quiz = z.infer<typeof begun>;

const result = z.object({
  entry: z.number(),
  of: z.number(),
  correct: z.number(),
  passed: z.boolean(),
  wrong: z.array(
    z.object({
      id: z.string(),
      ask: z.string(),
      chosen: z.string(),
      right: z.string(),
      why: z.string(),
      clause: z.string(),
    }),
  ),
});
export type QuizMarked = z.infer<typeof result>;

export const theCourse = (signal: AbortSignal): Promise<Outcome<CourseShown>> =>
  call('/training/course', course, { signal });
export const beginQuiz = (): Promise<Outcome<Quiz>> => call('/training/attempts', begun, { method: 'POST' });
export const answerQuiz = (
  attempt: string,
  answers: Readonly<Record<string, string>>,
): Promise<Outcome<QuizMarked>> =>
  call(`/training/attempts/${attempt}`, result, { method: 'POST', body: { answers } });
