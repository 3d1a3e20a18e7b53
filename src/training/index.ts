/** Training: course, completion, yearly renewal (53060.8, 53060.5(c)(1)(C)). The duty's only door. */
export { addCourse, approveCourse, type Completion, recordCompletion } from './store.ts';
export { validThrough } from './yearly.ts';
