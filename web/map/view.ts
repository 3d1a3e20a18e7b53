/** A place on the map. */
export interface Spot {
  readonly lat: number;
  readonly lon: number;
}

/** What the map shows: its middle, and how many metres its width is. */
export interface View extends Spot {
  readonly metres: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const width = 640;
export const height = 420;
const metresPerDegree = 111_195;
/** From a street corner to the whole state. */
const narrowest = 200;
const widest = 1_600_000;

const shrink = ({ lat }: Spot): number => Math.cos((lat * Math.PI) / 180);

/** Where a place stands on the map: flat around the middle of the view, which is true at the width of a search. */
export function pointOf(view: View, { lat, lon }: Spot): Point {
  const scale = (width / view.metres) * metresPerDegree;
  return {
    x: width / 2 + (lon - view.lon) * shrink(view) * scale,
    y: height / 2 - (lat - view.lat) * scale,
  };
}

/** The place under a point of the map. */
export function spotOf(view: View, { x, y }: Point): Spot {
  const scale = (width / view.metres) * metresPerDegree;
  return {
    lat: clamp(view.lat - (y - height / 2) / scale, 90),
    lon: clamp(view.lon + (x - width / 2) / (scale * shrink(view)), 180),
  };
}

const clamp = (degrees: number, most: number): number => Math.max(-most, Math.min(most, degrees));

/** Pixels of so many metres. */
export const pixelsOf = (view: View, metres: number): number => (metres * width) / view.metres;

/** Great-circle distance (haversine, mean radius), metres. */
export function metresBetween(a: Spot, b: Spot): number {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180;
  const h =
    Math.sin(rad(b.lat - a.lat) / 2) ** 2 +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lon - a.lon) / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(h)));
}

export const zoomed = (view: View, by: number): View => ({
  ...view,
  metres: Math.max(narrowest, Math.min(widest, view.metres * by)),
});

/** A quarter of the map further. */
export function moved(view: View, east: number, north: number): View {
  const spot = spotOf(view, { x: width / 2 + (east * width) / 4, y: height / 2 - (north * height) / 4 });
  return { ...view, ...spot };
}

const california: View = { lat: 37.3, lon: -119.5, metres: 1_600_000 };

/** A view that holds all of these with some room around; of nothing, the state. */
export function viewOf(spots: readonly Spot[]): View {
  if (spots.length === 0) return california;
  const [lats, lons] = [spots.map(({ lat }) => lat), spots.map(({ lon }) => lon)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const middle = { lat: (south + north) / 2, lon: (west + east) / 2 };
  const across = (east - west) * shrink(middle) * metresPerDegree;
  const along = (north - south) * metresPerDegree * (width / height);
  return zoomed({ ...middle, metres: Math.max(across, along, 1_600) * 1.25 }, 1);
}

/** 1, 2 or 5 with as many zeros as fit: the length of the scale, in metres. */
export function scaleMetres(view: View): number {
  const most = view.metres / 4;
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((digit) => digit * power).find((length) => length <= most) ?? power;
}

const fineness = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

/** Lines of latitude and longitude, 2 to 8 of each. */
export function graticule(view: View): {
  readonly lats: readonly number[];
  readonly lons: readonly number[];
} {
  const corners = [spotOf(view, { x: 0, y: height }), spotOf(view, { x: width, y: 0 })] as const;
  const spread = corners[1].lon - corners[0].lon;
  const step = fineness.find((one) => spread / one <= 8) ?? 5;
  return {
    lats: steps(corners[0].lat, corners[1].lat, step),
    lons: steps(corners[0].lon, corners[1].lon, step),
  };
}

const steps = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.floor(to / step) - Math.ceil(from / step) + 1) }, (_none, at) =>
    Number(((Math.ceil(from / step) + at) * step).toFixed(4)),
  );
