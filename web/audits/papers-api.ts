import * as z from 'zod/mini';
import type { AuditPapers } from '../../src/audits/contract.ts';
import { type Acted, acted } from '../desk/desk-api.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';
import { shapeOf } from '../parts/shape.ts';

const papers = shapeOf<AuditPapers>()(
  z.object({
    made: z.readonly(
      z.array(z.object({ paper: z.string(), sha256: z.string(), entry: z.number(), madeAt: z.string() })),
    ),
    notices: z.readonly(
      z.array(
        z.object({
          rowNo: z.number(),
          staffId: z.nullable(z.string()),
          name: z.string(),
          at: z.string(),
          receivedBy: z.nullable(z.string()),
          receivedAt: z.nullable(z.string()),
        }),
      ),
    ),
  }),
);

export const auditPapers = (audit: string, signal: AbortSignal): Promise<Outcome<AuditPapers>> =>
  call(`/audits/${audit}/papers`, papers, { signal });

export const receiveNotice = (audit: string, row: number): Promise<Outcome<Acted>> =>
  call(`/audits/${audit}/notices/${row}/receipt`, acted, { method: 'POST' });

/** Where a paper is opened; each opening is an entry of the record. */
export const paperAddress = (audit: string, paper: string): string =>
  `/api/v1/audits/${audit}/papers/${paper}`;
