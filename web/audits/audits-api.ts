import * as z from 'zod/mini';
import type {
  AuditListed,
  AuditShown,
  BeginBody,
  IntervalBody,
  JudgeBody,
  ReviewBody,
  SpecialBody,
} from '../../src/audits/contract.ts';
import { type Acted, acted } from '../desk/desk-api.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';
import { shapeOf } from '../parts/shape.ts';

const verdict = z.enum(['adequate', 'inadequate', 'refer']);
const chosen = z.enum([
  'flagged',
  'account',
  'administrator',
  'urgent',
  'place',
  'share',
  'copy',
  'refusal',
  'directed',
  'sample',
]);
const person = z.object({ staffId: z.string(), name: z.string() });

const listedFields = {
  id: z.string(),
  division: z.string(),
  kind: z.enum(['cycle', 'special']),
  cycle: z.nullable(z.number()),
  about: z.string(),
  fromOn: z.number(),
  throughOn: z.number(),
  dueOn: z.number(),
  intervalDays: z.number(),
  writing: z.nullable(z.string()),
  beforeSystem: z.boolean(),
  stage: z.enum(['running', 'to-begin', 'to-judge', 'signed']),
  overdueDays: z.number(),
  compiler: z.nullable(person),
  rows: z.number(),
  judged: z.number(),
  signedAt: z.nullable(z.string()),
  receivedAt: z.nullable(z.string()),
};

export const rowFields = {
  row: z.number(),
  at: z.string(),
  name: z.string(),
  kind: z.string(),
  chosen: z.readonly(z.array(chosen)),
  score: z.nullable(z.number()),
  verdict: z.nullable(verdict),
  clarification: z.nullable(z.enum(['asked', 'answered'])),
  approvedByYou: z.boolean(),
};

const topic = z.enum(['grants', 'training', 'agreements', 'inactive', 'licences', 'vendor-accounts']);

const shownShape = shapeOf<AuditShown>()(
  z.object({
    ...listedFields,
    list: z.readonly(z.array(z.object(rowFields))),
    left: z.number(),
    reviews: z.readonly(
      z.array(
        z.object({
          topic,
          figures: z.record(z.string(), z.number()),
          outcome: z.nullable(z.enum(['in-order', 'to-be-mended'])),
          note: z.string(),
        }),
      ),
    ),
    statement: z.nullable(
      z.object({
        population: z.number(),
        reviewed: z.number(),
        lacking: z.number(),
        others: z.number(),
        sampled: z.number(),
        confidence: z.number(),
        bound: z.nullable(z.number()),
      }),
    ),
    may: z.object({
      compile: z.boolean(),
      assign: z.boolean(),
      sign: z.boolean(),
      receive: z.boolean(),
      scores: z.boolean(),
    }),
    compilers: z.readonly(z.array(person)),
    drawing: z.nullable(
      z.object({
        confidence: z.number(),
        choices: z.readonly(z.array(z.object({ tolerable: z.number(), rows: z.number() }))),
      }),
    ),
    draw: z.nullable(z.object({ population: z.string(), size: z.number(), root: z.string() })),
  }),
);

export interface AuditsSeen {
  readonly audits: readonly AuditListed[];
  /** Divisions whose audits this person directs, and those that he administers. */
  readonly directs: readonly string[];
  readonly administers: readonly string[];
}

const seenShape = shapeOf<AuditsSeen>()(
  z.object({
    audits: z.readonly(z.array(z.object(listedFields))),
    directs: z.readonly(z.array(z.string())),
    administers: z.readonly(z.array(z.string())),
  }),
);

const post = (path: string, body?: unknown): Promise<Outcome<Acted>> =>
  call(path, acted, { method: 'POST', body });

export const audits = (signal: AbortSignal): Promise<Outcome<AuditsSeen>> =>
  call('/audits', seenShape, { signal });
export const oneAudit = (audit: string, signal: AbortSignal): Promise<Outcome<AuditShown>> =>
  call(`/audits/${audit}`, shownShape, { signal });

export const setBaseline = (baselineOn: number) => post('/audits/baseline', { baselineOn });
export const directInterval = (body: IntervalBody) => post('/audits/interval', body);
export const directSpecial = (body: SpecialBody) => post('/audits/special', body);
export const assignAudit = (audit: string, compiler: string) => post(`/audits/${audit}/assign`, { compiler });
export const beginAudit = (audit: string, body: BeginBody) => post(`/audits/${audit}/begin`, body);
export const reviewTopic = (audit: string, body: ReviewBody) => post(`/audits/${audit}/reviews`, body);
export const signAudit = (audit: string) => post(`/audits/${audit}/sign`);
export const receiveAudit = (audit: string) => post(`/audits/${audit}/receive`);
export const judgeRow = (audit: string, row: string, body: JudgeBody) =>
  post(`/audits/${audit}/rows/${row}/judge`, body);
export const askClarification = (audit: string, row: string, asks: string) =>
  post(`/audits/${audit}/rows/${row}/ask`, { asks });
