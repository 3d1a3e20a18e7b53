import { metresBetween } from '../foundation/geodesy.ts';
import type { Circle, Polygon, RulesQuery } from './request.ts';

/** How wide a query reaches (R15, 53060.7(b)(3)). Minutes and metres are rounded up, so that no excess is lost. */
export interface Width {
  /** Without a plate, or with a pattern of fewer than three known characters. */
  readonly placeSearch: boolean;
  /** Characters of the plate that are known. */
  readonly knownCharacters: number;
  readonly placeGiven: boolean;
  /** From the middle of the place to its furthest point. */
  readonly reachMetres: number;
  readonly timeGiven: boolean;
  readonly windowMinutes: number;
  readonly camerasGiven: boolean;
}

const fewestKnown = 3;
/** Where an edit search does not say how far, it is read as the furthest that is offered. */
const furthestEdit = 2;

export function widthOf(query: RulesQuery): Width {
  const known = knownCharacters(query);
  return {
    // An exact plate is no pattern: it is one plate, however short.
    placeSearch: known === 0 || (query.match !== 'exact' && known < fewestKnown),
    knownCharacters: known,
    placeGiven: query.place !== undefined,
    reachMetres: query.place === undefined ? 0 : wholeMetres(reach(query.place)),
    ...windowOf(query),
    camerasGiven: (query.cameras?.length ?? 0) > 0,
  };
}

/** Each character that an edit search may change is one known character fewer. */
function knownCharacters({ plate = '', match, distance = furthestEdit }: RulesQuery): number {
  const given = plate.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return match === 'edit' ? Math.max(0, given - distance) : given;
}

/** A window that ends before it begins states no time. */
function windowOf({ from, to }: RulesQuery): Pick<Width, 'timeGiven' | 'windowMinutes'> {
  if (from === undefined || to === undefined || to < from) return { timeGiven: false, windowMinutes: 0 };
  return { timeGiven: true, windowMinutes: Math.ceil((to - from) / 60_000) };
}

/** To the millimetre, so that a circle drawn as a polygon is not a metre wider by rounding alone. */
const wholeMetres = (distance: number): number => Math.ceil(Number(distance.toFixed(3)));

const reach = (place: Circle | Polygon): number =>
  'radiusM' in place ? place.radiusM : reachOfPolygon(place.coordinates.flat());

/**
 * A polygon reaches as far as its furthest corner lies from the middle of its box: what is long and narrow is as wide
 * as a circle of that length.
 */
function reachOfPolygon(corners: readonly (readonly number[])[]): number {
  const lons = corners.map(([lon = 0]) => lon);
  const lats = corners.map(([, lat = 0]) => lat);
  const middle = { lat: between(lats), lon: between(lons) };
  return Math.max(0, ...corners.map(([lon = 0, lat = 0]) => metresBetween(middle, { lat, lon })));
}

const between = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
