/** The way to access, in the order of the policy: 53060.7(b), 53060.7(a), 53060.8(a), 53060.9(a), 53060.5(c)(1). */
export const accessSteps = [
  'request',
  'need',
  'eligibility',
  'agreement',
  'training',
  'device',
  'grant',
] as const;

/** `in-progress` waits for somebody else; `not-started` is one's own to do. */
export const stepStatuses = [
  'not-started',
  'in-progress',
  'completed',
  'cannot-start-yet',
  'overdue',
] as const;
export type StepStatus = (typeof stepStatuses)[number];

export interface AccessStep {
  readonly step: (typeof accessSteps)[number];
  readonly status: StepStatus;
  readonly clause: string;
  readonly why: string;
  /** Civil day, yyyymmdd; 0 = none. */
  readonly due: number;
}

/** 53060.7(b)(3): the duty that needs ALPR information; a closed list, so that nothing personal is typed (R11). */
export const needs = [
  'fugitives',
  'absconders',
  'gang-intelligence',
  'criminal-investigation',
  'staff-investigation',
  'analysis',
] as const;
export type Need = (typeof needs)[number];

export type SuspendedWhy =
  | 'inactive'
  | 'training'
  | 'agreement'
  | 'review'
  | 'administrator'
  | 'no-longer-eligible'
  | 'expired';

/** One's own way to access. */
export interface MyAccess {
  readonly state: 'none' | 'active' | 'suspended' | 'removed';
  readonly uses: readonly string[];
  readonly expiresOn: number;
  readonly steps: readonly AccessStep[];
  /** People who name one as supervisor and wait for one's word. */
  readonly waiting: readonly WaitingForNeed[];
}

export interface WaitingForNeed {
  readonly staffId: string;
  readonly name: string;
  readonly uses: readonly string[];
  readonly askedAt: string;
}

/** 53060.6(a), R33: how many of the contract's seats are granted; `perSeat` false: the contract counts none. */
export interface Seats {
  readonly perSeat: boolean;
  readonly seats: number;
  readonly granted: number;
}

/** One person in the administrators' queue. */
export interface QueuedAccess {
  readonly staffId: string;
  readonly name: string;
  readonly rank: string;
  readonly unit: string;
  readonly division: string;
  readonly state: MyAccess['state'];
  readonly uses: readonly string[];
  /** Of a grant; '' while there is none (53060.5(c)(3)(A)). */
  readonly scope: 'end-user' | 'support-administrator' | '';
  readonly asked: {
    readonly uses: readonly string[];
    readonly at: string;
    readonly need: Need | null;
  } | null;
  readonly steps: readonly AccessStep[];
  /** What the administrator has to do; `look`: nothing is due. */
  readonly due: 'grant' | 'wait' | 'review' | 'confirm' | 'look';
  readonly suspendedWhy: SuspendedWhy | null;
  readonly note: string | null;
  readonly expiresOn: number;
  readonly lastActivityOn: number;
  /** Moved since the grant was made or confirmed: look whether it is still needed (53060.5(c)(1)(D)). */
  readonly moved: boolean;
  /** It is one's own: the other administrator acts on it (R2). */
  readonly own: boolean;
}
