import * as z from 'zod/mini';
import type { ResultsBody, ResultsShown, RowShown } from '../../src/audits/contract.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';
import { shapeOf } from '../parts/shape.ts';
import { rowFields } from './audits-api.ts';

const rowShape = shapeOf<RowShown>()(
  z.object({
    ...rowFields,
    entry: z.nullable(z.number()),
    source: z.enum(['record', 'vendor']),
    staffId: z.nullable(z.string()),
    unit: z.string(),
    use: z.string(),
    purpose: z.string(),
    caseNumber: z.string(),
    case: z.nullable(z.object({ status: z.string(), division: z.string(), assigned: z.boolean() })),
    plate: z.string(),
    query: z.string(),
    onBehalfOf: z.string(),
    statement: z.string(),
    counts: z.record(z.string(), z.number()),
    outcome: z.string(),
    followed: z.readonly(z.array(z.object({ kind: z.string(), at: z.string() }))),
    samePlate: z.number(),
    findings: z.readonly(
      z.array(z.object({ rule: z.string(), clause: z.string(), severity: z.string(), why: z.string() })),
    ),
    lacksCaseData: z.boolean(),
    ground: z.nullable(z.string()),
    note: z.string(),
    answer: z.string(),
    next: z.nullable(z.number()),
  }),
);

const resultsShape = shapeOf<ResultsShown>()(
  z.object({
    entry: z.number(),
    count: z.object({ value: z.number(), more: z.boolean() }),
    matches: z.readonly(
      z.array(
        z.object({
          id: z.string(),
          plate: z.string(),
          state: z.string(),
          capturedAt: z.string(),
          camera: z.string(),
          agencyOfRecord: z.string(),
        }),
      ),
    ),
  }),
);

/** One search, opened: reading it is an entry of the record (R5). */
export const openRow = (audit: string, row: string, signal: AbortSignal): Promise<Outcome<RowShown>> =>
  call(`/audits/${audit}/rows/${row}/open`, rowShape, { method: 'POST', signal });

/** What it told, opened for a reason (R5). */
export const openResults = (
  audit: string,
  row: string,
  reason: ResultsBody['reason'],
): Promise<Outcome<ResultsShown>> =>
  call(`/audits/${audit}/rows/${row}/results`, resultsShape, { method: 'POST', body: { reason } });
