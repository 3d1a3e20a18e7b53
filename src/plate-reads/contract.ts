import { z } from 'zod';
import { vehicleBody } from './contract/vehicle.ts';
import type { Body, Colour, Direction } from './contract/vehicle-lists.ts';

export {
  bodies,
  type Body,
  type Colour,
  colours,
  type Direction,
  directions,
  makeNames,
} from './contract/vehicle-lists.ts';
export { vehicleBody } from './contract/vehicle.ts';

export * from './contract/feeds.ts';

/** How a plate may be looked for. */
export const matchKinds = ['exact', 'wildcard', 'folded', 'edit'] as const;
export type MatchKind = (typeof matchKinds)[number];

/** With match `edit`: how many characters may differ, be missing or added; the most where none is said. */
export const furthestEdit = 2;

/** `closest`: fewest differences, then the likeliest confusions, then newest. */
export const orders = ['newest', 'closest'] as const;
export type Order = (typeof orders)[number];

/** How many matches a page holds. */
export const pageLimits = { least: 1, most: 100, usual: 25 } as const;

/** Reads are counted exactly so far; beyond it the answer says `more`. */
export const countedExactly = 10_000;

const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);

/** A circle: degrees, and a radius in metres. */
export const circleBody = z.strictObject({
  lat: latitude,
  lon: longitude,
  radiusM: z.number().positive().max(50_000),
});
/** GeoJSON (RFC 7946): rings of [longitude, latitude], the first the outline, the others holes. */
export const polygonBody = z.strictObject({
  type: z.literal('Polygon'),
  coordinates: z
    .array(
      z
        .array(z.tuple([longitude, latitude]))
        .min(4)
        .max(200),
    )
    .min(1)
    .max(10),
});

/** RFC 3339, a local date or time of the department, or milliseconds since 1970. */
const moment = z.union([z.int(), z.string().min(1).max(40)]);

/** The shape of a query; `parseReadQuery` says whether its values can be searched for. */
export const readQueryBody = z.strictObject({
  plate: z.string().max(64).optional(),
  match: z.enum(matchKinds),
  distance: z.int().min(0).max(furthestEdit).optional(),
  from: moment.optional(),
  to: moment.optional(),
  cameras: z.array(z.string().min(1).max(128)).min(1).max(50).optional(),
  place: z.union([circleBody, polygonBody]).optional(),
  /** Only reads whose camera told these of the vehicle; one that told nothing of it is not found. */
  vehicle: vehicleBody.optional(),
  /** Also reads of which another candidate than the best fits the plate. */
  candidates: z.boolean().optional(),
  order: z.enum(orders).optional(),
  limit: z.int().min(pageLimits.least).max(pageLimits.most).optional(),
});
export type ReadQueryBody = z.infer<typeof readQueryBody>;

export interface Circle {
  readonly lat: number;
  readonly lon: number;
  readonly radiusM: number;
}

export interface Polygon {
  readonly type: 'Polygon';
  readonly coordinates: readonly (readonly (readonly [number, number])[])[];
}

/** Why a read answers the query, in data and in words. */
export type Why =
  | { readonly kind: 'exact'; readonly text: string }
  | { readonly kind: 'wildcard'; readonly pattern: string; readonly text: string }
  | {
      readonly kind: 'folded' | 'edit';
      /** Counted from 1 in the plate asked for; `''` where a character is missing on one side. */
      readonly differences: readonly {
        readonly position: number;
        readonly asked: string;
        readonly read: string;
      }[];
      readonly text: string;
    }
  | { readonly kind: 'place'; readonly text: string }
  | {
      /** The camera offered another plate too, and that one fits. */
      readonly kind: 'candidate';
      readonly candidate: string;
      readonly confidence: number | null;
      readonly fits: Exclude<Why, { readonly kind: 'candidate' }>;
      readonly text: string;
    };

/** One read that answers a query, with whose it is (53060.4(b)). */
export interface ReadMatch {
  readonly id: string;
  readonly plate: string;
  /** A state of the United States as `CA`; any other issuer as its region's code. */
  readonly state: string | null;
  readonly capturedAt: number;
  /** The sender gave no zone; the feed's was taken. */
  readonly zoneAssumed: boolean;
  /** `lat` and `lon` are null where nobody has told where the camera stands. */
  readonly camera: {
    readonly id: string;
    readonly name: string;
    readonly lat: number | null;
    readonly lon: number | null;
  };
  readonly agencyOfRecord: string;
  readonly provider: string;
  readonly confidence: number | null;
  /** Is there a photo to be opened by `openPhoto`? */
  readonly hasPhoto: boolean;
  /** As the camera guessed it, in the words of the lists; null where it told nothing. */
  readonly vehicle: {
    readonly make: string | null;
    readonly colour: Colour | null;
    readonly body: Body | null;
    readonly direction: Direction | null;
  };
  readonly why: Why;
}
