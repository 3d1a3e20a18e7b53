import { z } from 'zod';
import type { Instant } from '../../foundation/clock.ts';
import type { Division } from '../facts.ts';

/** Who acts, as it stands now: nothing is taken from the beginning of the session. */
export interface OfficerFacts {
  readonly staffId: string;
  readonly division: Division | '';
  /** The divisions whose designated administrator this person is, on duty (53060.5(b)). */
  readonly administers: readonly Division[];
  readonly offices: {
    /** 53060.11. */
    readonly policyOwner: boolean;
    /** 53060.6(a). */
    readonly eis: boolean;
    /** 53060.7(a)(2). */
    readonly deputyDirector: boolean;
    /** 53060.5(b). */
    readonly hiringAuthorityOf: readonly Division[];
    /** 53060.5(c)(2)(B). */
    readonly hiringAuthorityDesigneeOf: readonly Division[];
    /** 53060.5(c)(2)(A)(1). */
    readonly auditDesigneeOf: readonly Division[];
  };
}

/** 53060.9(a). */
export interface DeskSessionFacts {
  readonly live: boolean;
  readonly factors: number;
  readonly deviceProved: boolean;
  readonly role: 'end-user' | 'administrator';
  readonly bannerAcknowledged: boolean;
  readonly freshProofAt: Instant;
}

/** Whose affair it is, and whom it concerns; '' is nobody, or no division's. */
export interface ConcernFacts {
  readonly division: Division | '';
  readonly staffId: string;
  /** The supervisor whom the staff list or the case names; of an irregularity, whom it was reported to (R30). */
  readonly supervisor: string;
  /** Who did the first half of what takes two. */
  readonly begunBy: string;
  /** An internal staff investigation (R18). */
  readonly restricted: boolean;
  /** The department has a policy owner (53060.11). */
  readonly policyOwned: boolean;
}

/** What a grant rests on, and what is to be granted (53060.5(c)(1), 53060.7(b)). */
export interface WayFacts {
  readonly asked: boolean;
  readonly needConfirmed: boolean;
  readonly agreement: {
    readonly signedVersion: number;
    readonly currentVersion: number;
    readonly signAgainBy: number;
  };
  readonly training: {
    readonly completedOn: number;
    readonly validThrough: number;
    readonly approvedCourse: boolean;
    /** It must have been completed after this day (R7); 0 = nothing asks for it. */
    readonly againSince: number;
  };
  readonly deviceIssued: boolean;
  /** The administrator affirms it on the evidence shown (R8). */
  readonly trainingVerified: boolean;
  readonly uses: readonly string[];
  readonly usesStand: boolean;
  readonly lastDay: number;
  /** The furthest last day: a year from today. */
  readonly latestDay: number;
  /** 53060.5(c)(1)(D). */
  readonly suspended: boolean;
}

export interface DeskFacts {
  readonly officer: OfficerFacts;
  readonly session: DeskSessionFacts;
  readonly concern: ConcernFacts;
  /** Of the acts of `wayActs`, and of no other. */
  readonly way?: WayFacts | undefined;
}

const division = z.enum(['OCS', 'DAI', 'DAPO', 'OIA']);
const divisionOrNone = z.enum(['OCS', 'DAI', 'DAPO', 'OIA', '']);
const civil = z.int().min(0).max(99_991_231);
const count = z.int().nonnegative();

export const deskGroups = {
  officer: z
    .strictObject({
      staffId: z.string().min(1),
      division: divisionOrNone,
      administers: z.array(division),
      offices: z.strictObject({
        policyOwner: z.boolean(),
        eis: z.boolean(),
        deputyDirector: z.boolean(),
        hiringAuthorityOf: z.array(division),
        hiringAuthorityDesigneeOf: z.array(division),
        auditDesigneeOf: z.array(division),
      }),
    })
    .describe('Who acts: division, seats and offices (53060.5(b), .6(a), .7(a)(2), .11).'),
  session: z
    .strictObject({
      live: z.boolean(),
      factors: count,
      deviceProved: z.boolean(),
      role: z.enum(['end-user', 'administrator']),
      bannerAcknowledged: z.boolean(),
      freshProofAt: count.describe('Last fresh proof of the person, ms since 1970; 0 is never.'),
    })
    .describe('The sign-in (53060.9(a)).'),
  concern: z
    .strictObject({
      division: divisionOrNone,
      staffId: z.string(),
      supervisor: z.string(),
      begunBy: z.string(),
      restricted: z.boolean(),
      policyOwned: z.boolean(),
    })
    .describe('Whose affair it is, and whom it concerns; "" is nobody.'),
} as const;

export const wayGroup = z
  .strictObject({
    asked: z.boolean(),
    needConfirmed: z.boolean(),
    agreement: z.strictObject({ signedVersion: count, currentVersion: count, signAgainBy: civil }),
    training: z.strictObject({
      completedOn: civil,
      validThrough: civil,
      approvedCourse: z.boolean(),
      againSince: civil,
    }),
    deviceIssued: z.boolean(),
    trainingVerified: z.boolean(),
    uses: z.array(z.string().min(1)),
    usesStand: z.boolean(),
    lastDay: civil,
    latestDay: civil,
    suspended: z.boolean(),
  })
  .describe('What a grant rests on (53060.5(c)(1), 53060.7(b)).');
