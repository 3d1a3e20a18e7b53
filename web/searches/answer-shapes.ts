import * as z from 'zod/mini';
import type {
  InquiryAnswer,
  InquiryMatch,
  PastInquiry,
  SourceAnswered,
} from '../../src/searches/contract.ts';
import { matchVerdicts } from '../../src/searches/contract/verdicts.ts';
import { shapeOf } from '../parts/shape.ts';

const match = shapeOf<InquiryMatch>()(
  z.object({
    id: z.string(),
    plate: z.nullable(z.string()),
    state: z.nullable(z.string()),
    capturedAt: z.string(),
    zoneAssumed: z.boolean(),
    camera: z.object({
      id: z.string(),
      name: z.string(),
      lat: z.nullable(z.number()),
      lon: z.nullable(z.number()),
    }),
    agencyOfRecord: z.string(),
    provider: z.string(),
    confidence: z.nullable(z.number()),
    photo: z.nullable(z.string()),
    vehicle: z.object({
      make: z.nullable(z.string()),
      colour: z.nullable(z.string()),
      body: z.nullable(z.string()),
      direction: z.nullable(z.string()),
    }),
    why: z.string(),
    verdict: z.enum(matchVerdicts),
  }),
);

const source = shapeOf<SourceAnswered>()(
  z.object({
    id: z.string(),
    name: z.string(),
    state: z.enum(['answered', 'not-asked', 'no-answer', 'broke-off']),
    matches: z.nullable(z.number()),
    text: z.string(),
    clause: z.nullable(z.string()),
    entry: z.nullable(z.number()),
  }),
);

/** One page of matches with its receipt. */
export const answerShape = shapeOf<InquiryAnswer>()(
  z.object({
    receipt: z.object({
      asked: z.number(),
      answered: z.number(),
      at: z.string(),
      checkpoint: z.object({ size: z.number(), root: z.string() }),
    }),
    count: z.object({ value: z.number(), more: z.boolean() }),
    matches: z.readonly(z.array(match)),
    next: z.nullable(z.string()),
    window: z.object({ from: z.string(), to: z.string(), assumed: z.boolean() }),
    terms: z.readonly(
      z.array(z.object({ agencyOfRecord: z.string(), withheld: z.string(), authority: z.string() })),
    ),
    sources: z.readonly(z.array(source)),
    masked: z.nullable(z.object({ why: z.string(), remedy: z.string() })),
    keptBack: z.nullable(
      z.object({ rows: z.number(), clause: z.string(), why: z.string(), remedy: z.string() }),
    ),
  }),
);

/** One's own past search: metadata (R17). */
export const pastShape = shapeOf<PastInquiry>()(
  z.object({
    asked: z.number(),
    at: z.string(),
    use: z.string(),
    caseNumber: z.string(),
    plate: z.nullable(z.string()),
    effect: z.enum(['permit', 'refuse', 'withdrawn']),
    clause: z.nullable(z.string()),
    count: z.nullable(z.number()),
  }),
);
