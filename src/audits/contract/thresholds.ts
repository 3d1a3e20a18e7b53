import { z } from 'zod';

/** From what on the detectors flag a pattern, by the Hiring Authority in writing; what is left out stays as published. */
export const thresholdsBody = z.strictObject({
  division: z.enum(['OCS', 'DAI', 'DAPO', 'OIA']),
  thresholds: z.record(z.string().max(40), z.number()),
  writing: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9 ./-]{1,59}$/, 'Not a number or date of a writing, such as Memo 2026-114.'),
});
export type ThresholdsBody = z.infer<typeof thresholdsBody>;
