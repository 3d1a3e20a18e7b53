import type { Circle, Polygon } from '../contract.ts';
import type { FeedLimit } from '../owners-limits.ts';
import type { VehicleSought } from '../vehicle.ts';

/** What every read of an answer has to meet, whatever finds it. */
export interface ReadFilter {
  readonly from: number;
  readonly to: number;
  readonly now: number;
  /** Numbers of cameras; undefined for any. */
  readonly cameras: readonly number[] | undefined;
  readonly place: Circle | Polygon | undefined;
  readonly vehicle: VehicleSought;
  /** What owners' terms keep from this search; a feed that is not named has no limit. */
  readonly limits: readonly FeedLimit[];
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
  const { from, to, now, cameras, place, limits } = filter;
  return [
    `r.captured_at >= ${parameters.add(instant(from), 'timestamptz')}`,
    `r.captured_at <= ${parameters.add(instant(to), 'timestamptz')}`,
    `r.expires_at > ${parameters.add(instant(now), 'timestamptz')}`,
    'r.superseded_at is null',
    ...(cameras === undefined ? [] : [`r.camera_no = any (${parameters.add(cameras, 'int[]')})`]),
    ...(place === undefined ? [] : [within(place, parameters)]),
    ...(asksVehicle(filter) ? vehicleConditions(filter, parameters) : []),
    ...(limits.length === 0 ? [] : [withinTerms(limits, parameters)]),
  ].join(' and ');
}

const vehicleColumns = ['make', 'colour', 'body', 'direction', 'region'] as const;

/** Is anything asked of the vehicle? */
export const asksVehicle = ({ vehicle }: Pick<ReadFilter, 'vehicle'>): boolean =>
  vehicleColumns.some((column) => vehicle[column] !== undefined);

/** One text whatever is asked: a connection keeps the plan of each text. No index serves these. */
const vehicleConditions = ({ vehicle }: ReadFilter, parameters: Parameters): readonly string[] =>
  vehicleColumns.map((column) => {
    const word = parameters.add(vehicle[column] ?? null, 'text');
    return `(${word} is null or r.${column} = ${word})`;
  });

/** 53060.2(a), 53060.3(e): of each feed only what its owner's terms leave, from a time on or nothing at all. */
export function withinTerms(limits: readonly FeedLimit[], parameters: Parameters): string {
  const feeds = parameters.add(
    limits.map(({ feed }) => feed),
    'int[]',
  );
  const from = parameters.add(
    limits.map((one) => instant(one.from)),
    'timestamptz[]',
  );
  return `r.captured_at >= coalesce((${from})[array_position(${feeds},
    (select k.feed_no from cameras k where k.camera_no = r.camera_no))], '-infinity')`;
}

function within(place: Circle | Polygon, parameters: Parameters): string {
  const lat = 'coalesce(r.lat, c.lat)';
  const lon = 'coalesce(r.lon, c.lon)';
  if ('radiusM' in place) {
    const middle = `${parameters.add(place.lat, 'float8')}, ${parameters.add(place.lon, 'float8')}`;
    return `metres_between(${middle}, ${lat}, ${lon}) <= ${parameters.add(place.radiusM, 'float8')}`;
  }
  const [outline, ...holes] = place.coordinates.map(polygonText);
  const at = `point(${lon} * ${polygonScale}, ${lat} * ${polygonScale})`;
  return `${at} <@ ${parameters.add(outline, 'polygon')}
    and (${at} <@ any (${parameters.add(holes, 'polygon[]')})) is not true`;
}

/**
 * PostgreSQL takes products of 1e-6 for nothing, which in degrees are tens of metres beside an edge; in units of a
 * centimetre it is nothing indeed.
 */
const polygonScale = 1e7;

const polygonText = (ring: readonly (readonly [number, number])[]): string =>
  `(${ring.map(([lon, lat]) => `(${lon * polygonScale},${lat * polygonScale})`).join(',')})`;

/** The text in `column` differs from this plate by so many characters at most. */
export function nearCondition(
  plate: string,
  distance: number,
  parameters: Parameters,
  column = 'p.text',
): string {
  const most = parameters.add(distance, 'int');
  return `levenshtein_less_equal(${column}, ${parameters.add(plate, 'text')}, ${most}) <= ${most}`;
}

/** An instant as the database reads it; none that ever comes is infinity. */
export const instant = (at: number): string =>
  at === Number.POSITIVE_INFINITY ? 'infinity' : new Date(at).toISOString();
