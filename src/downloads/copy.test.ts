import { describe, expect, test } from 'vitest';
import type { CivilDate } from '../foundation/clock.ts';
import { dueOf, officesTold, type Stage, stageOwed } from './copy.ts';

const made = (destroyBy: CivilDate, told: readonly Stage[] = []) => ({
  state: 'made',
  destroyBy,
  destroyed: false,
  held: false,
  told,
});

describe('who is told of a copy’s day (53060.9(a)(1))', () => {
  test.each([
    [20261201, 'kept', undefined, []],
    [20261208, 'due-soon', '7-days', []],
    [20261214, 'due-soon', '1-days', []],
    [20261215, 'due-today', '0-days', []],
    [20261216, 'overdue', '0-days', ['administrators']],
    [20261218, 'overdue', '0-days', ['administrators', 'hiring-authority']],
  ] as const)('on %i of a copy due on 12/15/2026: %s', (today, due, stage, offices) => {
    expect(dueOf(made(20261215), today)).toBe(due);
    expect(stageOwed(made(20261215), today)).toBe(stage);
    expect(officesTold(made(20261215), today)).toEqual(offices);
  });

  test('nobody is reminded twice, and nobody told of what is held, destroyed or not made', () => {
    expect(stageOwed(made(20261215, ['0-days']), 20261216)).toBeUndefined();
    for (const more of [{ held: true }, { destroyed: true }, { state: 'stopped' }]) {
      expect(stageOwed({ ...made(20261215), ...more }, 20270101)).toBeUndefined();
      expect(officesTold({ ...made(20261215), ...more }, 20270101)).toEqual([]);
    }
  });
});
