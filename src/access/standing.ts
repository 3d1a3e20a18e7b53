import { civilDate, type CivilDate, type Instant } from '../foundation/clock.ts';
import type { AccessFacts } from '../rules/index.ts';

/** A row of `door_access`. */
export interface AccessDoor {
  readonly state: AccessFacts['state'];
  readonly division: AccessFacts['division'];
  readonly uses: readonly string[];
  readonly scope: AccessFacts['scope'];
  readonly expires_on: CivilDate;
  /** Last inquiry, match, alert or administrative act, else the grant; ms, 0 = never. */
  readonly last_activity_at: Instant;
  readonly training_again_since: CivilDate;
  readonly urgent_rejected: boolean;
  /** The earliest day by which an urgent use should have been reviewed and is not; 0 = none. */
  readonly urgent_review_due: CivilDate;
  readonly inactive_after_days: number;
}

/** R16: a rejected use closes urgent mode to that person, one unreviewed past its day too. */
export const urgentClosed = (
  door: Pick<AccessDoor, 'urgent_rejected' | 'urgent_review_due'>,
  today: CivilDate,
): boolean => door.urgent_rejected || (door.urgent_review_due !== 0 && today > door.urgent_review_due);

/** A person's access on a day. `held`: an inquiry on this plate or case is held for this person (R14). */
export const accessFacts = (door: AccessDoor, held: boolean, today: CivilDate): AccessFacts => ({
  state: door.state,
  division: door.division,
  uses: door.uses,
  scope: door.scope,
  expiresOn: door.expires_on,
  lastActivityOn: door.last_activity_at === 0 ? 0 : civilDate(door.last_activity_at),
  inactiveAfterDays: door.inactive_after_days,
  trainingAgainSince: door.training_again_since,
  urgentClosed: urgentClosed(door, today),
  held,
});
