import * as z from 'zod/mini';
import type {
  CertificateBody,
  CertificateListed,
  CoursesDesk,
  DecideCertificateBody,
  LoadCourseBody,
  SendCertificateBody,
} from '../../src/access/contract.ts';
import { type Acted, acted } from '../desk/desk-api.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';

const certificates = z.array(
  z.object({
    certificate: z.string(),
    staffId: z.string(),
    name: z.string(),
    completedOn: z.number(),
    sentAt: z.string(),
  }),
);

const courses = z.object({
  courses: z.array(
    z.object({
      courseId: z.string(),
      title: z.string(),
      approved: z.boolean(),
      withdrawn: z.boolean(),
      taughtHere: z.boolean(),
      modules: z.number(),
      questions: z.number(),
    }),
  ),
  policyOwner: z.boolean(),
  administrator: z.boolean(),
});

const courseReport = z.object({
  entry: z.number(),
  applied: z.boolean(),
  modules: z.number(),
  questions: z.number(),
  problems: z.array(z.object({ line: z.number(), problem: z.string() })),
});
export type CourseTried = z.infer<typeof courseReport>;

const post = (path: string, body: unknown): Promise<Outcome<Acted>> =>
  call(path, acted, { method: 'POST', body });

/** One's own certificate from elsewhere (53060.5(c)(1)(C)). */
export const sendCertificate = (body: SendCertificateBody) => post('/training/certificates/mine', body);

/** Certificates that wait for an administrator. */
export const certificatesWaiting = (signal: AbortSignal): Promise<Outcome<CertificateListed[]>> =>
  call('/training/certificates', certificates, { signal });
export const certificateAddress = (certificate: string): string =>
  `/api/v1/training/certificates/${certificate}`;
export const decideCertificate = (body: DecideCertificateBody) => post('/training/certificates/decide', body);
export const verifyCertificate = (body: CertificateBody) => post('/training/certificates', body);

/** Courses and their approval (53060.8(a), R8). */
export const theCourses = (signal: AbortSignal): Promise<Outcome<CoursesDesk>> =>
  call('/training/courses', courses, { signal });
export const loadCourse = (body: LoadCourseBody): Promise<Outcome<CourseTried>> =>
  call('/training/courses', courseReport, { method: 'POST', body });
export const approveCourse = (courseId: string) => post('/training/courses/approve', { courseId });
export const withdrawCourse = (courseId: string) => post('/training/courses/withdraw', { courseId });
