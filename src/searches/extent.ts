import { metresBetween } from '../foundation/geodesy.ts';
import type { Circle, Polygon } from '../plate-reads/index.ts';

/** A circle that holds the whole place, for asking what lies around it; null without a place. */
export function areaAround(
  place: Circle | Polygon | undefined,
): { readonly lat: number; readonly lon: number; readonly radiusM: number } | null {
  if (place === undefined) return null;
  if ('radiusM' in place) return place;
  const corners = place.coordinates.flat();
  const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  const lat = middle(corners.map(([, cornerLat]) => cornerLat));
  const lon = middle(corners.map(([cornerLon]) => cornerLon));
  const furthest = Math.max(
    ...corners.map(([cornerLon, cornerLat]) =>
      metresBetween({ lat, lon }, { lat: cornerLat, lon: cornerLon }),
    ),
  );
  return { lat, lon, radiusM: Math.ceil(furthest) };
}
