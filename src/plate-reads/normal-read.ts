import type { Instant } from '../foundation/clock.ts';
import type { Plate } from './plate.ts';
import type { PlateBox } from './plate-box.ts';
import type { JsonObject } from './strict-json.ts';
import type { Vehicle } from './vehicle.ts';

export interface Candidate {
  readonly text: string;
  readonly confidence: number | null;
}

export interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** One plate at one camera at one time, in the form that every sender's payload becomes. */
export interface NormalRead {
  /** Where in the file or body it stood, counted from 1. */
  readonly line: number;
  /** What the sender calls it; null when it has no name, and the payload's hash stands for it. */
  readonly vendorId: string | null;
  /** SHA-256 of the payload in canonical form: the same read sent twice has one hash. */
  readonly payloadHash: Buffer;
  readonly plate: Plate;
  readonly rawPlate: string;
  readonly capturedAt: Instant;
  readonly zoneAssumed: boolean;
  /** 0–1; null when the sender gave none. */
  readonly confidence: number | null;
  /** `us-ca`, `gb`; see region.ts. */
  readonly region: string | null;
  readonly regionConfidence: number | null;
  readonly camera: { readonly id: string; readonly name: string | null };
  /** Sent with the read; null when the camera's own place counts. */
  readonly position: Position | null;
  readonly candidates: readonly Candidate[];
  readonly vehicle: Vehicle;
  /** Every field that has no place of its own, as it was sent. */
  readonly attributes: JsonObject;
  readonly photo: Buffer | null;
  /** Where on the photo the plate stands; what fits the photo counts, and may be none. */
  readonly plateBoxes: readonly PlateBox[];
}

/** `reason` says what to mend and repeats nothing of the payload. */
export interface Quarantined {
  readonly line: number;
  readonly reason: string;
}

/** What a payload says before any of it is believed: each sender's adapter fills it, `normalise` judges it. */
export interface ClaimedRead {
  readonly vendorId: string | null;
  /** What tells this read from every other of its feed: hashed, and kept for feeds without ids. */
  readonly identity: JsonObject;
  readonly plate: string;
  readonly capturedAt: string;
  readonly confidence: number | null;
  /** What a full confidence is: 1 or 100; `either` takes what is above 1 for a percentage. */
  readonly confidenceScale: 1 | 100 | 'either';
  readonly region: string | null;
  readonly regionHome: 'us' | 'world';
  readonly regionConfidence: number | null;
  readonly cameraId: string;
  readonly cameraName: string | null;
  readonly position: Position | null;
  readonly candidates: readonly Candidate[];
  readonly attributes: JsonObject;
  readonly photo: Buffer | null;
  /** As the sender measured it, on this photo or on the one that comes beside the payload; none where it says nothing. */
  readonly plateBoxes?: readonly PlateBox[];
}
