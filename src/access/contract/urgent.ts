import { z } from 'zod';
import { staffId } from './parts.ts';

export const urgentGrounds = ['escape', 'danger-to-life'] as const;
export type UrgentGround = (typeof urgentGrounds)[number];

export const urgentReviewBody = z.strictObject({
  declaration: z.string().regex(/^\d{1,15}$/, 'Not the number of an urgent use.'),
  outcome: z.enum(['accepted', 'rejected']),
});
export type UrgentReviewBody = z.infer<typeof urgentReviewBody>;

export const urgentReopenBody = z.strictObject({ staffId });
export type UrgentReopenBody = z.infer<typeof urgentReopenBody>;

export interface UrgentListed {
  readonly declaration: string;
  readonly staffId: string;
  readonly name: string;
  readonly caseNumber: string;
  readonly ground: UrgentGround;
  readonly declaredAt: string;
  readonly endsAt: string;
  /** The day by which it is to be reviewed, as yyyymmdd. */
  readonly reviewBy: number;
  readonly overdue: boolean;
  readonly outcome: 'accepted' | 'rejected' | null;
  /** Urgent mode is closed to this person by it. */
  readonly closes: boolean;
}
