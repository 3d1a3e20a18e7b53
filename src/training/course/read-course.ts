import type { CourseModule } from './modules.ts';
import type { Question } from './questions.ts';
import { quizLength } from './quiz.ts';

/** What a course consists of. */
export interface CourseContent {
  readonly modules: readonly CourseModule[];
  readonly questions: readonly Question[];
}

/** What is wrong with a course's text, by line from 1. */
export interface CourseProblem {
  readonly line: number;
  readonly problem: string;
}

export interface CourseRead {
  readonly content: CourseContent;
  readonly problems: readonly CourseProblem[];
}

interface Line {
  readonly at: number;
  readonly text: string;
}

/**
 * Reads a course of the department's own from one Markdown text: each `# Title` begins a module; below `# Quiz` each
 * `## Question` has its answers as `- [x] right` and `- [ ] wrong`, and `> why`, which names the clause (53060.8(a), R8).
 */
export function readCourse(text: string): CourseRead {
  const parts = partsAt(
    text.split(/\r?\n/u).map((line, index) => ({ at: index + 1, text: line })),
    /^# (.+)$/u,
  );
  const quiz = parts.filter(({ title }) => /^quiz$/iu.test(title.trim()));
  const modules = parts.filter((part) => !quiz.includes(part)).map(moduleOf);
  const read = quiz.flatMap(({ lines }) => partsAt(lines, /^## (.+)$/u).map(questionOf));
  const questions = read.flatMap(({ question }) => question ?? []);
  const problems = [
    ...(modules.length === 0 ? [{ line: 1, problem: 'No module: begin each with “# ” and its title.' }] : []),
    ...modules.flatMap(({ title, markdown }, index) =>
      markdown.split('\n').slice(1).join('').trim() === ''
        ? [{ line: parts[index]?.at ?? 1, problem: `The module “${title}” has no text.` }]
        : [],
    ),
    ...(quiz.length === 1 ? [] : [{ line: 1, problem: 'One “# Quiz” is needed, with its questions below.' }]),
    ...read.flatMap((one) => one.problems),
    ...(quiz.length === 1 && read.length < quizLength
      ? [
          {
            line: quiz[0]?.at ?? 1,
            problem: `At least ${quizLength} questions are needed; there are ${read.length}.`,
          },
        ]
      : []),
  ];
  return { content: { modules, questions }, problems };
}

interface Part {
  readonly at: number;
  readonly title: string;
  readonly lines: readonly Line[];
}

/** The lines below each heading; what stands before the first is nobody's. */
function partsAt(lines: readonly Line[], heading: RegExp): readonly Part[] {
  const starts = lines.flatMap(({ text }, index) => (heading.test(text) ? [index] : []));
  return starts.map((start, index) => ({
    at: lines[start]?.at ?? 1,
    title: (heading.exec(lines[start]?.text ?? '')?.[1] ?? '').trim(),
    lines: lines.slice(start + 1, starts[index + 1] ?? lines.length),
  }));
}

const moduleOf = ({ title, lines }: Part, index: number): CourseModule => ({
  id: `module-${index + 1}`,
  title,
  markdown: `# ${title}\n${lines.map(({ text }) => text).join('\n')}`.trim(),
});

interface QuestionRead {
  readonly question: Question | undefined;
  readonly problems: readonly CourseProblem[];
}

function questionOf({ at, title, lines }: Part, index: number): QuestionRead {
  const answers = lines.flatMap(({ text }) => {
    const [, mark, answer] = /^\s*[-*] \[([ xX])\] (.+)$/u.exec(text) ?? [];
    return mark === undefined || answer === undefined ? [] : [{ right: mark !== ' ', answer: answer.trim() }];
  });
  const why = lines
    .flatMap(({ text }) => /^>\s?(.+)$/u.exec(text)?.[1] ?? [])
    .join(' ')
    .trim();
  const right = answers.filter((one) => one.right).map(({ answer }) => answer);
  const wrong = answers.filter((one) => !one.right).map(({ answer }) => answer);
  const [only] = right;
  const problems = [
    ...(right.length === 1 ? [] : ['Exactly one answer is marked as right: “- [x] ”.']),
    ...(wrong.length > 0 ? [] : ['At least one wrong answer is needed: “- [ ] ”.']),
    ...(new Set([...right, ...wrong]).size === answers.length ? [] : ['An answer stands twice.']),
    ...(why === '' ? ['No line “> ” that says why, with the clause.'] : []),
  ].map((problem) => ({ line: at, problem }));
  if (problems.length > 0 || only === undefined) return { question: undefined, problems };
  const options: Question['options'] = [only, ...wrong];
  return {
    question: { id: `question-${index + 1}`, clause: clauseIn(why), ask: title, options, why },
    problems,
  };
}

/** The clause that an explanation names; the training itself where it names none. */
const clauseIn = (why: string): string => /53060\.\d+(?:\([0-9A-Za-z]+\))*/u.exec(why)?.[0] ?? '53060.8(a)';
