import { z } from 'zod';
import { otherTypes, publicTypes } from './contract/entity-types.ts';
import { agencyIdSchema as agencyId, titleSchema as title } from './contract/recipients.ts';

export * from './contract/entity-types.ts';
export * from './contract/recipients.ts';

/** How a case stands, as an owner's terms may tell cases apart. */
export const caseTypes = ['registered', 'provisional', 'emergency'] as const;
export type CaseType = (typeof caseTypes)[number];

const days = z.int().min(1).max(36_500);

/** 53060.3(d): what an agency is; whether it may receive anything is decided apart. */
export const ownerTypes = [...publicTypes, ...otherTypes] as const;

export const registerOwnerBody = z.strictObject({
  agencyId,
  name: title,
  entityType: z.enum(ownerTypes),
  jurisdiction: title,
  /** A mail box of the agency. */
  contact: z.email().max(120),
  /** What shows that the data is its own. */
  evidence: title,
});
export type RegisterOwnerBody = z.infer<typeof registerOwnerBody>;

export const ownerContactBody = z.strictObject({ agencyId, contact: z.email().max(120), evidence: title });
export type OwnerContactBody = z.infer<typeof ownerContactBody>;

export const ownerTermsBody = z.strictObject({
  agencyId,
  retentionDays: days,
  photoDays: days.nullable(),
  payloadDays: days.nullable(),
  ageLimitDays: days.nullable(),
  /** Codes of authorized uses; null: every one. */
  uses: z.array(z.string().min(1).max(40)).min(1).max(40).nullable(),
  caseTypes: z.array(z.enum(caseTypes)).min(1).max(3).nullable(),
  onwardSharing: z.boolean(),
  authority: title,
});
export type OwnerTermsBody = z.infer<typeof ownerTermsBody>;

/** An owner of data as EIS and the policy's owners see it. */
export interface OwnerListed {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly jurisdiction: string;
  readonly contact: string;
  readonly evidence: string;
  /** Null: nobody has stated any. */
  readonly terms: Omit<OwnerTermsBody, 'agencyId'> | null;
}
