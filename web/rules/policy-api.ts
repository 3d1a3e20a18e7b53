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

const conformanceRows = z.array(
  z.object({
    clauses: z.array(z.string()),
    asks: z.string(),
    how: z.string(),
    elsewhere: z.string(),
    rules: z.array(
      z.object({
        id: z.string(),
        clause: z.string(),
        readings: z.array(z.string()),
        cases: z.array(z.string()),
      }),
    ),
  }),
);
export type Conformance = z.infer<typeof conformanceRows>[number];

/** How each clause is met. */
export const allConformance = (signal: AbortSignal): Promise<Outcome<readonly Conformance[]>> =>
  call('/conformance', conformanceRows, { signal });
