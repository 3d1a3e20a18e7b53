import { describe, expect, it } from 'vitest';
import { parseCaptureTime } from './capture-time.ts';

const zone = 'America/Los_Angeles';
const read = (text: string): string => {
  const time = parseCaptureTime(text, zone);
  return time.ok ? `${new Date(time.at).toISOString()}${time.zoneAssumed ? ' assumed' : ''}` : 'unreadable';
};

describe('parseCaptureTime', () => {
  it.each([
    ['2021-09-29T05:56:13.606935Z', '2021-09-29T05:56:13.606Z'],
    ['2021-10-27 06:20:43.970337+00:00', '2021-10-27T06:20:43.970Z'],
    ['2026-10-01T08:30:00-07:00', '2026-10-01T15:30:00.000Z'],
    ['2026-10-01T08:30-0700', '2026-10-01T15:30:00.000Z'],
    ['1448326208789', '2015-11-24T00:50:08.789Z'],
    ['1402161050', '2014-06-07T17:10:50.000Z'],
    ['2026-10-01 08:30:00', '2026-10-01T15:30:00.000Z assumed'],
    ['2026-12-01T08:30:00', '2026-12-01T16:30:00.000Z assumed'],
    ['10/07/2021 - 16:30:51', '2021-10-07T23:30:51.000Z assumed'],
    ['01/03/2025, 10:00:02 AM UTC', '2025-01-03T10:00:02.000Z'],
    ['1/3/2025 12:05:00 AM', '2025-01-03T08:05:00.000Z assumed'],
    // The hour that comes twice is the first of the two; the one that is left out counts from before the change.
    ['2026-11-01T01:30:00', '2026-11-01T08:30:00.000Z assumed'],
    ['2026-03-08T02:30:00', '2026-03-08T10:30:00.000Z assumed'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    '',
    'yesterday',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-10-01T25:00:00Z',
    '2026-10-01T08:30:00+99:00',
    '0095-01-01T00:00:00Z',
    '13/45/2026 10:00:00',
    '1/3/2025 13:05:00 PM',
    '123',
    `2026-10-01T08:30:00Z${' '.repeat(70)}`,
  ])('does not guess at %j', (text) => {
    expect(read(text)).toMatch(/unreadable|0095/);
  });
});
