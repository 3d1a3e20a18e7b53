import { parsePlate } from '../../plate-reads/index.ts';
import { SourceError, type SourceMatch } from '../../searches/index.ts';

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

export interface Window {
  readonly from: number;
  readonly to: number;
}

/** The reads of one answer, one after the other. */
export interface Sieve {
  /** The match, or undefined: it has no name, no plate or no time, or lies outside what was asked. */
  readonly matchOf: (read: VendorRead) => SourceMatch | undefined;
  /** At the end: were there reads, and none as a read is? @throws SourceError */
  readonly close: () => void;
}

/**
 * What a vendor tells is data of others; nothing of it is believed beyond its form. One that writes its reads otherwise
 * than it did has not answered "no matches" (53060.3(e)): bad form is told apart from what was not asked for.
 */
export function sieveOf(window: Window): Sieve {
  let came = 0;
  let wellFormed = 0;
  return {
    matchOf: (read) => {
      came += 1;
      const match = normalMatch(read);
      if (match === undefined) return undefined;
      wellFormed += 1;
      return match.capturedAt >= window.from && match.capturedAt <= window.to ? match : undefined;
    },
    close: () => {
      if (came === 0 || wellFormed > 0) return;
      throw new SourceError(
        'not-understood',
        'none of the reads that came has a number, a plate and a time that can be read; EIS mends how it is read',
      );
    },
  };
}

/** Undefined: it is not as a read is. */
function normalMatch(read: VendorRead): SourceMatch | undefined {
  const plate = parsePlate(read.plate);
  const named = read.id !== '' && read.id.length <= longest.id;
  if (!plate.ok || !named || !Number.isFinite(read.capturedAt)) return undefined;
  const { camera, confidence } = read;
  return {
    id: read.id,
    plate: plate.plate,
    state: read.state,
    // A vendor may tell parts of a millisecond.
    capturedAt: Math.floor(read.capturedAt),
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
