import type { Instant } from '../../foundation/clock.ts';
import { misread } from './misreading.ts';
import type { Random } from './random.ts';
import type { Vehicle } from './vehicles.ts';

/** One read of the demo, before the feed that sends it takes it in. */
export interface DemoRead {
  readonly feedId: string;
  readonly cameraId: string;
  readonly capturedAt: Instant;
  /** What the camera read, which may not be what the vehicle bears. */
  readonly plate: string;
  readonly confidence: number;
  readonly candidates: readonly { readonly text: string; readonly confidence: number }[];
  readonly vehicle: Vehicle;
}

export interface Sighting {
  readonly feedId: string;
  readonly cameraId: string;
  readonly capturedAt: Instant;
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** The camera reads what the vehicle bears; now and then it offers a second reading beside it. */
export function readRight(random: Random, vehicle: Vehicle, sighting: Sighting): DemoRead {
  const confidence = hundredths(0.72 + 0.27 * Math.sqrt(random.next()));
  const other = random.chance(0.25) ? misread(random, vehicle.plate) : vehicle.plate;
  const second = { text: other, confidence: hundredths(confidence * 0.7) };
  const candidates = [{ text: vehicle.plate, confidence }, ...(other === vehicle.plate ? [] : [second])];
  return { ...sighting, plate: vehicle.plate, confidence, candidates, vehicle };
}

/** The camera reads something else; the right plate is among what it offers. */
export function readWrong(random: Random, vehicle: Vehicle, sighting: Sighting, read?: string): DemoRead {
  const plate = read ?? misread(random, vehicle.plate);
  const confidence = hundredths(0.55 + 0.25 * random.next());
  const second = { text: vehicle.plate, confidence: hundredths(confidence - 0.08) };
  const candidates = [{ text: plate, confidence }, ...(plate === vehicle.plate ? [] : [second])];
  return { ...sighting, plate, confidence, candidates, vehicle };
}
