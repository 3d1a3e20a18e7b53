import { z } from 'zod';
import type { Sealing } from '../../foundation/sealing.ts';

/** What a report says of plates; sealed, and destroyed with the read (53060.2(a)). */
const plates = z.strictObject({
  asked: z.string().nullable(),
  read: z.string(),
  state: z.string().nullable(),
  seen: z.string().nullable(),
});
export type ReportedPlates = z.infer<typeof plates>;

const context = (entry: number): string => `invalid-match:${entry}`;

export const sealPlates = (sealing: Sealing, entry: number, told: ReportedPlates): Buffer =>
  sealing.seal(Buffer.from(JSON.stringify(told)), context(entry));

export const unsealPlates = (sealing: Sealing, entry: number, sealed: Buffer): ReportedPlates =>
  plates.parse(JSON.parse(sealing.unseal(sealed, context(entry)).toString()));
