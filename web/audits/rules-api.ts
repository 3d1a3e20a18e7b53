import * as z from 'zod/mini';
import type { AuditRulesShown, ThresholdsBody } from '../../src/audits/contract.ts';
import { type Acted, acted } from '../desk/desk-api.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';
import { shapeOf } from '../parts/shape.ts';

const list = <T>(shape: z.ZodMiniType<T>) => z.readonly(z.array(shape));

const shown = shapeOf<AuditRulesShown>()(
  z.object({
    detectors: list(
      z.object({
        rule: z.string(),
        clause: z.string(),
        finds: z.string(),
        falseAlarms: z.string(),
        thresholds: list(z.string()),
      }),
    ),
    thresholds: list(
      z.object({
        name: z.string(),
        words: z.string(),
        least: z.number(),
        most: z.number(),
        whole: z.boolean(),
        usual: z.number(),
      }),
    ),
    divisions: list(
      z.object({
        division: z.enum(['OCS', 'DAI', 'DAPO', 'OIA']),
        directs: z.boolean(),
        thresholds: z.record(z.string(), z.number()),
        draw: z.object({ line: z.number(), confidence: z.number(), tolerable: z.number() }),
        directed: list(
          z.object({
            at: z.string(),
            by: z.string(),
            writing: z.string(),
            changes: list(z.object({ name: z.string(), from: z.number(), to: z.number() })),
          }),
        ),
      }),
    ),
  }),
);

export const auditRules = (signal: AbortSignal): Promise<Outcome<AuditRulesShown>> =>
  call('/audit-rules', shown, { signal });
export const directRules = (body: ThresholdsBody): Promise<Outcome<Acted>> =>
  call('/audit-rules', acted, { method: 'POST', body });
