import { parsePlate } from '../../plate-reads/index.ts';
import type { SourceMatch } from '../../searches/index.ts';

/** A read as a vendor tells it, before it is held against what a match may be. */
export interface VendorRead {
  readonly id: string;
  readonly plate: string;
  readonly state: string | null;
  readonly capturedAt: number;
  readonly camera: SourceMatch['camera'];
  readonly agencyOfRecord: string;
  readonly confidence: number | null;
  readonly photo: string | null;
}

const longest = { id: 200, name: 200, photo: 500 } as const;
const within = (value: number | null, bound: number): number | null =>
  value !== null && Math.abs(value) <= bound ? value : null;

const noVehicle = { make: null, colour: null, body: null, direction: null } as const;

/**
 * The match, or undefined: it has no name, no plate or no time, or lies outside what was asked. What a vendor tells is
 * data of others; nothing of it is believed beyond its form.
 */
export function normalMatch(
  read: VendorRead,
  window: { readonly from: number; readonly to: number },
): SourceMatch | undefined {
  const plate = parsePlate(read.plate);
  const inWindow = read.capturedAt >= window.from && read.capturedAt <= window.to;
  if (!plate.ok || read.id === '' || read.id.length > longest.id || !inWindow) return undefined;
  const { camera, confidence } = read;
  return {
    id: read.id,
    plate: plate.plate,
    state: read.state,
    capturedAt: read.capturedAt,
    zoneAssumed: false,
    camera: {
      id: camera.id.slice(0, longest.id),
      name: camera.name.slice(0, longest.name),
      lat: within(camera.lat, 90),
      lon: within(camera.lon, 180),
    },
    agencyOfRecord: read.agencyOfRecord.slice(0, longest.name),
    confidence: confidence !== null && confidence >= 0 && confidence <= 1 ? confidence : null,
    photo: read.photo !== null && read.photo.length <= longest.photo ? read.photo : null,
    vehicle: noVehicle,
  };
}
