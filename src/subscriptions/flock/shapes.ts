import { z } from 'zod';

/** As Flock's published description of its v3 API has them; fields that are not used are passed over. */

const read = z.object({
  id: z.string(),
  capturedAt: z.iso.datetime({ offset: true }),
  device: z.object({
    id: z.string(),
    name: z.string(),
    location: z.object({ latitude: z.number().optional(), longitude: z.number().optional() }).optional(),
    network: z.object({ name: z.string() }),
  }),
  plate: z.object({ plate: z.string(), confidence: z.number() }),
  state: z.object({ state: z.string() }).optional(),
});
export type FlockRead = z.infer<typeof read>;

export const lookupResult = z.object({
  results: z.array(read),
  nextPageId: z.string().min(1).optional(),
  totalItems: z.number().int().nonnegative(),
});
export type LookupResult = z.infer<typeof lookupResult>;
