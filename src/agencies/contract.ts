import { z } from 'zod';

/** How a case stands, as an owner's terms may tell cases apart. */
export const caseTypes = ['registered', 'provisional', 'emergency'] as const;
export type CaseType = (typeof caseTypes)[number];

const agencyId = z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/, 'Small letters, digits and dashes.');
/** A name of a thing; what is typed is screened besides (53060.7(b)(5)). */
const title = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} .,’'&()/:;-]{2,159}$/u, 'A name of 3 to 160 characters.');
const days = z.int().min(1).max(36_500);

/** 53060.3(d): what an agency is; whether it may receive anything is decided apart. */
export const ownerTypes = [
  'state',
  'city',
  'county',
  'city-and-county',
  'political-subdivision',
  'federal',
  'out-of-state',
  'tribal',
  'private',
  'unknown',
] as const;

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
