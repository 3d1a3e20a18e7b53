import { z } from 'zod';
import { csv, day, staffId } from './parts.ts';

/** The course as it is read, and whether the department has approved it (R8). */
export interface CourseShown {
  readonly courseId: string;
  readonly title: string;
  readonly approved: boolean;
  readonly modules: readonly { readonly id: string; readonly title: string; readonly markdown: string }[];
  readonly questions: number;
  readonly passPercent: number;
  readonly completedOn: number;
  readonly validThrough: number;
}

export interface QuizBegun {
  readonly attempt: string;
  readonly questions: readonly {
    readonly id: string;
    readonly ask: string;
    readonly options: readonly string[];
  }[];
}

export const attemptParams = z.strictObject({ attempt: z.uuid() });
export const answersBody = z.strictObject({
  answers: z
    .record(z.string().max(60), z.string().max(400))
    .refine((given) => Object.keys(given).length <= 60, {
      message: 'More answers than questions.',
    }),
});
export type AnswersBody = z.infer<typeof answersBody>;

export const certificateBody = z.strictObject({ staffId, completedOn: day });
export type CertificateBody = z.infer<typeof certificateBody>;
export const completionsBody = z.strictObject({ csv, dryRun: z.boolean() });
export type CompletionsBody = z.infer<typeof completionsBody>;

/** What a file of completions came to; nothing of it is applied unless `applied`. */
export interface CompletionsReport {
  readonly applied: boolean;
  readonly rows: number;
  readonly problems: readonly { readonly row: number; readonly column: string; readonly problem: string }[];
}
