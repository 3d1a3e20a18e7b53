import { expect, it } from 'vitest';
import { seeded } from '../../../../test/builders/seeded.ts';
import { simulate } from './department.ts';

const begins = Date.parse('2027-01-04T17:00:00Z');

it('2,000 departments of 200 steps: nobody who lacks a precondition ever searched', () => {
  for (let seed = 1_000; seed < 3_000; seed += 1)
    expect({ seed, wrong: simulate(seeded(seed), 200, begins).wrong }).toEqual({ seed, wrong: [] });
});
