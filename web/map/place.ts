import type { ReadQueryBody } from '../../src/plate-reads/contract.ts';
import type { FormError } from '../parts/ErrorSummary.tsx';
import type { Spot } from './view.ts';

/** A place as `POST /inquiries` takes it. */
export type Place = NonNullable<ReadQueryBody['place']>;

/** A place as it is typed or drawn. */
export interface PlaceDraft {
  readonly placeKind: 'none' | 'circle' | 'area';
  readonly lat: string;
  readonly lon: string;
  readonly radius: string;
  /** Each as `38.58, -121.49`. */
  readonly corners: readonly string[];
}

export const mostCorners = 50;

/** Decimal degrees as they are sent: a tenth of a metre. */
export const degreesText = (degrees: number): string => degrees.toFixed(6);

const number = (typed: string): number =>
  /^\s*-?\d{1,3}(\.\d+)?\s*$/.test(typed) ? Number(typed) : Number.NaN;
const latitude = (typed: string): number | undefined => within(number(typed), 90);
const longitude = (typed: string): number | undefined => within(number(typed), 180);
const within = (degrees: number, most: number): number | undefined =>
  Math.abs(degrees) <= most ? degrees : undefined;
const metres = (typed: string): number | undefined => {
  const found = /^\s*\d{1,5}\s*$/.test(typed) ? Number(typed) : 0;
  return found >= 1 && found <= 50_000 ? found : undefined;
};

/** A corner as typed, or nothing when it is none. */
export function readCorner(typed: string): Spot | undefined {
  const [lat = '', lon = '', ...more] = typed.split(',');
  const spot = { lat: latitude(lat), lon: longitude(lon) };
  return spot.lat === undefined || spot.lon === undefined || more.length > 0
    ? undefined
    : { lat: spot.lat, lon: spot.lon };
}

export const cornersOf = ({ corners }: Pick<PlaceDraft, 'corners'>): readonly Spot[] =>
  corners.flatMap((typed) => readCorner(typed) ?? []);

/** The place that a draft gives; nothing while it is none. */
export function placeOf(draft: PlaceDraft): Place | undefined {
  switch (draft.placeKind) {
    case 'none':
      return undefined;
    case 'circle': {
      const [lat, lon, radiusM] = [latitude(draft.lat), longitude(draft.lon), metres(draft.radius)];
      return lat === undefined || lon === undefined || radiusM === undefined
        ? undefined
        : { lat, lon, radiusM };
    }
    case 'area': {
      const corners = cornersOf(draft).map(({ lat, lon }): [number, number] => [lon, lat]);
      const [first] = corners;
      return first === undefined || corners.length < 3
        ? undefined
        : { type: 'Polygon', coordinates: [[...corners, first]] };
    }
  }
}

/** What is missing or cannot be read. */
export function placeErrors(draft: PlaceDraft): readonly FormError[] {
  switch (draft.placeKind) {
    case 'none':
      return [];
    case 'circle':
      return [
        ...(latitude(draft.lat) === undefined
          ? [{ field: 'lat', text: 'Latitude: enter degrees from -90 to 90, as 38.5816.' }]
          : []),
        ...(longitude(draft.lon) === undefined
          ? [{ field: 'lon', text: 'Longitude: enter degrees from -180 to 180, as -121.4944.' }]
          : []),
        ...(metres(draft.radius) === undefined
          ? [{ field: 'radius', text: 'Radius: enter meters, from 1 to 50000.' }]
          : []),
      ];
    case 'area':
      return [
        ...draft.corners.flatMap((typed, at) =>
          readCorner(typed) === undefined
            ? [
                {
                  field: `corner-${at + 1}`,
                  text: `Corner ${at + 1}: enter latitude and longitude, as 38.5816, -121.4944.`,
                },
              ]
            : [],
        ),
        ...(draft.corners.length < 3
          ? [{ field: 'add-corner', text: 'Area: give at least three corners.' }]
          : []),
      ];
  }
}

/** The place in words. */
export function placeText(place: Place): string {
  if ('radiusM' in place)
    return `within ${place.radiusM} m of ${degreesText(place.lat)}, ${degreesText(place.lon)}`;
  const corners = (place.coordinates[0]?.length ?? 1) - 1;
  return `inside an area of ${corners} corners`;
}
