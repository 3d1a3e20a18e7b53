import { describe, expect, it } from 'vitest';
import { inquiryBody } from '../../src/searches/contract.ts';
import { readQueryBody } from '../../src/plate-reads/contract.ts';
import { fieldProblems } from '../../src/server/http/problems.ts';

const problemsOf = (query: object) => {
  const parsed = readQueryBody.safeParse({ plate: '7ABC123', match: 'exact', ...query });
  return parsed.success ? [] : fieldProblems(parsed.error, 'query');
};
const ring = (points: number): readonly (readonly number[])[] =>
  Array.from({ length: points }, (_none, n) => [-122 + n / 1000, 38]);

describe('fieldProblems', () => {
  it('says of a place what hinders the shape that comes nearest', () => {
    expect(problemsOf({ place: { type: 'Polygon', coordinates: [ring(201)] } })).toEqual([
      { path: 'query.place.coordinates.0', problem: expect.any(String), mend: 'At most 200.' },
    ]);
    expect(problemsOf({ place: { lat: '38', lon: -121, radiusM: 100 } })).toEqual([
      { path: 'query.place.lat', problem: expect.any(String), mend: 'Send a value of type number.' },
    ]);
    expect(problemsOf({ place: { type: 'MultiPolygon', coordinates: [ring(4)] } })).toMatchObject([
      { path: 'query.place.type', mend: 'One of: Polygon.' },
    ]);
  });

  it('tells bounds that belong to what is allowed from those that do not', () => {
    expect(problemsOf({ place: { lat: 38, lon: -121, radiusM: 0 } })).toMatchObject([
      { mend: 'More than 0.' },
    ]);
    expect(problemsOf({ limit: 0 })).toMatchObject([{ mend: 'At least 1.' }]);
  });

  it('says one thing of a field, and what to mend of a text that is too long', () => {
    expect(problemsOf({ limit: 1e308 })).toMatchObject([{ path: 'query.limit', mend: 'At most 100.' }]);
    const parsed = inquiryBody.shape.purpose.safeParse('p'.repeat(121));
    expect(parsed.success ? [] : fieldProblems(parsed.error)).toMatchObject([
      { mend: 'At most 120 characters.' },
    ]);
  });
});
