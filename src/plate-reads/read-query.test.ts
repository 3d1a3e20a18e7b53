import { describe, expect, it } from 'vitest';
import { parseReadQuery, type ReadQuery } from './read-query.ts';

const now = Date.UTC(2026, 10, 24, 18);
const day = 86_400_000;

const queryOf = (value: unknown): ReadQuery => {
  const parsed = parseReadQuery(value, now);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.query;
};
const pathsOf = (value: unknown): readonly string[] => {
  const parsed = parseReadQuery(value, now);
  return parsed.ok ? [] : parsed.problems.map(({ path }) => path);
};

describe('parseReadQuery', () => {
  it('means the last 90 days without a window, and says so', () => {
    expect(queryOf({ plate: '7abc-123', match: 'exact' })).toMatchObject({
      plate: '7ABC123',
      from: now - 90 * day,
      to: now,
      windowAssumed: true,
      limit: 25,
      cameras: [],
    });
    expect(queryOf({ plate: '7ABC123', match: 'exact', from: '2026-01-01' }).windowAssumed).toBe(false);
  });

  it('takes a date for its whole day in the department, and a bare time for the department’s', () => {
    const query = queryOf({ plate: '7ABC123', match: 'exact', from: '2026-10-01', to: '2026-10-01' });
    expect([query.from, query.to]).toEqual([
      Date.parse('2026-10-01T07:00:00Z'),
      Date.parse('2026-10-02T06:59:59.999Z'),
    ]);
    expect(queryOf({ plate: 'A', match: 'exact', from: '2026-10-01T08:30' }).from).toBe(
      Date.parse('2026-10-01T15:30:00Z'),
    );
    expect(queryOf({ plate: 'A', match: 'exact', from: '2026-10-01T08:30:00+02:00' }).from).toBe(
      Date.parse('2026-10-01T06:30:00Z'),
    );
  });

  it.each([
    [{ match: 'exact' }, ['plate']],
    [{ plate: '7ABC123' }, ['match']],
    [{ plate: '7ABC!23', match: 'exact' }, ['plate']],
    [{ plate: '7ABC?23', match: 'exact' }, ['plate']],
    [{ plate: '7ABC?23', match: 'folded' }, ['plate']],
    [{ plate: '7AB%', match: 'wildcard' }, ['plate']],
    [{ plate: '', match: 'exact' }, ['plate']],
    [{ plate: 7, match: 'exact' }, ['plate']],
    [{ plate: 'A'.repeat(65_536), match: 'exact' }, ['plate']],
    [{ plate: '7ABC123', match: 'edit', distance: 3 }, ['distance']],
    [{ plate: '7ABC?23', match: 'edit' }, ['plate']],
    [{ match: 'edit', cameras: ['C'], order: 'closest' }, ['order']],
    [{ plate: '7AB*', match: 'wildcard', order: 'closest' }, ['order']],
    [{ plate: '7ABC123', match: 'exact', distance: 1 }, ['distance']],
    [{ plate: '7ABC123', match: 'exact', order: 'closest' }, ['order']],
    [{ plate: '7ABC123', match: 'exact', limit: 101 }, ['limit']],
    [{ plate: '7ABC123', match: 'exact', limit: 0 }, ['limit']],
    [{ plate: '7ABC123', match: 'exact', from: 'soon' }, ['from']],
    [{ plate: '7ABC123', match: 'exact', from: '2026-10-02', to: '2026-10-01' }, ['from']],
    [{ plate: '7ABC123', match: 'exact', from: '2026-02-30' }, ['from']],
    [{ match: 'exact', place: { lat: 91, lon: 0, radiusM: 5 } }, ['place.lat']],
    [{ match: 'exact', place: { lat: 1, lon: 0, radiusM: 60_000 } }, ['place.radiusM']],
    [
      {
        match: 'exact',
        place: {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [0, 1],
              [1, 1],
              [1, 0],
            ],
          ],
        },
      },
      ['place'],
    ],
    [
      {
        match: 'exact',
        place: {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [0, 9],
              [9, 9],
              [0, 0],
            ],
          ],
        },
      },
      ['place'],
    ],
    [{ plate: '7ABC123', match: 'exact', cameras: [] }, ['cameras']],
  ])('names the field that hinders (%#)', (value, paths) => {
    expect(pathsOf(value)).toEqual(paths);
  });

  it('refuses a field that it does not know, so that a slip never widens a search', () => {
    expect(parseReadQuery({ plate: '7ABC123', match: 'exact', form: '2026-10-01' }, now).ok).toBe(false);
    expect(parseReadQuery(null, now).ok).toBe(false);
  });
});
