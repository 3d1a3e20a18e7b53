import * as z from 'zod/mini';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';

const camera = z.object({
  id: z.string(),
  name: z.string(),
  agencyOfRecord: z.string(),
  lat: z.nullable(z.number()),
  lon: z.nullable(z.number()),
});
export type Camera = z.infer<typeof camera>;

/** Every camera whose reads may be searched. */
export const allCameras = (signal: AbortSignal): Promise<Outcome<Camera[]>> =>
  call('/cameras', z.array(camera), { signal });

/** Those of which somebody has told where they stand. */
export const standing = (
  cameras: readonly Camera[],
): readonly { readonly id: string; readonly name: string; readonly lat: number; readonly lon: number }[] =>
  cameras.flatMap(({ id, name, lat, lon }) => (lat === null || lon === null ? [] : [{ id, name, lat, lon }]));
