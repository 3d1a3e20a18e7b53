import { describe, expect, it } from 'vitest';
import { parseReadQuery } from '../plate-reads/index.ts';
import { narrower, stoppedSearch } from './stopped.ts';

const now = Date.UTC(2026, 10, 24, 18);
const query = (body: Record<string, unknown>) => {
  const parsed = parseReadQuery(body, now);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.query;
};
const hour = { from: now - 3_600_000, to: now };

describe('what a search that took too long can be narrowed by', () => {
  it.each([
    [
      { plate: '7AB*', match: 'wildcard' },
      ['a shorter time', 'more characters of the plate', 'a place or some cameras'],
    ],
    [
      { plate: '7ABC123', match: 'edit', order: 'closest', candidates: true, ...hour, cameras: ['C'] },
      ['one character off instead of two', 'without other candidates', 'the newest first'],
    ],
    [{ match: 'exact', place: { lat: 38, lon: -121, radiusM: 900 }, ...hour }, ['some cameras']],
    [{ plate: '7ABC123', match: 'exact', cameras: ['C'], ...hour }, ['a shorter time']],
  ])('%j', (body, ways) => {
    expect(narrower(query(body))).toEqual(ways);
  });

  it('is said as a refusal is, with the entry that recorded it', () => {
    expect(stoppedSearch(query({ plate: '7AB*', match: 'wildcard' }), { index: 7 })).toMatchObject({
      effect: 'refuse',
      clause: '53060.7(b)(3)',
      remedy: { text: expect.stringContaining('a shorter time') },
      reference: '7',
    });
  });
});
