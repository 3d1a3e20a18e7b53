import { z } from 'zod';
import { needs } from './life.ts';
import { day, note, staffId } from './parts.ts';

const uses = z
  .array(z.string().regex(/^[a-z][a-z-]{1,39}$/, 'Not the code of an authorized use.'))
  .min(1)
  .max(20);

export const askBody = z.strictObject({ uses });
export type AskBody = z.infer<typeof askBody>;
export const personBody = z.strictObject({ staffId });
export type PersonBody = z.infer<typeof personBody>;
export const supportBody = z.strictObject({ staffId, need: z.enum(needs) });
export type SupportBody = z.infer<typeof supportBody>;

export const grantScopes = ['end-user', 'support-administrator'] as const;
export type GrantScope = (typeof grantScopes)[number];

/** R8: the administrator affirms on the evidence shown; R4: uses; 53060.5(c)(1)(D): a last day, at most a year away. */
export const grantBody = z.strictObject({
  staffId,
  uses,
  expiresOn: day,
  /** 53060.5(c)(3)(A): searches of one's own, or support under a ticket alone. */
  scope: z.enum(grantScopes).default('end-user'),
  trainingVerified: z.literal(true, { error: 'Affirm that the training is verified.' }),
});
export type GrantBody = z.input<typeof grantBody>;
export type GrantAsked = z.output<typeof grantBody>;

/** R30: suspension may be given with a neutral reason. */
export const suspendReasons = ['administrator', 'review', 'training', 'agreement'] as const;
export const suspendBody = z.strictObject({ staffId, reason: z.enum(suspendReasons), note: note.optional() });
export type SuspendBody = z.infer<typeof suspendBody>;
export const reactivateReasons = [
  'review-ended',
  'training-completed',
  'agreement-signed',
  'still-needed',
  'suspended-in-error',
] as const;
export type ReactivateReason = (typeof reactivateReasons)[number];
export const reactivateBody = z.strictObject({
  staffId,
  reason: z.enum(reactivateReasons),
  expiresOn: day.optional(),
  note: note.optional(),
});
export type ReactivateBody = z.infer<typeof reactivateBody>;
export const removeReasons = [
  'transferred',
  'separated',
  'classification-changed',
  'no-longer-required',
  'misuse',
] as const;
export const removeBody = z.strictObject({ staffId, reason: z.enum(removeReasons), note: note.optional() });
export type RemoveBody = z.infer<typeof removeBody>;
