import type { ClaimedRead } from '../normal-read.ts';
import type { JsonValue } from '../strict-json.ts';

/** What one payload claims. Both lists empty: nothing of it is a read (a heartbeat, a scene without a plate). */
export interface Claims {
  readonly reads: readonly ClaimedRead[];
  /** Why a part of it cannot be a read, and what to mend. */
  readonly problems: readonly string[];
}

/** One sender's JSON. It says what is claimed and judges nothing: `normalise` does. */
export interface Adapter {
  readonly claim: (payload: JsonValue, photo: Buffer | null) => Claims;
}

/** No read, and no fault. */
export const nothing: Claims = { reads: [], problems: [] };
/** No read, and what to mend. */
export const problem = (reason: string): Claims => ({ reads: [], problems: [reason] });
/** Several parts of one payload as one. */
export const merge = (claims: readonly Claims[]): Claims => ({
  reads: claims.flatMap((one) => one.reads),
  problems: claims.flatMap((one) => one.problems),
});
