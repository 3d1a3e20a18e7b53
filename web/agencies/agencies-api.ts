import * as z from 'zod/mini';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';

const agency = z.object({ id: z.string(), name: z.string(), type: z.string() });
export type Agency = z.infer<typeof agency>;

/** The agencies that could receive an answer (53060.10(a), 53060.3(d)); no other may ask. */
export const eligibleAgencies = (signal: AbortSignal): Promise<Outcome<Agency[]>> =>
  call('/agencies', z.array(agency), { signal });
