import { describe, expect, it } from 'vitest';
import { placeApprovalCovers } from './place-approval.ts';

const hour = 3_600_000;
const t0 = Date.UTC(2026, 10, 24, 8);
const approval = {
  kind: 'place',
  from_at: t0,
  to_at: t0 + 6 * hour,
  latitude: 38.58,
  longitude: -121.49,
  radius_m: 5000,
  cameras: ['cam-1', 'cam-2'],
  approved_at: t0,
} as const;
const now = t0 + 7 * hour;
const window = { from: t0 + hour, to: t0 + 2 * hour };
const inside = { lat: 38.58, lon: -121.5, radiusM: 1000 };
const covers = (asked: Parameters<typeof placeApprovalCovers>[1], given: Partial<typeof approval> = {}) =>
  placeApprovalCovers({ ...approval, ...given }, asked, now);

describe('an administrator’s approval for a place search (R15)', () => {
  it('covers a circle, a polygon and cameras that lie within what it names', () => {
    expect(covers({ ...window, place: inside })).toBe(true);
    const ring = [
      [-121.5, 38.58],
      [-121.48, 38.58],
      [-121.49, 38.6],
      [-121.5, 38.58],
    ];
    expect(covers({ ...window, place: { coordinates: [ring] } })).toBe(true);
    expect(covers({ ...window, cameras: ['cam-2'] })).toBe(true);
  });
  it('does not cover what reaches beyond its area, its cameras or its time', () => {
    expect(covers({ ...window, place: { ...inside, radiusM: 4500 } })).toBe(false);
    expect(
      covers({
        ...window,
        place: {
          coordinates: [
            [
              [-121.5, 38.58],
              [-120, 38.58],
            ],
          ],
        },
      }),
    ).toBe(false);
    expect(covers({ ...window, cameras: ['cam-2', 'cam-3'] })).toBe(false);
    expect(covers({ from: t0 - 1, to: t0 + hour, place: inside })).toBe(false);
    expect(covers({ from: t0, to: t0 + 6 * hour + 1, place: inside })).toBe(false);
  });
  it('covers nothing before it was given, and never a search that names no place', () => {
    expect(placeApprovalCovers(approval, { ...window, place: inside }, t0 - 1)).toBe(false);
    expect(covers(window)).toBe(false);
    expect(covers({ ...window, place: { coordinates: [] } })).toBe(false);
  });
});
