import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BoxMeasure, placeBox, type PlateBox } from './plate-box.ts';

const sent = { width: 3200, height: 2400 };
const kept = { width: 1600, height: 1200 };
const box = (edges: readonly [number, number, number, number], measure: BoxMeasure): PlateBox => {
  const [left, top, right, bottom] = edges;
  return { left, top, right, bottom, measure };
};

describe('placeBox (53060.9(b)(1))', () => {
  it.each([
    ['pixels of the photo as sent', [200, 100, 400, 200], { in: 'photo' }],
    [
      'the same, the vehicle to its right too',
      [200, 100, 400, 200],
      { in: 'photo', atLeast: { width: 3201, height: 2000 } },
    ],
    ['parts of 1', [0.0625, 1 / 24, 0.125, 1 / 12], { in: 'parts', of: 1 }],
    ['parts of 96', [6, 4, 12, 8], { in: 'parts', of: 96 }],
    ['pixels of a larger picture', [400, 200, 800, 400], { in: 'picture', width: 6400, height: 4800 }],
    ['pixels of the piece that was sent', [200, 100, 400, 200], { in: 'piece', width: 3201, height: 2399 }],
  ] as const)('in pixels of the photo as kept: %s', (_what, edges, measure) => {
    expect(placeBox([box(edges, measure)], sent, kept)).toEqual([100, 50, 100, 50]);
  });

  it.each([
    ['outside the photo', [3100, 100, 3300, 200], { in: 'photo' }],
    ['before its edge', [-40, 100, 100, 200], { in: 'photo' }],
    ['nothing at all', [0, 0, 0, 0], { in: 'photo' }],
    ['turned inside out', [400, 200, 200, 100], { in: 'photo' }],
    ['no number', [Number.NaN, 100, 400, 200], { in: 'photo' }],
    ['more than the whole', [0.5, 0.5, 1.5, 0.6], { in: 'parts', of: 1 }],
    ['of another picture', [200, 100, 400, 200], { in: 'picture', width: 1920, height: 1080 }],
    [
      'of a photo that does not hold all that was seen',
      [200, 100, 400, 200],
      { in: 'photo', atLeast: { width: 3300, height: 2000 } },
    ],
    ['of another piece', [200, 100, 400, 200], { in: 'piece', width: 1600, height: 1200 }],
  ] as const)('is not believed: %s', (_what, edges, measure) => {
    expect(placeBox([box(edges, measure)], sent, kept)).toBeNull();
  });

  it('takes the first of several that fits', () => {
    const piece = box([10, 10, 110, 60], { in: 'piece', width: 640, height: 480 });
    const whole = box([200, 100, 400, 200], { in: 'photo' });
    expect(placeBox([piece, whole], sent, kept)).toEqual([100, 50, 100, 50]);
    const cut = { width: 640, height: 480 };
    expect(placeBox([piece, whole], cut, cut)).toEqual([10, 10, 100, 50]);
  });

  it('never lies outside the photo as kept, whatever is claimed', () => {
    const edge = fc.double({ min: -50, max: 4000 });
    fc.assert(
      fc.property(edge, edge, edge, edge, (left, top, right, bottom) => {
        const placed = placeBox([box([left, top, right, bottom], { in: 'photo' })], sent, kept);
        if (placed === null) return;
        const [x, y, width, height] = placed;
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.min(width, height)).toBeGreaterThan(0);
        expect(x + width).toBeLessThanOrEqual(kept.width);
        expect(y + height).toBeLessThanOrEqual(kept.height);
      }),
      { seed: 20261124 },
    );
  });
});
