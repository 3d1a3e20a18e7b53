import { describe, expect, it } from 'vitest';
import { closesAfterMs, missingOf } from './witness-missing.ts';

const now = Date.parse('2026-11-24T18:00:00Z');
const minute = 60_000;
const silent = (ms: number) => ({ heardAt: now - ms, problem: 'it cannot be reached' });
const well = { heardAt: now - closesAfterMs, problem: undefined };

describe('a missing log witness (R33)', () => {
  it('is one that has not cosigned for more than ten minutes', () => {
    expect(missingOf([], 0, now)).toBeUndefined();
    expect(missingOf([well], 0, now)).toBeUndefined();
    expect(
      missingOf([{ heardAt: undefined, problem: 'the database did not answer' }], 0, now),
    ).toBeUndefined();
    expect(missingOf([silent(10 * minute)], 0, now)).toBeUndefined();
    expect(missingOf([silent(10 * minute + 1)], 0, now)).toMatchObject({ closed: false });
  });

  it('of several is told since the one that is silent longest', () => {
    expect(missingOf([well, silent(20 * minute), silent(30 * minute)], 0, now)).toMatchObject({
      since: now - 30 * minute,
      closesAt: now - 30 * minute + closesAfterMs,
    });
  });

  it('closes searching after 72 h to the millisecond', () => {
    expect(missingOf([silent(closesAfterMs - 1)], 0, now)).toMatchObject({ closed: false });
    expect(missingOf([silent(closesAfterMs)], 0, now)).toMatchObject({ closed: true });
  });

  it('does not close it while a continuation of EIS stands', () => {
    expect(missingOf([silent(2 * closesAfterMs)], now + 1, now)).toMatchObject({ closed: false });
    expect(missingOf([silent(2 * closesAfterMs)], now, now)).toMatchObject({ closed: true });
  });
});
