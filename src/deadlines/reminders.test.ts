import { describe, expect, it } from 'vitest';
import { daysBetween, reminderDue } from './reminders.ts';

describe('reminders (53060.8(a), R7)', () => {
  it.each([
    ['training', 61, undefined],
    ['training', 60, 60],
    ['training', 31, 60],
    ['training', 30, 30],
    ['training', 14, 14],
    ['training', 8, 14],
    ['training', 7, 7],
    ['training', 1, 1],
    ['training', 0, 1],
    ['training', -1, undefined],
    ['inactivity', 29, 30],
    ['inactivity', 7, 7],
  ] as const)('%s, %i days left: %s', (about, left, due) => {
    expect(reminderDue(about, left)).toBe(due);
  });

  it('counts days of the calendar over a leap day and the change of the clock', () => {
    expect(daysBetween(20280228, 20280301)).toBe(2);
    expect(daysBetween(20270313, 20270315)).toBe(2);
    expect(daysBetween(20261231, 20270101)).toBe(1);
  });
});
