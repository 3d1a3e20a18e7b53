import { hash } from 'node:crypto';
import { canonicalJson } from '../foundation/canonical-json.ts';
import type { Instant } from '../foundation/clock.ts';
import { parseCaptureTime } from './capture-time.ts';
import { cleanAttributes } from './attributes.ts';
import type { Candidate, ClaimedRead, NormalRead, Position, Quarantined } from './normal-read.ts';
import { parsePlate } from './plate.ts';
import { parseRegion } from './region.ts';
import { vehicleOf } from './vehicle.ts';

export interface FeedContext {
  /** For local times that name none. */
  readonly zone: string;
  readonly now: Instant;
}

export type Normalised =
  | { readonly ok: true; readonly read: NormalRead }
  | { readonly ok: false; readonly quarantined: Quarantined };

/** A clock that runs ahead by more is wrong. */
const mostAheadMs = 10 * 60_000;
/** No camera read plates by itself before. */
const earliest = Date.UTC(1990, 0, 1);
const longestName = 128;
const mostCandidates = 100;

/** Believes what is plausible, says what to mend of the rest. Nothing is repaired by guess. */
export function normalise(claim: ClaimedRead, line: number, context: FeedContext): Normalised {
  const quarantine = (reason: string): Normalised => ({ ok: false, quarantined: { line, reason } });
  const plate = parsePlate(claim.plate);
  if (!plate.ok) return quarantine(`plate: ${plate.problem}: ${plate.mend}`);
  const time = parseCaptureTime(claim.capturedAt, context.zone);
  if (!time.ok) return quarantine(`capture time: ${time.problem}`);
  const implausible = implausibleTime(time.at, context.now);
  if (implausible !== undefined) return quarantine(`capture time: ${implausible}`);
  const strangeName = nameProblem('camera', claim.cameraId) ?? nameProblem('id', claim.vendorId);
  if (strangeName !== undefined) return quarantine(strangeName);
  const confidence = parseConfidence(claim.confidence, claim.confidenceScale);
  if (confidence === undefined) return quarantine('confidence: neither 0–1 nor 0–100: send one of them');
  if (claim.position !== null && !onEarth(claim.position)) {
    return quarantine('position: not on earth: send latitude -90 to 90 and longitude -180 to 180');
  }
  const attributes = cleanAttributes(claim.attributes);
  if (attributes === undefined)
    return quarantine('more than 32 KiB of further fields: leave out what is no read');
  const region = claim.region === null ? null : parseRegion(claim.region, claim.regionHome);
  return {
    ok: true,
    read: {
      line,
      vendorId: claim.vendorId,
      payloadHash: payloadHash(claim),
      plate: plate.plate,
      rawPlate: claim.plate,
      capturedAt: time.at,
      zoneAssumed: time.zoneAssumed,
      confidence,
      region,
      regionConfidence:
        region === null ? null : (parseConfidence(claim.regionConfidence, claim.confidenceScale) ?? null),
      camera: { id: claim.cameraId.trim(), name: cleanName(claim.cameraName) },
      position: claim.position,
      candidates: claim.candidates
        .slice(0, mostCandidates)
        .flatMap((one) => candidate(one, claim.confidenceScale)),
      vehicle: vehicleOf(attributes),
      attributes,
      photo: claim.photo,
      plateBoxes: claim.plateBoxes ?? [],
    },
  };
}

function implausibleTime(at: Instant, now: Instant): string | undefined {
  if (at > now + mostAheadMs) return 'more than 10 minutes ahead of now: set the clock of the sender';
  if (at < earliest) return 'before 1990: set the clock of the sender';
  return undefined;
}

function nameProblem(what: 'camera' | 'id', name: string | null): string | undefined {
  if (name === null) return undefined;
  if (name.trim() === '') return `${what}: empty: say which`;
  if (name.length > longestName) return `${what}: longer than ${longestName} characters: send its name only`;
  if (/\p{C}/u.test(name)) return `${what}: holds a character that cannot be seen: send plain text`;
  return undefined;
}

/** A camera's name is for people only: what is unfit is left out, the read stays. */
const cleanName = (name: string | null): string | null =>
  name === null || name.trim() === '' || nameProblem('camera', name) !== undefined ? null : name.trim();

/** To 0–1; undefined when it is on neither scale. */
function parseConfidence(value: number | null, scale: 1 | 100 | 'either'): number | null | undefined {
  if (value === null) return null;
  const full = scale === 'either' ? (value > 1 ? 100 : 1) : scale;
  const share = value / full;
  return share >= 0 && share <= 1 ? share : undefined;
}

const onEarth = ({ lat, lon }: Position): boolean => Math.abs(lat) <= 90 && Math.abs(lon) <= 180;

/** Kept as the camera offers it, so that its doubt can be searched; only what is no text of a plate at all is not. */
function candidate({ text, confidence }: Candidate, scale: 1 | 100 | 'either'): readonly Candidate[] {
  const plate = parsePlate(text);
  return plate.ok ? [{ text: plate.plate, confidence: parseConfidence(confidence, scale) ?? null }] : [];
}

const payloadHash = (claim: ClaimedRead): Buffer => hash('sha256', canonicalJson(claim.identity), 'buffer');
