import { describe, expect, it } from 'vitest';
import { addWorkingDays, stateHolidays } from './working-days.ts';

describe('working days (R12, R16)', () => {
  it('counts from the next day on and passes over the weekend', () => {
    expect(addWorkingDays(20261120, 1)).toBe(20261123);
    expect(addWorkingDays(20261121, 1)).toBe(20261123);
    expect(addWorkingDays(20260602, 3)).toBe(20260605);
  });
  it('passes over Thanksgiving and the day after', () => {
    expect(addWorkingDays(20261124, 3)).toBe(20261201);
  });
  it('keeps a Sunday holiday on Monday, a Saturday one not at all, but Veterans Day on Friday', () => {
    expect(stateHolidays(2028)).toContain(20280101);
    expect(addWorkingDays(20271224, 1)).toBe(20271227);
    expect(stateHolidays(2027)).toContain(20270705);
    expect(stateHolidays(2028)).toContain(20281110);
  });
  it('knows the movable ones', () => {
    expect(stateHolidays(2026)).toEqual([
      20260101, 20260119, 20260216, 20260331, 20260525, 20260704, 20260907, 20261111, 20261126, 20261127,
      20261225,
    ]);
  });
});
