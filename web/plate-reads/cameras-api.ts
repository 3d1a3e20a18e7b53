import * as z from 'zod/mini';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';

const camera = z.object({ id: z.string(), name: z.string(), agencyOfRecord: z.string() });
export type Camera = z.infer<typeof camera>;

/** Every camera whose reads may be searched. */
export const allCameras = (signal: AbortSignal): Promise<Outcome<Camera[]>> =>
  call('/cameras', z.array(camera), { signal });
