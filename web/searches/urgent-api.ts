import * as z from 'zod/mini';
import type { UrgentBody } from '../../src/searches/contract.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';

const declared = z.object({ entry: z.number(), endsAt: z.string() });
const issued = z.object({ entry: z.number(), caseNumber: z.string(), confirmBy: z.number() });

/** Declares an escape or danger to life for one case, for four hours (R16). */
export const declareUrgent = (body: UrgentBody): Promise<Outcome<z.infer<typeof declared>>> =>
  call('/urgent', declared, { method: 'POST', body });

/** The next number of the division's emergency series (R12). */
export const emergencyNumber = (use: string): Promise<Outcome<z.infer<typeof issued>>> =>
  call('/cases/emergency', issued, { method: 'POST', body: { use } });
