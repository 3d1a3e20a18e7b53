import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One module of the course, as Markdown. */
export interface CourseModule {
  readonly id: string;
  readonly title: string;
  readonly markdown: string;
}

const ids = [
  '1-who-and-how',
  '2-what-for',
  '3-asking',
  '4-matches',
  '5-keeping-and-sharing',
  '6-privacy',
] as const;

/** The course that ships: appropriate use, privacy and civil liberties (53060.8(a)); it counts once approved (R8). */
export const shippedCourse = {
  courseId: 'alpr-appropriate-use',
  title: 'ALPR: appropriate use, privacy and civil liberties',
} as const;

const read = (id: string): CourseModule => {
  const markdown = readFileSync(fileURLToPath(new URL(`./${id}.md`, import.meta.url)), 'utf8');
  return { id, title: /^# (.+)$/m.exec(markdown)?.[1] ?? id, markdown };
};

let loaded: readonly CourseModule[] | undefined;

/** Its modules in order, read once. */
export const courseModules = (): readonly CourseModule[] => (loaded ??= ids.map(read));
