import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metresBetween } from '../foundation/geodesy.ts';
import { cellOf, cellsOf } from './geometry.ts';

const inCalifornia = fc.record({
  lat: fc.double({ min: 32.6, max: 41.9, noNaN: true }),
  lon: fc.double({ min: -124.2, max: -114.2, noNaN: true }),
});

describe('cellsOf', () => {
  it('leaves out no cell that holds a point of the circle', () => {
    fc.assert(
      fc.property(
        inCalifornia,
        fc.integer({ min: 1, max: 6_000 }),
        fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ lat, lon }, radiusM, bearing, share) => {
          const reach = (radiusM * share) / 111_320;
          const point = {
            lat: lat + reach * Math.cos(bearing) * 0.99,
            lon: lon + (reach * Math.sin(bearing) * 0.99) / Math.cos((lat * Math.PI) / 180),
          };
          fc.pre(metresBetween({ lat, lon }, point) <= radiusM);
          expect(cellsOf({ lat, lon, radiusM })).toContain(cellOf(point));
        },
      ),
      { seed: 690, numRuns: 300 },
    );
  });

  it('leaves out no cell that holds a point of the polygon, at its corners too', () => {
    fc.assert(
      fc.property(
        inCalifornia,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ lat, lon }, x, y) => {
          const side = 0.05;
          const corner = (dx: number, dy: number): [number, number] => [lon + dx * side, lat + dy * side];
          const coordinates = [[corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)]];
          const cells = cellsOf({ type: 'Polygon', coordinates });
          expect(cells).toContain(cellOf({ lat: lat + y * side, lon: lon + x * side }));
        },
      ),
      { seed: 690, numRuns: 200 },
    );
  });
});

describe('metresBetween', () => {
  it('knows the distance of two cities', () => {
    const [sacramento, fresno] = [
      { lat: 38.5816, lon: -121.4944 },
      { lat: 36.7378, lon: -119.7871 },
    ];
    expect(metresBetween(sacramento, fresno) / 1000).toBeCloseTo(254, 0);
  });
});
