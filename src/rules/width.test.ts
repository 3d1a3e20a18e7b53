import { describe, expect, it } from 'vitest';
import type { RulesQuery } from './request.ts';
import { widthOf } from './width.ts';

const query = (change: Partial<RulesQuery>): RulesQuery => ({ match: 'exact', ...change });
const at = (text: string): number => Date.parse(text);
const ring = (...corners: readonly (readonly [number, number])[]) =>
  ({ type: 'Polygon', coordinates: [[...corners, ...corners.slice(0, 1)]] }) as const;

/** A circle as most map tools send it: 64 corners. */
const drawnCircle = (lat: number, lon: number, metres: number) => {
  const degree = (6_371_008.8 * Math.PI) / 180;
  return ring(
    ...Array.from({ length: 64 }, (_, k): readonly [number, number] => {
      const angle = (k * Math.PI) / 32;
      const north = (metres * Math.sin(angle)) / degree;
      const east = (metres * Math.cos(angle)) / (degree * Math.cos((lat * Math.PI) / 180));
      return [lon + east, lat + north];
    }),
  );
};

describe('place searches (R15, 53060.7(b)(3))', () => {
  it.each([
    ['no plate', {}, true],
    ['an empty plate', { plate: '' }, true],
    ['blanks and dashes', { plate: ' - ' }, true],
    ['only wildcards', { plate: '*??*', match: 'wildcard' }, true],
    ['two known characters', { plate: '7A*', match: 'wildcard' }, true],
    ['two known characters far apart', { plate: '?7??A*', match: 'wildcard' }, true],
    ['three known characters', { plate: '7A?1*', match: 'wildcard' }, false],
    ['three known characters between dashes', { plate: '7-A*1', match: 'wildcard' }, false],
    ['two characters folded', { plate: 'O0', match: 'folded' }, true],
    ['three characters folded', { plate: 'O01', match: 'folded' }, false],
    ['four characters of which one may differ', { plate: '7ABC', match: 'edit', distance: 1 }, false],
    ['four characters of which two may differ', { plate: '7ABC', match: 'edit', distance: 2 }, true],
    ['four characters of which an unsaid number may differ', { plate: '7ABC', match: 'edit' }, true],
    ['a whole plate of which two may differ', { plate: '7ABC123', match: 'edit', distance: 2 }, false],
    ['a short exact plate', { plate: 'GO' }, false],
    [
      'a plate with a place and a time',
      { plate: '7ABC123', place: { lat: 38, lon: -121, radiusM: 90_000 } },
      false,
    ],
  ] satisfies readonly (readonly [string, Partial<RulesQuery>, boolean])[])(
    '%s',
    (_what, change, placeSearch) => {
      expect(widthOf(query(change)).placeSearch).toBe(placeSearch);
    },
  );
});

describe('the time asked about', () => {
  const from = at('2026-11-20T22:00:00Z');

  it.each([
    ['two hours', { from, to: at('2026-11-21T00:00:00Z') }, { timeGiven: true, windowMinutes: 120 }],
    [
      'a millisecond more',
      { from, to: at('2026-11-21T00:00:00.001Z') },
      { timeGiven: true, windowMinutes: 121 },
    ],
    ['a moment', { from, to: from }, { timeGiven: true, windowMinutes: 0 }],
    ['no end', { from }, { timeGiven: false, windowMinutes: 0 }],
    ['no beginning', { to: from }, { timeGiven: false, windowMinutes: 0 }],
    ['an end before the beginning', { from, to: from - 1 }, { timeGiven: false, windowMinutes: 0 }],
  ])('%s', (_what, change, window) => {
    expect(widthOf(query(change))).toMatchObject(window);
  });

  it('counts hours that pass, also in the night when the clocks go back', () => {
    // 00:30 PDT to 01:30 PST: two hours, though the clocks on the wall say one.
    const night = { from: at('2026-11-01T00:30:00-07:00'), to: at('2026-11-01T01:30:00-08:00') };
    expect(widthOf(query(night)).windowMinutes).toBe(120);
  });
});

describe('the reach of a place', () => {
  it.each([
    ['a circle', { lat: 38.5, lon: -121.5, radiusM: 1000 }, 1000],
    ['a circle a little wider', { lat: 38.5, lon: -121.5, radiusM: 1000.4 }, 1001],
    [
      'a square of a hundredth of a degree',
      ring([-121.5, 38.58], [-121.49, 38.58], [-121.49, 38.59], [-121.5, 38.59]),
      706,
    ],
    [
      'a narrow strip along a road',
      ring([-121.5, 38.58], [-121.4, 38.58], [-121.4, 38.5801], [-121.5, 38.5801]),
      4347,
    ],
    ['a point', ring([-121.5, 38.58], [-121.5, 38.58], [-121.5, 38.58]), 0],
  ])('%s', (_what, place, reachMetres) => {
    expect(widthOf(query({ place }))).toMatchObject({ placeGiven: true, reachMetres });
  });

  it('does not widen a circle of one kilometre that is drawn as a polygon', () => {
    expect(widthOf(query({ place: drawnCircle(38.5816, -121.4944, 999.9) })).reachMetres).toBeLessThanOrEqual(
      1000,
    );
  });

  it('counts the corners of every ring', () => {
    const [outer] = ring([-121.5, 38.58], [-121.49, 38.58], [-121.49, 38.59]).coordinates;
    const far = [
      [-120.5, 38.58],
      [-120.49, 38.58],
      [-120.49, 38.59],
      [-120.5, 38.58],
    ] as const;
    expect(
      widthOf(query({ place: { type: 'Polygon', coordinates: [outer ?? [], far] } })).reachMetres,
    ).toBeGreaterThan(40_000);
  });

  it('is nothing without a place', () => {
    expect(widthOf(query({ cameras: ['CAM-0012'] }))).toMatchObject({
      placeGiven: false,
      reachMetres: 0,
      camerasGiven: true,
    });
  });
});
