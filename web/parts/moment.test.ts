import { describe, expect, test } from 'vitest';
import { ageText, clockText, momentText, readMoment } from './moment.ts';

describe('a moment', () => {
  test.each([
    ['2027-03-07T22:05:09Z', '03/07/2027 14:05:09 PST'],
    ['2026-07-04T07:00:00Z', '07/04/2026 00:00:00 PDT'],
    ['2026-11-01T08:30:00Z', '11/01/2026 01:30:00 PDT'],
    ['2026-11-01T09:30:00Z', '11/01/2026 01:30:00 PST'],
  ])('%s is shown as %s', (at, shown) => {
    expect(momentText(Date.parse(at))).toBe(shown);
  });

  test('its clock time is of 24 hours', () => {
    expect(clockText(Date.parse('2027-03-07T22:05:09Z'))).toBe('14:05');
  });

  test.each([
    [20_000, 'just now'],
    [4 * 60_000, '4 min ago'],
    [3 * 3_600_000, '3 h ago'],
    [72 * 3_600_000, '3 days ago'],
  ])('%i ms later it is %s', (later, shown) => {
    expect(ageText(0, later)).toBe(shown);
  });
});

describe('a typed moment', () => {
  test.each([
    ['03/07/2027 14:05', '2027-03-07T22:05:00.000Z'],
    ['3/7/2027', '2027-03-07T08:00:00.000Z'],
    ['07/04/2026, 00:00:30', '2026-07-04T07:00:30.000Z'],
    // Twice on that night: the earlier one is taken.
    ['11/01/2026 01:30', '2026-11-01T08:30:00.000Z'],
  ])('%s is %s', (typed, instant) => {
    expect(new Date(readMoment(typed) ?? 0).toISOString()).toBe(instant);
  });

  test.each([
    ['02/30/2026'],
    ['13/01/2026'],
    ['01/01/2026 24:00'],
    ['2026-01-01'],
    ['yesterday'],
    [''],
    // The clocks went forward: there was no such time.
    ['03/08/2026 02:30'],
  ])('%j is none', (typed) => {
    expect(readMoment(typed)).toBeUndefined();
  });
});
