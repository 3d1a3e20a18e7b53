import type { Circle, Polygon } from '../contract.ts';

/** What every read of an answer has to meet, whatever finds it. */
export interface ReadFilter {
  readonly from: number;
  readonly to: number;
  readonly now: number;
  /** Numbers of cameras; undefined for any. */
  readonly cameras: readonly number[] | undefined;
  readonly place: Circle | Polygon | undefined;
}

/** Collects values in the order in which the text names them: the same shape always has the same text. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

/** 53060.2(a): nothing is answered from a read past its period. */
export function conditions(filter: ReadFilter, parameters: Parameters): string {
  const { from, to, now, cameras, place } = filter;
  return [
    `r.captured_at >= ${parameters.add(instant(from), 'timestamptz')}`,
    `r.captured_at <= ${parameters.add(instant(to), 'timestamptz')}`,
    `r.expires_at > ${parameters.add(instant(now), 'timestamptz')}`,
    'r.superseded_at is null',
    ...(cameras === undefined ? [] : [`r.camera_no = any (${parameters.add(cameras, 'int[]')})`]),
    ...(place === undefined ? [] : [within(place, parameters)]),
  ].join(' and ');
}

function within(place: Circle | Polygon, parameters: Parameters): string {
  const lat = 'coalesce(r.lat, c.lat)';
  const lon = 'coalesce(r.lon, c.lon)';
  if ('radiusM' in place) {
    const middle = `${parameters.add(place.lat, 'float8')}, ${parameters.add(place.lon, 'float8')}`;
    return `metres_between(${middle}, ${lat}, ${lon}) <= ${parameters.add(place.radiusM, 'float8')}`;
  }
  const [outline, ...holes] = place.coordinates.map(polygonText);
  return `point(${lon}, ${lat}) <@ ${parameters.add(outline, 'polygon')}
    and (point(${lon}, ${lat}) <@ any (${parameters.add(holes, 'polygon[]')})) is not true`;
}

const polygonText = (ring: readonly (readonly [number, number])[]): string =>
  `(${ring.map(([lon, lat]) => `(${lon},${lat})`).join(',')})`;

/** The plate `p` differs from this one by so many characters at most. */
export function nearCondition(plate: string, distance: number, parameters: Parameters): string {
  const most = parameters.add(distance, 'int');
  return `levenshtein_less_equal(p.text, ${parameters.add(plate, 'text')}, ${most}) <= ${most}`;
}

/** An instant as the database reads it. */
export const instant = (at: number): string => new Date(at).toISOString();
