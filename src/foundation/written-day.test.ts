import { describe, expect, it } from 'vitest';
import { dayText, writtenDay } from './written-day.ts';

const today = 20261124;

describe('a day as people and programs write it', () => {
  it.each([
    ['2025-11-24', 20251124],
    ['2025/1/5', 20250105],
    ['20250105', 20250105],
    ['11/24/2025', 20251124],
    ['11-24-25', 20251124],
    ['24.11.2025', 20251124],
    ['11/24/2025, 10:00:02 AM UTC', 20251124],
    ['11/24/2025 14:05', 20251124],
    ['2025-11-24 14:05:09', 20251124],
    ['2025-11-24T02:00:00Z', 20251123],
    ['2025-11-24 02:00:00 UTC', 20251123],
    ['2025-11-24T23:30:00-08:00', 20251124],
    ['2024-02-29', 20240229],
    ['Nov 24, 2025', 20251124],
    ['Monday, November 24, 2025 9:00 AM', 20251124],
    ['24-Nov-2025', 20251124],
    ['24 November 2025', 20251124],
    ['45985', 20251124],
    ['1763971200', 20251124],
    ['1763971200000', 20251124],
    ['13 months ago', 20251024],
    ['a year ago', 20251124],
    ['2 hours ago', 20261124],
    ['yesterday', 20261123],
  ])('%j is %i', (text, day) => {
    expect(writtenDay(text, today)).toBe(day);
  });

  it.each(['', 'never', '-', '02/30/2025', '2025-02-29', '13/13/2025', 'soon', '12', 'Foo 3, 2025'])(
    '%j is none',
    (text) => {
      expect(writtenDay(text, today)).toBeUndefined();
    },
  );

  it('is shown in American order', () => {
    expect(dayText(20270307)).toBe('03/07/2027');
  });
});
