import { describe, expect, it } from 'vitest';
import { momentText } from '../parts/moment.ts';
import { whenOf } from './when.ts';

const now = Date.parse('2026-11-24T20:00:00Z');
const hour = 3_600_000;
const twelveHours = { before: 12, after: 12 };
const typed = (hours: number): string => momentText(now + hours * hour).slice(0, 16);

describe('when something was told (R26)', () => {
  it('is now where nothing is typed', () => {
    expect(whenOf('  ', twelveHours, now)).toBe(now);
  });

  it.each([-12, -1, 0, 12])('is as typed, %i hours from now', (hours) => {
    expect(whenOf(typed(hours), twelveHours, now)).toBe(now + hours * hour);
  });

  it.each([typed(-13), typed(13), 'yesterday', '13/40/2026 10:00'])('is not %s', (text) => {
    expect(whenOf(text, twelveHours, now)).toBeUndefined();
  });

  it('never lies ahead where it is known already', () => {
    const known = { before: Number.POSITIVE_INFINITY, after: 0 };
    expect(whenOf(typed(-24 * 40), known, now)).toBe(now - 24 * 40 * hour);
    expect(whenOf(typed(1), known, now)).toBeUndefined();
  });
});
