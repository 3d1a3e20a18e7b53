import { describe, expect, it } from 'vitest';
import { courseModules } from './modules.ts';
import { questions } from './questions.ts';
import { drawQuiz, markQuiz, quizLength } from './quiz.ts';

/** A small generator with a seed (mulberry32). */
const seeded = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};
const rightOf = (id: string): string => questions.find((one) => one.id === id)?.options[0] ?? '';

describe('the course that ships (53060.8(a))', () => {
  it('has six modules with a title and cites the policy', () => {
    expect(courseModules()).toHaveLength(6);
    for (const { title, markdown } of courseModules()) {
      expect(title.length).toBeGreaterThan(5);
      expect(markdown).toMatch(/53060\.\d|Civil Code/);
    }
  });

  it('has a bank of more than twice what is drawn; every question has a clause, a why, and one right answer', () => {
    expect(questions.length).toBeGreaterThan(2 * quizLength);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const { clause, why, options } of questions) {
      expect(clause).toMatch(/^(53060\.\d|CC \d)/);
      expect(why.length).toBeGreaterThan(20);
      expect(options.length).toBeGreaterThan(2);
      expect(new Set(options).size).toBe(options.length);
    }
  });

  it('draws 20 different questions, others each time, the right answer in any place', () => {
    const draws = Array.from({ length: 50 }, (_, seed) => drawQuiz(questions, seeded(seed)));
    for (const drawn of draws) expect(new Set(drawn.map(({ id }) => id)).size).toBe(quizLength);
    expect(
      new Set(
        draws.map((drawn) =>
          drawn
            .map(({ id }) => id)
            .toSorted()
            .join(),
        ),
      ).size,
    ).toBe(50);
    const places = draws.flat().map(({ id, options }) => options.indexOf(rightOf(id)));
    expect(new Set(places).size).toBeGreaterThan(2);
  });

  it('16 of 20 pass, 15 do not; wrong answers are explained by clause', () => {
    const drawn = drawQuiz(questions, seeded(7)).map(({ id }) => id);
    const answers = (right: number) =>
      Object.fromEntries(drawn.map((id, index) => [id, index < right ? rightOf(id) : 'something else']));
    expect(markQuiz(questions, drawn, answers(20))).toMatchObject({ correct: 20, passed: true, wrong: [] });
    expect(markQuiz(questions, drawn, answers(16)).passed).toBe(true);
    const failed = markQuiz(questions, drawn, answers(15));
    expect(failed).toMatchObject({ correct: 15, passed: false });
    expect(failed.wrong).toHaveLength(5);
    expect(failed.wrong[0]).toMatchObject({ clause: expect.any(String), right: expect.any(String) });
    expect(markQuiz(questions, drawn, {}).correct).toBe(0);
    expect(markQuiz(questions, [], {}).passed).toBe(false);
    expect(markQuiz(questions, ['constructor', ...drawn.slice(1)], answers(20)).passed).toBe(false);
  });
});
