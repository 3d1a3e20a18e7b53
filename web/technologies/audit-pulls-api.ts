import * as z from 'zod/mini';
import type { AskPullBody, AuditPullBody, AuditPulls, EndPullBody } from '../../src/audits/contract.ts';
import { type Acted, acted } from '../desk/desk-api.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';

const pulls = z.object({
  eis: z.boolean(),
  pulls: z.array(
    z.object({
      product: z.string(),
      name: z.string(),
      division: z.enum(['OCS', 'DAI', 'DAPO', 'OIA']),
      way: z.enum(['https', 'folder']),
      url: z.string(),
      secret: z.string(),
      folder: z.string(),
      everyDays: z.number(),
      asked: z.boolean(),
      triedAt: z.nullable(z.string()),
      doneAt: z.nullable(z.string()),
      problem: z.string(),
      report: z.nullable(
        z.object({
          rows: z.number(),
          kept: z.number(),
          repeated: z.number(),
          revised: z.number(),
          quarantined: z.number(),
        }),
      ),
      late: z.boolean(),
    }),
  ),
});

/** Vendors' logs that come by themselves (53060.5(c)(2)(A), R9). */
export const theAuditPulls = (signal: AbortSignal): Promise<Outcome<AuditPulls>> =>
  call('/audit-pulls', pulls, { signal });
export const setPull = (body: AuditPullBody): Promise<Outcome<Acted>> =>
  call('/audit-pulls', acted, { method: 'POST', body });
export const endPull = (body: EndPullBody): Promise<Outcome<Acted>> =>
  call('/audit-pulls/end', acted, { method: 'POST', body });
export const askPull = (body: AskPullBody): Promise<Outcome<Acted>> =>
  call('/audit-pulls/ask', acted, { method: 'POST', body });
