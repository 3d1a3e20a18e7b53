import { describe, expect, it } from 'vitest';
import { parseMoment } from './moment.ts';

const at = (text: string, edge: 'start' | 'end') => {
  const found = parseMoment(text, edge);
  return found === undefined ? undefined : new Date(found).toISOString();
};

describe('a time of the department’s clock, across daylight saving', () => {
  it('takes the hour that November has twice so that the window holds both', () => {
    expect(at('2026-11-01T01:30', 'start')).toBe('2026-11-01T08:30:00.000Z');
    expect(at('2026-11-01T01:30', 'end')).toBe('2026-11-01T09:30:00.000Z');
    expect(at('2026-11-01T00:59:59', 'start')).toBe('2026-11-01T07:59:59.000Z');
    expect(at('2026-11-01T02:00', 'start')).toBe('2026-11-01T10:00:00.000Z');
    expect(at('2026-11-01', 'start')).toBe('2026-11-01T07:00:00.000Z');
    expect(at('2026-11-01', 'end')).toBe('2026-11-02T07:59:59.999Z');
  });

  it('takes the hour that March leaves out for the moment at which it was left out', () => {
    for (const edge of ['start', 'end'] as const) {
      expect(at('2026-03-08T02:00', edge)).toBe('2026-03-08T10:00:00.000Z');
      expect(at('2026-03-08T02:30', edge)).toBe('2026-03-08T10:00:00.000Z');
      expect(at('2026-03-08T02:59:59.999', edge)).toBe('2026-03-08T10:00:00.000Z');
      expect(at('2026-03-08T03:00', edge)).toBe('2026-03-08T10:00:00.000Z');
      expect(at('2026-03-08T01:59:59', edge)).toBe('2026-03-08T09:59:59.000Z');
    }
    expect(at('2026-03-08', 'end')).toBe('2026-03-09T06:59:59.999Z');
  });

  it('never turns a window round: what begins before another time on the clock ends no earlier', () => {
    for (const date of ['2026-03-08', '2026-11-01', '2026-06-01'])
      for (let minute = 0; minute < 240; minute += 5) {
        const time = `${date}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        expect(parseMoment(time, 'start')).toBeLessThanOrEqual(parseMoment(time, 'end') ?? 0);
      }
  });
});
