import type { CivilDate } from '../foundation/clock.ts';

export type TechnologyState = 'proposed' | 'approved' | 'live' | 'suspended' | 'ended';

export interface Proposal {
  readonly technologyId: string;
  readonly name: string;
  readonly kind: 'system' | 'provider' | 'feed' | 'connector' | 'lending';
  readonly vendor: string;
  readonly proposedBy: string;
}

/** What EIS approves: the contract, its dates, and how many seats where it is per seat (53060.6(a), R33). */
export interface Approval {
  readonly technologyId: string;
  readonly contract: string;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly seats?: number | undefined;
  readonly approvedBy: string;
}

/** R1: what EIS and a policy owner have before them when a feed goes into operator mode. */
export interface OperatorMode {
  readonly technologyId: string;
  /** Civil Code 1798.90.51: where the policy is posted. */
  readonly postedPolicy: string;
  /** Civil Code 1798.90.55(a). */
  readonly hearingOn: CivilDate;
  readonly ownerLeave: string;
  /** R28: no stated period, no ingest. */
  readonly retentionDays: number;
  readonly eisBy: string;
  readonly policyOwner: string;
}

/** A row of `door_licence`; civil dates, 0 = none. */
export interface Licence {
  readonly technology_id: string;
  readonly name: string;
  readonly state: TechnologyState;
  readonly starts_on: CivilDate;
  readonly ends_on: CivilDate;
  readonly per_seat: boolean;
  readonly seats: number;
  readonly operator_mode: boolean;
  readonly retention_days: number;
}
