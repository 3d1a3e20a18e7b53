import { z } from 'zod';

/** R28: why the reads of a case are kept past their period; a closed list, so that nothing personal is typed (R11). */
export const holdGrounds = [
  'court-order',
  'litigation',
  'prosecution',
  'internal-affairs',
  'records-request',
] as const;
export type HoldGround = (typeof holdGrounds)[number];

const day = z.int().min(20_000_101).max(22_001_231);
const hold = z.string().regex(/^\d{1,15}$/, 'Not the number of a hold.');

export const placeHoldBody = z.strictObject({
  caseNumber: z.string().min(1).max(60),
  ground: z.enum(holdGrounds),
  /** Number of the order, file or request. */
  reference: z
    .string()
    .regex(/^[A-Z0-9][A-Z0-9 ./-]{1,39}$/, 'Not a number such as 26CV001234: capital letters, digits, . / -'),
  reviewBy: day,
});
export type PlaceHoldBody = z.infer<typeof placeHoldBody>;

export const reviewHoldBody = z.strictObject({ hold, reviewBy: day });
export type ReviewHoldBody = z.infer<typeof reviewHoldBody>;

export const releaseHoldBody = z.strictObject({ hold });
export type ReleaseHoldBody = z.infer<typeof releaseHoldBody>;

/** `after`: the number of the last copy of the page before. */
export const heldCopiesParams = z.strictObject({ hold });
export const heldCopiesQuery = z.strictObject({
  after: z
    .string()
    .regex(/^\d{1,19}$/, 'Not the number of a read.')
    .optional(),
});

/**
 * A copy that a hold keeps, as its administrators see it: plate, camera and place stay masked, because plate data opens in an
 * administrator's session with a support ticket alone (R2, R5).
 */
export interface HeldCopy {
  readonly read: string;
  readonly agencyOfRecord: string;
  readonly capturedAt: string;
  readonly copiedAt: string;
  readonly photo: boolean;
}

/** A page of copies, by their number; `next` is null on the last. */
export interface HeldCopies {
  readonly copies: readonly HeldCopy[];
  readonly next: string | null;
}

/** A hold as the administrators of its division see it: how many reads it keeps, never which. */
export interface RetentionHoldListed {
  readonly id: string;
  readonly caseNumber: string;
  readonly ground: HoldGround;
  readonly reference: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly placedAt: string;
  /** yyyymmdd. */
  readonly reviewBy: number;
  readonly overdue: boolean;
  readonly reads: number;
}
