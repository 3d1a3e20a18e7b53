import { z } from 'zod';
import { bodies, colours, directions } from '../../plate-reads/contract.ts';

/** A read as another system tells it, or as it is kept of what another system told; all but its names. */
export const toldRead = z.strictObject({
  plate: z.string().min(1).max(64),
  state: z.string().max(12).nullable(),
  capturedAt: z.int(),
  zoneAssumed: z.boolean(),
  camera: z.strictObject({
    id: z.string().max(200),
    name: z.string().max(200),
    lat: z.number().min(-90).max(90).nullable(),
    lon: z.number().min(-180).max(180).nullable(),
  }),
  agencyOfRecord: z.string().max(200),
  confidence: z.number().nullable(),
  vehicle: z.strictObject({
    make: z.string().max(60).nullable(),
    colour: z.enum(colours).nullable(),
    body: z.enum(bodies).nullable(),
    direction: z.enum(directions).nullable(),
  }),
});
