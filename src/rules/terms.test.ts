import { describe, expect, it } from 'vitest';
import { question } from '../../test/builders/question.ts';
import { inactiveOn, trainingServesThrough } from './terms.ts';

const { access, training } = question().facts;

describe('12 months without activity (53060.5(c)(2)(D), R7)', () => {
  it.each([
    [20251124, 365, 20261124],
    [20240229, 365, 20250228],
    // 365 days would end a day early in a leap year: the policy says months.
    [20240101, 365, 20250101],
    [20240101, 400, 20250101],
    [20260826, 90, 20261124],
    [20260101, 364, 20261231],
    [0, 365, 0],
  ])('since %i, %i days: suspended on %i', (lastActivityOn, inactiveAfterDays, suspendedOn) => {
    expect(inactiveOn({ ...access, lastActivityOn, inactiveAfterDays })).toBe(suspendedOn);
  });
});

describe('training is repeated annually (53060.8(a))', () => {
  it.each([
    [20260302, 20270302],
    [20280229, 20290228],
    [0, 0],
  ])('completed on %i serves at most through %i', (completedOn, through) => {
    expect(trainingServesThrough({ ...training, completedOn })).toBe(through);
  });
});
