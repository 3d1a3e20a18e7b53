/** Training: course, completion, yearly renewal (53060.8, 53060.5(c)(1)(C)). The duty's only door. */
export {
  attemptLength,
  beginAttempt,
  closeAttempt,
  openAttempt,
} from './attempt-store.ts';
export {
  type CompletionProblem,
  type CompletionRow,
  type CompletionsFile,
  readCompletions,
} from './completions-file.ts';
export {
  certificatePaper,
  certificatesWaiting,
  certificateToDecide,
  certificateWaits,
  type CertificateSent,
  type CertificateWaiting,
  closeCertificate,
  sendCertificate,
} from './certificate-store.ts';
export {
  courseCompletedElsewhere,
  type CourseListed,
  coursesKnown,
  type CourseStanding,
  currentCourse,
  findCourse,
  loadCourse,
  type TaughtCourse,
  taughtCourse,
  withdrawCourse,
} from './course-store.ts';
export { type CourseContent, type CourseProblem, readCourse } from './course/read-course.ts';
export { courseModules, type CourseModule, shippedCourse } from './course/modules.ts';
export {
  type AskedQuestion,
  drawQuiz,
  markQuiz,
  passPercent,
  quizLength,
  type QuizResult,
  type WrongAnswer,
} from './course/quiz.ts';
export { addCourse, approveCourse, type Completion, recordCompletion } from './store.ts';
export { validThrough } from './yearly.ts';
