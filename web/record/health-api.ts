import * as z from 'zod/mini';
import type { WitnessShown } from '../../src/access/contract.ts';
import { type Acted, acted } from '../desk/desk-api.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';

const health = z.object({
  open: z.boolean(),
  since: z.string(),
  code: z.optional(z.string()),
  missing: z.nullable(z.object({ since: z.string(), closesAt: z.string() })),
});
export type RecordHealth = z.infer<typeof health>;

/** Is searching open: can the record be written (R33)? */
export const recordHealth = (signal: AbortSignal): Promise<Outcome<RecordHealth>> =>
  call('/record/health', health, { signal });

const shown = z.object({
  missing: z.nullable(z.object({ since: z.string(), closesAt: z.string(), closed: z.boolean() })),
  eis: z.boolean(),
});

/** Whether a log witness is missing, and whether one may sign that searching goes on (R33). */
export const witness = (signal: AbortSignal): Promise<Outcome<WitnessShown>> =>
  call('/record/log-witness', shown, { signal });

/** EIS signs that searching goes on without it (R33). */
export const signContinuation = (): Promise<Outcome<Acted>> =>
  call('/record/continuation', acted, { method: 'POST' });
