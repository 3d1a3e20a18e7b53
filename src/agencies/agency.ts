import type { CivilDate, Instant } from '../foundation/clock.ts';
import type { RequesterFacts } from '../rules/index.ts';
import type { EntityType } from './contract/entity-types.ts';

export { type EntityType, entityTypes } from './contract/entity-types.ts';

/** A row of `door_agency`; of a task force eligibility and day of review are those of its members. */
export interface Agency {
  readonly agency_id: string;
  readonly name: string;
  readonly entity_type: EntityType;
  readonly jurisdiction: string;
  readonly eligible: 'yes' | 'no' | 'unknown';
  readonly review_by: CivilDate;
  readonly evidence: string;
  readonly is_owner: boolean;
  readonly is_requester: boolean;
  readonly is_provider: boolean;
  readonly retention_days: number;
  readonly contact: string;
  readonly is_recipient: boolean;
  readonly is_peer: boolean;
  /** The key that packages for it are encrypted to; '' where there is none. */
  readonly age_key: string;
  readonly decided_by: string | null;
  /** 0: nobody has decided. */
  readonly decided_at: Instant;
}

/**
 * May the agency receive ALPR information on that day (53060.10(a), 1798.90.55(b))? A decision past its day of review is
 * unknown again. Called by searches, sharing and subscriptions.
 */
export const mayReceive = (
  agency: Pick<Agency, 'eligible' | 'review_by'>,
  today: CivilDate,
): Agency['eligible'] =>
  agency.eligible === 'yes' && agency.review_by < today ? 'unknown' : agency.eligible;

/** The agency at whose request one asks (R10); `asked` false when one asks for one's own case. */
export const requesterFacts = (
  agency: Pick<Agency, 'eligible' | 'review_by'> | undefined,
  asked: boolean,
): RequesterFacts => ({
  given: asked,
  known: agency !== undefined,
  eligible: agency?.eligible ?? 'unknown',
  reviewBy: agency?.review_by ?? 0,
});
