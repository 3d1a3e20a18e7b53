import { z } from 'zod';
import { entryNumber, staffId } from './parts.ts';

/** R14: why a hold ends; a closed list, so that nothing personal is typed (R11). */
export const liftReasons = [
  'screening-mistook-it',
  'purpose-explained',
  'referred-to-hiring-authority',
] as const;
export type LiftReason = (typeof liftReasons)[number];

export const liftBody = z.strictObject({ reference: entryNumber, staffId, reason: z.enum(liftReasons) });
export type LiftBody = z.infer<typeof liftBody>;

/** One hold as an administrator sees it: plate and case are known to nobody but as keyed digests (R14). */
export interface HoldListed {
  readonly reference: string;
  readonly staffId: string;
  readonly name: string;
  readonly heldAt: string;
  readonly until: string;
  /** How many of plate and case are held: one or two. */
  readonly subjects: number;
}
