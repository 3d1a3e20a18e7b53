import type { CivilDate } from '../foundation/clock.ts';
import type { Ability, TechnologyKind, TechnologyState } from './contract.ts';

/** 53060.6(a): architecture, network, implementation, support; what EIS looks at before it approves. */
export interface Description {
  /** In the register of agencies: whose data it brings (53060.4(b)). */
  readonly ownerId?: string | undefined;
  readonly support?: string | undefined;
  readonly dataFlow?: string | undefined;
  readonly network?: string | undefined;
  readonly securityReview?: string | undefined;
  readonly securityReviewedOn?: CivilDate | undefined;
  /** Where it may call, and nowhere else: `host`, `host:port`, `host:port at ADDRESS` (foundation/outgoing). */
  readonly hosts?: readonly string[] | undefined;
  readonly abilities?: readonly Ability[] | undefined;
}

export interface Proposal extends Description {
  readonly technologyId: string;
  readonly name: string;
  readonly kind: TechnologyKind;
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

/** Who moves a technology to another state, and why. */
export interface Move {
  readonly technologyId: string;
  readonly to: Exclude<TechnologyState, 'proposed' | 'approved'>;
  /** Null: nobody; its contract has ended. */
  readonly by: string | null;
  readonly why?: string | undefined;
}

/** R33: a contract goes on, recorded before it ends. */
export interface Continuation {
  readonly technologyId: string;
  readonly endedOn: CivilDate;
  readonly goesOnUntil: CivilDate;
  readonly authority: string;
  readonly recordedBy: string;
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

/** A row of `door_technology`: what decides whether it may connect, and where to; civil dates, 0 = none, '' = none. */
export interface Technology {
  readonly id: string;
  readonly name: string;
  readonly kind: TechnologyKind;
  readonly vendor: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly state: TechnologyState;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly hosts: readonly string[];
  readonly abilities: readonly Ability[];
}
