import { z } from 'zod';
import { csv } from './parts.ts';

/** The personnel file as text, as people's tools write it (53060.5(c)(1)(D)). */
export const importBody = z.strictObject({
  csv,
  mode: z.enum(['full', 'differential']),
  dryRun: z.boolean(),
  /** More than 10 % would leave, and that is meant. */
  confirmed: z.boolean().default(false),
});
export type ImportBody = z.infer<typeof importBody>;
