import * as z from 'zod/mini';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';

const health = z.object({ open: z.boolean(), since: z.string() });
export type RecordHealth = z.infer<typeof health>;

/** Is searching open: can the record be written (R33)? */
export const recordHealth = (signal: AbortSignal): Promise<Outcome<RecordHealth>> =>
  call('/record/health', health, { signal });
