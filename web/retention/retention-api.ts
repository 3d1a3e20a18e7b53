import * as z from 'zod/mini';
import {
  type HeldCopies,
  holdGrounds,
  type PlaceHoldBody,
  type RetentionHoldListed,
} from '../../src/retention/contract.ts';
import { type Acted, acted } from '../desk/desk-api.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';
import { shapeOf } from '../parts/shape.ts';

const hold = shapeOf<RetentionHoldListed>()(
  z.object({
    id: z.string(),
    caseNumber: z.string(),
    ground: z.enum(holdGrounds),
    reference: z.string(),
    ownerId: z.string(),
    ownerName: z.string(),
    placedAt: z.string(),
    reviewBy: z.number(),
    overdue: z.boolean(),
    reads: z.number(),
  }),
);

const copies = z.object({
  entry: z.number(),
  ...shapeOf<HeldCopies>()(
    z.object({
      copies: z.readonly(
        z.array(
          z.object({
            read: z.string(),
            agencyOfRecord: z.string(),
            capturedAt: z.string(),
            copiedAt: z.string(),
            photo: z.boolean(),
          }),
        ),
      ),
      next: z.nullable(z.string()),
    }),
  ).shape,
});

const post = (path: string, body: unknown): Promise<Outcome<Acted>> =>
  call(`/retention/holds${path}`, acted, { method: 'POST', body });

/** Retention holds of the division (R28). */
export const retentionHolds = (signal: AbortSignal): Promise<Outcome<RetentionHoldListed[]>> =>
  call('/retention/holds', z.array(hold), { signal });
/** Which copies a hold keeps; looking at them is recorded (R28). */
export const heldCopies = (id: string, after?: string): Promise<Outcome<Acted & HeldCopies>> =>
  call(`/retention/holds/${id}/copies${after === undefined ? '' : `?after=${after}`}`, copies);
export const placeHold = (body: PlaceHoldBody) => post('', body);
export const reviewHold = (id: string, reviewBy: number) => post('/review', { hold: id, reviewBy });
export const releaseHold = (id: string) => post('/release', { hold: id });
