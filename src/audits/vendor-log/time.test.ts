import { describe, expect, it } from 'vitest';
import { parseTime } from './time.ts';

const iso = (text: string, zone = 'UTC'): string | null => {
  const at = parseTime(text, zone);
  return at === null ? null : new Date(at).toISOString();
};

describe('times as vendors write them', () => {
  it.each([
    ['01/03/2025, 10:00:02 AM UTC', '2025-01-03T10:00:02.000Z'],
    ['01/03/2025, 12:00:02 AM UTC', '2025-01-03T00:00:02.000Z'],
    ['01/03/2025, 12:30:02 PM UTC', '2025-01-03T12:30:02.000Z'],
    ['1/3/2025 9:15 PM PST', '2025-01-04T05:15:00.000Z'],
    ['2026-03-26T14:43:11.333Z', '2026-03-26T14:43:11.333Z'],
    ['2026-03-26 14:43:11', '2026-03-26T14:43:11.000Z'],
    ['2026-03-26T14:43:11-07:00', '2026-03-26T21:43:11.000Z'],
    ['01/01/2026, 08:00:00 AM UTC\n01/08/2026, 08:00:00 AM UTC', '2026-01-01T08:00:00.000Z'],
  ])('%j', (text, at) => {
    expect(iso(text)).toBe(at);
  });

  it('a time without a zone is the department’s', () => {
    expect(iso('07/01/2026 08:00:00', 'America/Los_Angeles')).toBe('2026-07-01T15:00:00.000Z');
    expect(iso('01/01/2026 08:00:00', 'America/Los_Angeles')).toBe('2026-01-01T16:00:00.000Z');
  });

  it.each([
    '',
    'yesterday',
    '13/45/2025, 10:00:00 AM UTC',
    '02/30/2025, 10:00:00 AM UTC',
    '01/03/2025, 10:00:00 AM XYZ',
  ])('%j is none', (text) => {
    expect(iso(text)).toBeNull();
  });
});
