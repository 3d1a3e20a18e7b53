import type { CivilDate } from '../foundation/clock.ts';
import type { AgreementFacts } from '../rules/index.ts';

/** A row of `door_agreement`: the versions a person signed; the approved versions, oldest first, in arrays of one length. */
export interface AgreementDoor {
  readonly signed: readonly number[];
  readonly versions: readonly number[];
  readonly effective_on: readonly CivilDate[];
  /** 0: the former version serves until this one takes effect, and no longer. */
  readonly sign_again_by: readonly CivilDate[];
}

/**
 * What a person has on file on a day (53060.7(b)(2)): the newest approved version that is in effect is the current one;
 * of those signed the newest that is approved counts, one not yet in effect too.
 */
export function agreementFacts(door: AgreementDoor, today: CivilDate): AgreementFacts {
  const current = door.versions.findLastIndex((_, index) => (door.effective_on[index] ?? 0) <= today);
  const signed = door.signed.filter((version) => door.versions.includes(version));
  const currentVersion = door.versions[current] ?? 0;
  return {
    signedVersion: Math.min(Math.max(0, ...signed), currentVersion),
    currentVersion,
    signAgainBy: door.sign_again_by[current] ?? 0,
  };
}
