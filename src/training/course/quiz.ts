import type { Question } from './questions.ts';

/** How many are drawn, and how many right answers pass (issue: at least 20, 80 %). */
export const quizLength = 20;
export const passPercent = 80;

/** A question as it is put: the options in another order each time. */
export interface AskedQuestion {
  readonly id: string;
  readonly ask: string;
  readonly options: readonly string[];
}

/** Draws from a course's questions; `random` gives numbers from 0 to under 1. */
export function drawQuiz(bank: readonly Question[], random: () => number): readonly AskedQuestion[] {
  return shuffled(bank, random)
    .slice(0, quizLength)
    .map(({ id, ask, options }) => ({ id, ask, options: shuffled(options, random) }));
}

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  return list
    .map((item) => ({ item, at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

/** One wrong or missing answer, explained. */
export interface WrongAnswer {
  readonly id: string;
  readonly ask: string;
  readonly chosen: string;
  readonly right: string;
  readonly why: string;
  readonly clause: string;
}

export interface QuizResult {
  readonly of: number;
  readonly correct: number;
  readonly passed: boolean;
  readonly wrong: readonly WrongAnswer[];
}

/** Marks answers (the text of the option chosen, by question) against the questions that were drawn; what was not drawn counts nothing. */
export function markQuiz(
  bank: readonly Question[],
  drawn: readonly string[],
  answers: Readonly<Record<string, string>>,
): QuizResult {
  const asked = drawn.flatMap((id) => bank.find((one) => one.id === id) ?? []);
  const wrong = asked.flatMap(({ id, ask, options: [right], why, clause }) => {
    const chosen = Object.hasOwn(answers, id) ? (answers[id] ?? '') : '';
    return chosen === right ? [] : [{ id, ask, chosen, right, why, clause }];
  });
  const correct = asked.length - wrong.length;
  // 53060.8(a): of a question that the bank no longer has, nobody is taken to know the answer.
  const passed = asked.length >= quizLength && correct * 100 >= drawn.length * passPercent;
  return { of: drawn.length, correct, passed, wrong };
}
