import type { CivilDate } from '../foundation/clock.ts';
import type { ClassificationSeries, DivisionName } from './staff.ts';

/** 53060.5(b): what makes a rank enough for the primary seat. */
export type RankBasis =
  | 'associate-warden'
  | 'parole-agent-iii'
  | 'special-agent-in-charge'
  | 'equivalent-or-above'
  | 'not-required';

export interface Designation {
  readonly division: DivisionName;
  readonly seat: 'primary' | 'secondary';
  readonly staffId: string;
  readonly rankBasis: RankBasis;
  /** "Equivalent" is recorded with who judged it so, and why (at least ten characters). */
  readonly judged?: { readonly by: string; readonly why: string } | undefined;
  readonly designatedBy: string;
}

export type Role =
  | 'hiring-authority'
  | 'hiring-authority-designee'
  | 'audit-designee'
  | 'eis'
  | 'policy-owner'
  | 'dapo-deputy-director'
  | 'inspector-general'
  | 'legal-affairs';

export interface Appointment {
  readonly role: Role;
  readonly staffId: string;
  /** The first three roles are a division's. */
  readonly division?: DivisionName | undefined;
  readonly appointedBy?: string | undefined;
}

/** 53060.7(a)(2), R3: one person, one unit or one classification, for a period. */
export interface DeputyDirectorApproval {
  readonly covers:
    | { readonly kind: 'person'; readonly staffId: string }
    | { readonly kind: 'unit'; readonly unitId: string }
    | { readonly kind: 'classification'; readonly classification: ClassificationSeries };
  readonly fromOn: CivilDate;
  readonly throughOn: CivilDate;
  readonly approvedBy: string;
}

/** A row of `door_administrator`. */
export interface Administrator {
  readonly division: DivisionName;
  readonly seat: 'primary' | 'secondary';
  readonly staff_id: string;
  readonly name: string;
  readonly status: 'active' | 'leave' | 'separated';
  readonly rank_basis: RankBasis;
  readonly designated_at: number;
}

/** A row of `door_role`. */
export interface HeldRole {
  readonly staff_id: string;
  readonly role: Role;
  readonly division: DivisionName | null;
}
