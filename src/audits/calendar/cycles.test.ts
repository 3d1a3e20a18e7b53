import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCivil, civilDate } from '../../foundation/clock.ts';
import { daysBetween } from '../../deadlines/index.ts';
import { compileDays, cyclesThrough, firstCycle, nextCycle, stageOf, underDirection } from './cycles.ts';

describe('the calendar of audits (53060.5(c)(2)(A), R29)', () => {
  it('the first is due sixty days after the baseline, and each after the one before', () => {
    const first = firstCycle(20251001, 60);
    expect(first).toEqual({
      cycle: 1,
      fromOn: 20251001,
      throughOn: 20251120,
      dueOn: 20251130,
      intervalDays: 60,
    });
    const second = nextCycle(first, 60);
    expect(second).toMatchObject({ cycle: 2, fromOn: 20251121, throughOn: 20260119, dueOn: 20260129 });
  });

  it('counts days of the calendar over the change of the clock, not hours', () => {
    // 2026-03-08 has 23 hours, 2026-11-01 has 25 in the department's zone.
    const made = cyclesThrough(20261231, 20260101, 60);
    for (const [at, cycle] of made.entries())
      if (at > 0) expect(daysBetween(made[at - 1]?.dueOn ?? 0, cycle.dueOn)).toBe(60);
    // The last minute of a period's last day is within it, the next minute is not.
    const before = Date.parse('2026-03-09T06:59:00Z');
    expect(civilDate(before)).toBe(20260308);
    expect(civilDate(before + 60_000)).toBe(20260309);
  });

  it('leaves out no day and audits none twice, whatever the intervals', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 800 }),
        fc.array(fc.integer({ min: 7, max: 60 }), { minLength: 1, maxLength: 12 }),
        (offset, intervals) => {
          let last = firstCycle(addCivil(20251001, { days: offset }), intervals[0] ?? 60);
          for (const interval of intervals) {
            const next = nextCycle(last, interval);
            expect(next.fromOn).toBe(addCivil(last.throughOn, { days: 1 }));
            expect(daysBetween(last.dueOn, next.dueOn)).toBe(interval);
            expect(next.throughOn).toBeGreaterThanOrEqual(next.fromOn);
            expect(next.dueOn).toBeGreaterThanOrEqual(next.throughOn);
            last = next;
          }
        },
      ),
    );
  });

  it('a shorter interval shortens the cycle that runs, and leaves time to compile it', () => {
    const running = firstCycle(20260101, 60);
    expect(underDirection(running, 30, 20260105)).toMatchObject({ dueOn: 20260131, throughOn: 20260121 });
    const late = underDirection(running, 30, 20260220);
    expect(late.dueOn).toBe(addCivil(20260220, { days: compileDays(30) }));
    expect(underDirection(running, 60, 20260220).dueOn).toBe(running.dueOn);
  });

  it('a period can be compiled the day after it ends', () => {
    const open = { throughOn: 20260120, begunAt: null, signedAt: null };
    expect(stageOf(open, 20260120)).toBe('running');
    expect(stageOf(open, 20260121)).toBe('to-begin');
    expect(stageOf({ ...open, begunAt: 1 }, 20260121)).toBe('to-judge');
    expect(stageOf({ ...open, begunAt: 1, signedAt: 2 }, 20260121)).toBe('signed');
  });
});
