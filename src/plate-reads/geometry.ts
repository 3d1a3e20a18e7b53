import { cellToLatLng, gridDisk, latLngToCell, polygonToCellsExperimental } from 'h3-js';
import { metresBetween } from '../foundation/geodesy.ts';
import type { Circle, Polygon } from './contract.ts';
import type { Position } from './normal-read.ts';

/** H3 resolution of the cell that each read carries: hexagons of about 0.7 km². */
export const cellResolution = 8;

/** No hexagon of this resolution reaches further from its middle, anywhere on earth. */
const cellReachM = 700;
/** From the middle of one cell to the next, at its least. */
const cellStepM = 650;
const widestBox = 1.5;

/** The cell of a position, as the signed 64-bit number that the database keeps. */
export const cellOf = ({ lat, lon }: Position): bigint =>
  BigInt(`0x${latLngToCell(lat, lon, cellResolution)}`);

/** Every cell that has a part in the place, and some around it: exact geometry decides within them. */
export function cellsOf(place: Circle | Polygon): readonly bigint[] {
  const cells = 'radiusM' in place ? circleCells(place) : polygonCells(place);
  return cells.map((cell) => BigInt(`0x${cell}`));
}

function circleCells({ lat, lon, radiusM }: Circle): readonly string[] {
  const rings = Math.ceil((radiusM + cellReachM) / cellStepM) + 1;
  const around = gridDisk(latLngToCell(lat, lon, cellResolution), rings);
  return around.filter((cell) => {
    const [cellLat, cellLon] = cellToLatLng(cell);
    return metresBetween({ lat, lon }, { lat: cellLat, lon: cellLon }) <= radiusM + cellReachM;
  });
}

const polygonCells = ({ coordinates }: Polygon): readonly string[] =>
  polygonToCellsExperimental(
    coordinates.map((ring) => ring.map((corner) => [...corner])),
    cellResolution,
    'containmentOverlapping',
    true,
  );

export interface PlaceProblem {
  readonly problem: string;
  readonly mend: string;
}

/** What makes a polygon no place: a ring that does not close, or a box too wide for one search. */
export function polygonProblem({ coordinates }: Polygon): PlaceProblem | undefined {
  const open = coordinates.some((ring) => {
    const [first, last] = [ring[0], ring.at(-1)];
    return first?.[0] !== last?.[0] || first?.[1] !== last?.[1];
  });
  if (open) return { problem: 'a ring does not close', mend: 'end each ring where it begins' };
  const outline = coordinates[0] ?? [];
  const spread = (axis: 0 | 1): number => {
    const values = outline.map((corner) => corner[axis]);
    return Math.max(...values) - Math.min(...values);
  };
  return spread(0) > widestBox || spread(1) > widestBox
    ? { problem: `wider than ${widestBox} degrees`, mend: 'draw a smaller area' }
    : undefined;
}
