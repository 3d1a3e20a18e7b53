import type { StaffMember } from '../../people/index.ts';

/** Days before (or, of an end, after) the day on which the demo is loaded. */
export type DaysAgo = number;

/** A grant as it was made, and what became of it. */
export interface CastAccess {
  readonly granted: DaysAgo;
  readonly uses: readonly string[];
  /** Days from now to the grant's last day. */
  readonly expiresIn: number;
  readonly lastAct: DaysAgo;
  readonly then?:
    | { readonly kind: 'suspended'; readonly why: 'review' | 'inactive'; readonly at: DaysAgo }
    | { readonly kind: 'removed'; readonly why: 'separated' | 'no-longer-required'; readonly at: DaysAgo };
}

/** Somebody of the demo department; all made up. */
export interface CastMember
  extends Pick<StaffMember, 'staffId' | 'name' | 'division' | 'classification' | 'rank' | 'unitId'> {
  readonly supervisor?: string;
  readonly status?: StaffMember['status'];
  readonly departmentEmployee?: boolean;
  /** Completions of the approved course. */
  readonly trained?: readonly DaysAgo[];
  /** Versions of Form 110 that are signed. */
  readonly signed?: readonly (1 | 2)[];
  readonly device?: 'issued' | 'retired';
  readonly access?: CastAccess;
  /** Moved to after the grant (53060.5(c)(1)(D)). */
  readonly movedTo?: Partial<Pick<StaffMember, 'division' | 'unitId' | 'classification' | 'rank' | 'status'>>;
  /** Shown with a link to sign in. */
  readonly shownAs?: { readonly label: string; readonly tryThis: string };
}

/** In good standing for a year: trained, form signed in both versions, device, access used yesterday. */
export const inGoodStanding = (uses: readonly string[]) =>
  ({
    trained: [400, 120],
    signed: [1, 2],
    device: 'issued',
    access: { granted: 380, uses, expiresIn: 240, lastAct: 1 },
  }) as const;
