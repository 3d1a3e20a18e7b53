import { describe, expect, test } from 'vitest';
import { ageText, clockChangeText, clockText, momentText, readMoment, readTyped } from './moment.ts';

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
    ['03/08/2026 24:00'],
    ['03/08/2026 02:60'],
  ])('%j is none', (typed) => {
    expect(readMoment(typed)).toBeUndefined();
  });
});

describe('the two days on which the clock changes', () => {
  const at = (typed: string, edge: 'start' | 'end') => new Date(readMoment(typed, edge) ?? 0).toISOString();

  test('the hour that November has twice is taken so that a window holds both', () => {
    expect(at('11/01/2026 01:30', 'start')).toBe('2026-11-01T08:30:00.000Z');
    expect(at('11/01/2026 01:30', 'end')).toBe('2026-11-01T09:30:00.000Z');
    expect(at('11/01/2026 00:59', 'end')).toBe('2026-11-01T07:59:00.000Z');
    expect(at('11/01/2026 02:00', 'start')).toBe('2026-11-01T10:00:00.000Z');
    expect(clockChangeText('11/01/2026 01:30', 'end')).toContain(
      'twice on that day. Taken as 11/01/2026 01:30:00 PST',
    );
  });

  test('the hour that March leaves out is the moment at which it was left out', () => {
    for (const edge of ['start', 'end'] as const)
      for (const typed of ['03/08/2026 02:00', '03/08/2026 02:30', '03/08/2026 02:59', '03/08/2026 03:00'])
        expect(at(typed, edge)).toBe('2026-03-08T10:00:00.000Z');
    expect(readTyped('03/08/2026 02:30')?.shown).toBe('never');
    expect(clockChangeText('03/08/2026 02:30', 'start')).toContain(
      'skips this time on that day. Taken as 03/08/2026 03:00:00 PDT',
    );
  });

  test('of every other time nothing is said', () => {
    for (const typed of ['11/01/2026 02:00', '03/08/2026 03:00', '06/01/2026 12:00', 'soon'])
      expect(clockChangeText(typed, 'start')).toBeUndefined();
  });
});
