import { describe, expect, test } from 'vitest';
import { placeOf, placeText, readCorner } from './place.ts';
import {
  graticule,
  height,
  metresBetween,
  moved,
  pixelsOf,
  pointOf,
  scaleMetres,
  spotOf,
  viewOf,
  width,
  zoomed,
} from './view.ts';

const capitol = { lat: 38.5766, lon: -121.4932 };
const view = { ...capitol, metres: 2_000 };

describe('the map', () => {
  test('gives back the place under each of its points', () => {
    for (const point of [
      { x: 0, y: 0 },
      { x: width, y: height },
      { x: 100, y: 333 },
    ]) {
      const found = pointOf(view, spotOf(view, point));
      expect(found.x).toBeCloseTo(point.x, 6);
      expect(found.y).toBeCloseTo(point.y, 6);
    }
  });

  test('is true to the metre at the width of a search', () => {
    const edge = spotOf(view, { x: width / 2 + pixelsOf(view, 500), y: height / 2 });
    const top = spotOf(view, { x: width / 2, y: height / 2 - pixelsOf(view, 500) });
    expect(metresBetween(capitol, edge)).toBeCloseTo(500, 0);
    expect(metresBetween(capitol, top)).toBeCloseTo(500, 0);
  });

  test('holds all that it is asked to show, and the state when there is nothing', () => {
    const spots = [capitol, { lat: 34.05, lon: -118.24 }];
    for (const spot of spots) {
      const { x, y } = pointOf(viewOf(spots), spot);
      expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
    }
    expect(viewOf([]).metres).toBe(1_600_000);
  });

  test('moves by a quarter and comes no closer than a corner', () => {
    expect(pointOf(view, moved(view, 1, 0)).x).toBeCloseTo(width * 0.75, 3);
    expect(pointOf(view, moved(view, 0, 1)).y).toBeCloseTo(height * 0.25, 3);
    expect(zoomed({ ...view, metres: 250 }, 0.5).metres).toBe(200);
  });

  test.each([300, 2_000, 60_000, 1_600_000])('has a few lines and a scale that fits at %i m', (metres) => {
    const { lats, lons } = graticule({ ...view, metres });
    expect(lons.length).toBeGreaterThan(1);
    expect(lons.length).toBeLessThan(10);
    expect(lats.length).toBeGreaterThan(0);
    expect(scaleMetres({ ...view, metres })).toBeLessThanOrEqual(metres / 4);
  });
});

describe('a place that is typed', () => {
  const none = { placeKind: 'none', lat: '', lon: '', radius: '', corners: [] } as const;
  test('is a circle or an area once it can be read', () => {
    expect(placeOf({ ...none, placeKind: 'circle', lat: '38.5', lon: '-121.4', radius: '900' })).toEqual({
      lat: 38.5,
      lon: -121.4,
      radiusM: 900,
    });
    expect(placeOf({ ...none, placeKind: 'circle', lat: '38.5', lon: '', radius: '900' })).toBeUndefined();
    expect(placeOf({ ...none, placeKind: 'area', corners: ['1,2', '3,4'] })).toBeUndefined();
    expect(placeOf(none)).toBeUndefined();
  });
  test('has corners of two numbers', () => {
    expect(readCorner(' 38.5 , -121.4 ')).toEqual({ lat: 38.5, lon: -121.4 });
    for (const typed of ['', '38.5', '95, 3', '1, 2, 3', 'a, b']) expect(readCorner(typed)).toBeUndefined();
  });
  test('is said in words', () => {
    expect(placeText({ lat: 38.5, lon: -121.4, radiusM: 900 })).toBe(
      'within 900 m of 38.500000, -121.400000',
    );
  });
});
