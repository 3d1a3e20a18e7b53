/** Training: course, completion, yearly renewal (53060.8, 53060.5(c)(1)(C)). The duty's only door. */
export {
  attemptLength,
  beginAttempt,
  closeAttempt,
  type CourseStanding,
  findCourse,
  openAttempt,
} from './attempt-store.ts';
export {
  type CompletionProblem,
  type CompletionRow,
  type CompletionsFile,
  readCompletions,
} from './completions-file.ts';
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
