import type { Instant } from '../foundation/clock.ts';
import { metresBetween } from '../foundation/geodesy.ts';

/** A row of `door_place_approval`: what an administrator approved for one case (R15). */
export interface PlaceApproval {
  readonly kind: 'place' | 'plates';
  readonly from_at: Instant;
  readonly to_at: Instant;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly radius_m: number | null;
  readonly cameras: readonly string[] | null;
  readonly approved_at: Instant;
}

type Position = readonly number[];

/** What a place search asks: its window, and a circle, a GeoJSON polygon or cameras. */
export interface PlaceAsked {
  readonly from: Instant;
  readonly to: Instant;
  readonly place?:
    | { readonly lat: number; readonly lon: number; readonly radiusM: number }
    | { readonly coordinates: readonly (readonly Position[])[] }
    | undefined;
  readonly cameras?: readonly string[] | undefined;
}

function areaCovers(approval: PlaceApproval, place: NonNullable<PlaceAsked['place']>): boolean {
  const { latitude, longitude, radius_m } = approval;
  if (latitude === null || longitude === null || radius_m === null) return false;
  const middle = { lat: latitude, lon: longitude };
  if ('radiusM' in place) return metresBetween(middle, place) + place.radiusM <= radius_m;
  const corners = place.coordinates.flat();
  return (
    corners.length > 0 &&
    corners.every(([lon = Number.NaN, lat = Number.NaN]) => metresBetween(middle, { lat, lon }) <= radius_m)
  );
}

/**
 * Does the approval cover the whole of what is asked (R15)? It was given before, its time holds the window, and its area
 * holds the place, or every camera asked is one that it names. Nothing asked is covered by an approval that names nothing.
 */
export function placeApprovalCovers(approval: PlaceApproval, asked: PlaceAsked, now: Instant): boolean {
  if (approval.kind !== 'place' || approval.approved_at > now) return false;
  if (asked.from < approval.from_at || asked.to > approval.to_at) return false;
  const cameras = asked.cameras ?? [];
  const byCamera =
    cameras.length > 0 && cameras.every((camera) => approval.cameras?.includes(camera) === true);
  return byCamera || (asked.place !== undefined && areaCovers(approval, asked.place));
}
