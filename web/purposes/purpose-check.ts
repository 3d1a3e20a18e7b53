import * as z from 'zod/mini';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';

const purposeCheck = z.object({
  action: z.enum(['refuse', 'ask', 'pass', 'advise']),
  clause: z.optional(z.nullable(z.string())),
  reason: z.optional(z.nullable(z.string())),
  remedy: z.optional(z.nullable(z.string())),
});
export type PurposeCheck = z.infer<typeof purposeCheck>;

/** Advice on a purpose while it is typed. Nothing is stored, and nothing decided. */
export const checkPurpose = (
  text: string,
  caseNumber: string,
  signal: AbortSignal,
): Promise<Outcome<PurposeCheck>> =>
  call('/purposes/check', purposeCheck, { method: 'POST', body: { text, caseNumber }, signal });
