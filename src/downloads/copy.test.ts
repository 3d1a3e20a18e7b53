import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addCivil, type CivilDate } from '../foundation/clock.ts';
import { dueOf, type Stage, stagesOwed } from './copy.ts';

const made = (destroyBy: CivilDate, told: readonly Stage[] = []) => ({
  state: 'made',
  destroyBy,
  destroyed: false,
  held: false,
  told,
});

describe('who is told of a copy’s day (53060.9(a)(1))', () => {
  test.each([
    [20261201, 'kept', []],
    [20261208, 'due-soon', ['7-days']],
    [20261214, 'due-soon', ['1-days']],
    [20261215, 'due-today', ['0-days']],
    [20261216, 'overdue', ['0-days', 'administrators']],
    [20261218, 'overdue', ['0-days', 'administrators', 'hiring-authority']],
  ] as const)('on %i of a copy due on 12/15/2026: %s', (today, due, stages) => {
    expect(dueOf(made(20261215), today)).toBe(due);
    expect(stagesOwed(made(20261215), today)).toEqual(stages);
  });

  test('nobody is told twice, and nobody of what is held, destroyed or not made', () => {
    expect(stagesOwed(made(20261215, ['0-days', 'administrators']), 20261216)).toEqual([]);
    expect(stagesOwed({ ...made(20261215), held: true }, 20270101)).toEqual([]);
    expect(stagesOwed({ ...made(20261215), destroyed: true }, 20270101)).toEqual([]);
    expect(stagesOwed({ ...made(20261215), state: 'stopped' }, 20270101)).toEqual([]);
  });

  /** A copy of the simulated year: when it is made, for how long, and when it is destroyed, if ever. */
  const aCopy = fc.record({
    madeOn: fc.nat(300),
    days: fc.integer({ min: 1, max: 60 }),
    destroyedAfter: fc.option(fc.nat(90), { nil: undefined }),
  });

  test('a year of copies leaves no overdue one unseen, though the job misses days', () => {
    const start: CivilDate = 20260101;
    const calendar = Array.from({ length: 366 }, (_, index) => addCivil(start, { days: index }));
    const missed = fc.array(fc.nat(365), { maxLength: 60 });
    fc.assert(
      fc.property(fc.array(aCopy, { minLength: 1, maxLength: 30 }), missed, (copies, missing) => {
        const skipped = new Set(missing);
        for (const { madeOn, days, destroyedAfter } of copies) {
          const destroyBy = calendar[Math.min(madeOn + days, 365)] ?? start;
          const told: Stage[] = [];
          for (let day = madeOn; day < calendar.length; day += 1) {
            if (skipped.has(day)) continue;
            const today = calendar[day] ?? start;
            const destroyed = destroyedAfter !== undefined && day >= madeOn + destroyedAfter;
            const copy = { ...made(destroyBy, told), destroyed };
            told.push(...stagesOwed(copy, today));
            // After the run of a day, every copy past its day has been told of to the administrators.
            if (dueOf(copy, today) === 'overdue') expect(told).toContain('administrators');
          }
          expect(new Set(told).size).toBe(told.length);
        }
      }),
      { seed: 53060, numRuns: 40 },
    );
  });
});
