import type { CivilDate, Instant } from '../../foundation/clock.ts';

/** What is known of a case beside the log: of which division, and when it was open. */
export interface CaseStanding {
  readonly division: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  /** When something last happened in it: opened, assigned, confirmed, closed. */
  readonly changedAt: Instant;
}

/**
 * What the detectors know beside the searches: the register of people, of cases, of staff vehicles. A department's profile
 * may tell it for a vendor's log; the product reads it from its own registers. What is not told is never guessed.
 */
export interface Surroundings {
  /** R18: a vehicle of the opt-in or permit list. The list answers yes or no, nothing more. */
  readonly isStaffVehicle?: (plate: string) => boolean;
  /** The first civil day on which the person was no longer of the division: transferred or separated. */
  readonly leftOn?: (user: string) => CivilDate | undefined;
  readonly caseOf?: (caseNumber: string) => CaseStanding | undefined;
  readonly divisionOf?: (user: string) => string | undefined;
}
