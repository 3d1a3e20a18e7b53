import { asksVehicle, type ReadFilter } from './read-filter.ts';

/**
 * What finds the reads: one plate; several plates of the dictionary, or the same with the closest first; all plates that
 * fit, walked by time; the cells of a place; cameras.
 */
export type Driver =
  | { readonly kind: 'plate'; readonly text: string }
  | { readonly kind: 'plates'; readonly numbers: readonly number[] }
  | { readonly kind: 'ranked'; readonly numbers: readonly number[]; readonly ranks: readonly number[] }
  | { readonly kind: 'walk'; readonly fits: Fits }
  | { readonly kind: 'cells'; readonly cells: readonly string[] }
  | { readonly kind: 'cameras' }
  | Offered
  /** Every read by time. No route asks it (R15): it is for benchmarks of the store alone. */
  | { readonly kind: 'all' };

/** Plates and other candidates that fit, each with its rank; the reads of either. */
export interface Offered {
  readonly kind: 'offered';
  readonly numbers: readonly number[];
  readonly ranks: readonly number[];
  readonly texts: readonly string[];
  readonly textRanks: readonly number[];
  readonly order: 'newest' | 'closest';
}

/** What a plate has to meet when every read is asked. */
export type Fits =
  | { readonly kind: 'like'; readonly column: 'text' | 'folded'; readonly like: string }
  | { readonly kind: 'near'; readonly text: string; readonly distance: number };

export interface SearchShape extends ReadFilter {
  readonly driver: Driver;
  readonly limit: number;
  readonly after:
    | { readonly capturedAt: number; readonly id: string; readonly rank?: number | undefined }
    | undefined;
  readonly countedExactly: number;
  /** Distinct plates are told apart so far. */
  readonly distinctExactly: number;
}

export interface SearchStatement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** What a match tells of its read `r`. */
export const matchColumns = (
  rank: string,
): string => `r.read_id::text, r.captured_at, ${rank}, r.zone_assumed, r.region, r.confidence, p.text as plate, c.camera_id,
          c.name as camera_name, coalesce(r.lat, c.lat) as lat, coalesce(r.lon, c.lon) as lon, f.provider,
          a.name as agency, r.photo is not null or coalesce(f.photos = 'drawn' and r.attributes ? 'drawnPlate', false) as has_photo,
          r.make, r.colour, r.body, r.direction`;

export const matchJoins = `join plates p using (plate_no) join cameras c using (camera_no) join feeds f using (feed_no)
        join agencies a on a.agency_id = f.owner_id`;

/** One name for each text: a connection keeps the plan of each. PostgreSQL takes names of 63 characters at most. */
export const nameOf = (shape: SearchShape): string => {
  const { driver, cameras, place, limits } = shape;
  const by = driver.kind === 'walk' ? walkName(driver.fits) : driver.kind;
  const where = place === undefined ? 'anywhere' : 'radiusM' in place ? 'circle' : 'polygon';
  return [
    'reads',
    by,
    where,
    cameras === undefined ? 'any-camera' : 'cameras',
    ...(asksVehicle(shape) ? ['vehicle'] : []),
    ...(limits.length === 0 ? [] : ['terms']),
  ].join('.');
};

const walkName = (fits: Fits): string => (fits.kind === 'like' ? `walk-${fits.column}` : 'walk-near');
