import * as z from 'zod/mini';
import type {
  AlertShown,
  AlertsListed,
  HotLists,
  ListReport,
  WatchedPlate,
} from '../../src/alerts/contract.ts';
import { matchVerdicts } from '../../src/searches/contract/verdicts.ts';
import { shapeOf } from '../parts/shape.ts';

const text = z.string();
const state = z.enum(['open', 'acknowledged', 'escalated', 'dismissed']);
const audience = z.enum(['case', 'division', 'people']);

/** One alert as the server shows it, over the stream or opened. */
export const alertShown = shapeOf<AlertShown>()(
  z.object({
    id: z.number(),
    raised: z.number(),
    entry: z.number(),
    raisedAt: text,
    state,
    plate: text,
    plateState: z.nullable(text),
    capturedAt: text,
    zoneAssumed: z.boolean(),
    camera: z.object({ id: text, name: text, lat: z.nullable(z.number()), lon: z.nullable(z.number()) }),
    agencyOfRecord: text,
    provider: text,
    confidence: z.nullable(z.number()),
    photo: z.nullable(text),
    why: text,
    candidate: z.nullable(text),
    listed: z.object({ plate: text, state: z.nullable(text), enteredOn: z.nullable(z.number()) }),
    list: z.object({ name: text, asOf: z.nullable(text) }),
    use: text,
    caseNumber: z.nullable(text),
    purpose: text,
    verdict: z.enum(matchVerdicts),
  }),
);

export const alertsListed = shapeOf<AlertsListed>()(
  z.object({
    alerts: z.readonly(
      z.array(
        z.object({
          id: z.number(),
          entry: z.number(),
          raisedAt: text,
          list: text,
          state,
          verdict: z.enum(matchVerdicts),
        }),
      ),
    ),
    position: z.number(),
  }),
);

/** An alert that was refused as it came: why, and nothing of it. */
export const alertRefused = z.object({
  clause: text,
  reason: text,
  remedy: z.object({ text }),
  reference: text,
});
export type AlertRefused = z.infer<typeof alertRefused>;

export const hotLists = shapeOf<HotLists>()(
  z.object({
    lists: z.readonly(
      z.array(
        z.object({
          id: z.number(),
          name: text,
          division: text,
          layout: text,
          caseNumber: z.nullable(text),
          authority: z.nullable(text),
          use: text,
          purpose: text,
          owner: text,
          audience,
          lines: z.number(),
          dropped: z.number(),
          asOf: z.nullable(text),
          tooOld: z.boolean(),
        }),
      ),
    ),
    layouts: z.readonly(
      z.array(z.object({ name: text, words: text, extractOf: z.nullable(text), on: z.boolean() })),
    ),
  }),
);

export const watchedPlates = z.array(
  shapeOf<WatchedPlate>()(
    z.object({
      id: z.number(),
      plate: text,
      state: z.nullable(text),
      caseNumber: text,
      use: text,
      purpose: text,
      owner: text,
      audience,
      madeAt: text,
      expiresAt: text,
      ended: z.nullable(
        z.enum([
          'by-owner',
          'by-administrator',
          'expired',
          'case-closed',
          'owner-without-access',
          'not-a-match-thrice',
        ]),
      ),
      own: z.boolean(),
    }),
  ),
);

export const listReport = z.object({
  entry: z.number(),
  ...shapeOf<ListReport>()(
    z.object({
      lines: z.number(),
      kept: z.number(),
      repeated: z.number(),
      dropped: z.number(),
      expired: z.number(),
      unreadable: z.number(),
      reported: z.readonly(
        z.array(
          z.object({
            line: z.number(),
            outcome: z.enum(['kept', 'repeated', 'dropped', 'expired', 'unreadable']),
            why: text,
          }),
        ),
      ),
    }),
  ).shape,
});
export type Reported = z.infer<typeof listReport>;
