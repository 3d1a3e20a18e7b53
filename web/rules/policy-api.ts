import * as z from 'zod/mini';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';

const clauseText = z.object({ clause: z.string(), text: z.string() });
export type ClauseText = z.infer<typeof clauseText>;

const policyText = z.object({
  rules: z.string(),
  effectiveOn: z.number(),
  clauses: z.array(
    z.object({
      clause: z.string(),
      /** The section's title, on its first clause. */
      title: z.nullable(z.string()),
      text: z.string(),
    }),
  ),
});
export type PolicyText = z.infer<typeof policyText>;
export type PolicyClause = PolicyText['clauses'][number];

/** The whole of DOM 53060 as adopted, clause by clause. */
export const wholePolicy = (signal: AbortSignal): Promise<Outcome<PolicyText>> =>
  call('/policy', policyText, { signal });

/** The words of one clause. */
export const oneClause = (clause: string, signal: AbortSignal): Promise<Outcome<ClauseText>> =>
  call(`/policy/clauses/${encodeURIComponent(clause)}`, clauseText, { signal });
