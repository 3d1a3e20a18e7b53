import { expect, it } from 'vitest';
import { seeded } from '../../../../test/builders/seeded.ts';
import { simulate } from './department.ts';

/** A leap day, and the changes of the clock, lie in the years after it. */
const begins = Date.parse('2027-01-04T17:00:00Z');

it('years of a department, 100 of them: nobody who lacks a precondition ever searched, and nobody else was refused', () => {
  const all = Array.from({ length: 100 }, (_, seed) => ({ seed, ...simulate(seeded(seed), 200, begins) }));
  expect(all.flatMap(({ seed, wrong }) => wrong.map((what) => `seed ${seed}, ${what}`))).toEqual([]);
  const searched = all.reduce((sum, one) => sum + one.searched, 0);
  const refused = all.reduce((sum, one) => sum + one.refused, 0);
  expect(searched).toBeGreaterThan(1_000);
  expect(refused).toBeGreaterThan(2_000);
  // Most preconditions were at some time the only one lacking, and refused by themselves.
  expect(new Set(all.flatMap(({ alone }) => alone)).size).toBeGreaterThanOrEqual(8);
  expect(Math.max(...all.map(({ years }) => years))).toBeGreaterThan(5);
}, 180_000);

it('the same seed is the same history', () => {
  expect(simulate(seeded(42), 100, begins)).toEqual(simulate(seeded(42), 100, begins));
});
