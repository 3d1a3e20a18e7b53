import { describe, expect, it } from 'vitest';
import { isDue, isLate } from './pull.ts';

const day = 86_400_000;
const daily = { way: 'https', everyDays: 1, triedAt: 0, problem: null } as const;

describe('when a vendor’s log is fetched (53060.5(c)(2)(A))', () => {
  it.each([
    ['never tried', { ...daily, triedAt: null }, 1, true],
    ['a moment before its day is over', daily, day - 1, false],
    ['a day after', daily, day, true],
    ['failed half an hour ago', { ...daily, problem: 'no answer' }, 1_800_000, false],
    ['failed an hour ago', { ...daily, problem: 'no answer' }, 3_600_000, true],
    ['a folder, which nobody fetches', { ...daily, way: 'folder' as const, triedAt: null }, day, false],
  ])('%s', (_, pull, now, due) => {
    expect(isDue(pull, now)).toBe(due);
  });

  it('is late a day after it was due, counted from the last that came, or from its beginning', () => {
    const pull = { everyDays: 7, setAt: 0, doneAt: null };
    expect(isLate(pull, 8 * day)).toBe(false);
    expect(isLate(pull, 8 * day + 1)).toBe(true);
    expect(isLate({ ...pull, doneAt: 5 * day }, 13 * day)).toBe(false);
    expect(isLate({ ...pull, doneAt: 5 * day }, 13 * day + 1)).toBe(true);
  });
});
