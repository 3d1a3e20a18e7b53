import { z } from 'zod';
import { csv, day, pdf, staffId } from './parts.ts';

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
  /** A certificate that one sent waits for an administrator. */
  readonly certificateWaits: boolean;
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

/** An administrator holds the certificate in hand; the paper is kept with it where it is given. */
export const certificateBody = z.strictObject({ staffId, completedOn: day, pdf: pdf.optional() });
export type CertificateBody = z.infer<typeof certificateBody>;

/** One's own certificate, sent to be verified. */
export const sendCertificateBody = z.strictObject({ completedOn: day, pdf });
export type SendCertificateBody = z.infer<typeof sendCertificateBody>;

const certificateNumber = z.string().regex(/^\d{1,9}$/, 'Not the number of a certificate.');
export const certificateParams = z.strictObject({ certificate: certificateNumber });
export const decideCertificateBody = z.strictObject({
  certificate: certificateNumber,
  outcome: z.enum(['verified', 'declined']),
});
export type DecideCertificateBody = z.infer<typeof decideCertificateBody>;

export interface CertificateListed {
  readonly certificate: string;
  readonly staffId: string;
  readonly name: string;
  readonly completedOn: number;
  readonly sentAt: string;
}

/** A course of the department's own: one Markdown text with its modules and quiz (53060.8(a), R8). */
export const loadCourseBody = z.strictObject({
  courseId: z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/, 'Small letters, digits and hyphens, at most 60.'),
  title: z.string().trim().min(3).max(200),
  markdown: z.string().min(1).max(300_000),
  dryRun: z.boolean(),
});
export type LoadCourseBody = z.infer<typeof loadCourseBody>;
export const courseBody = z.strictObject({ courseId: z.string().min(1).max(60) });
export type CourseBody = z.infer<typeof courseBody>;

export interface CourseReport {
  readonly applied: boolean;
  readonly modules: number;
  readonly questions: number;
  readonly problems: readonly { readonly line: number; readonly problem: string }[];
}

export interface CoursesDesk {
  readonly courses: readonly {
    readonly courseId: string;
    readonly title: string;
    readonly approved: boolean;
    readonly withdrawn: boolean;
    readonly taughtHere: boolean;
    readonly modules: number;
    readonly questions: number;
  }[];
  readonly policyOwner: boolean;
  readonly administrator: boolean;
}

export const completionsBody = z.strictObject({ csv, dryRun: z.boolean() });
export type CompletionsBody = z.infer<typeof completionsBody>;
