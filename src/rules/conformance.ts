import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { loadDeskRules } from './desk/desk-rules.ts';
import type { Policy } from './policies.ts';
import { policyFolder } from './policy-source.ts';
import { loadPolicies } from './rules.ts';

/** One row of `policy/clauses.json`: what the policy asks, and where it is met. */
export interface ClauseRow {
  readonly clauses: readonly string[];
  readonly asks: string;
  readonly how: string;
  /** Bears on an inquiry: then the rules decide it. */
  readonly inquiry: boolean;
  /** Where else it is met. */
  readonly elsewhere?: string | undefined;
}

/** A worked case, and the rule and clause that it is about. */
export interface ControlCase {
  readonly kind: 'permit' | 'forbid';
  readonly name: string;
  readonly clause: string;
  readonly rule: string;
}

const rows = z.array(
  z.strictObject({
    clauses: z.array(z.string()).min(1),
    asks: z.string(),
    how: z.enum(['enforced', 'enforced + tracked', 'tracked', 'assisted']),
    inquiry: z.boolean(),
    elsewhere: z.string().optional(),
  }),
);

export const clauseRows = (): readonly ClauseRow[] =>
  rows.parse(JSON.parse(readFileSync(`${policyFolder}clauses.json`, 'utf8')));

const expected = z.object({ expect: z.object({ clause: z.string(), rule: z.string().default('') }) });

/** What each worked case of a folder is about, as its own file says. */
export const controlCases = (folder: '' | 'desk/' = ''): readonly ControlCase[] =>
  (['permit', 'forbid'] as const).flatMap((kind) =>
    readdirSync(`${policyFolder}cases/${folder}${kind}`)
      .toSorted()
      .map((file) => {
        const { expect } = expected.parse(
          JSON.parse(readFileSync(`${policyFolder}cases/${folder}${kind}/${file}`, 'utf8')),
        );
        return { kind, name: file.replace(/\.json$/, ''), ...expect };
      }),
  );

/** One requirement with the rules that meet it and the worked cases that show it. */
export interface Conformance {
  readonly clauses: readonly string[];
  readonly asks: string;
  readonly how: string;
  /** Where it is met when no rule of an inquiry or of the desk meets it; '' otherwise. */
  readonly elsewhere: string;
  readonly rules: readonly {
    readonly id: string;
    readonly clause: string;
    readonly readings: readonly string[];
    readonly cases: readonly string[];
  }[];
}

/** The rules that rest on any of the row's clauses, permits too. */
export const rulesOfRow = (
  { clauses }: Pick<ClauseRow, 'clauses'>,
  policies: readonly Policy[],
): readonly Policy[] =>
  policies.filter(({ clause, cites }) => [clause, ...cites].some((one) => clauses.includes(one)));

/** A refusal names the rule that it shows; what is let through shows the permit of its use. */
const shows = ({ kind, rule, clause }: ControlCase, policy: Policy): boolean =>
  policy.effect === 'forbid' ? rule === policy.id : kind === 'permit' && clause === policy.clause;

/** Clause by clause: what is asked, which rules meet it, which cases show it. */
export function conformance(): readonly Conformance[] {
  const policies = [...loadPolicies().policies, ...loadDeskRules().policies];
  const cases = [...controlCases(), ...controlCases('desk/')];
  return clauseRows().map(({ clauses, asks, how, elsewhere = '' }) => ({
    clauses,
    asks,
    how,
    elsewhere,
    rules: rulesOfRow({ clauses }, policies).map((policy) => ({
      id: policy.id,
      clause: policy.clause,
      readings: policy.reading,
      cases: cases.filter((one) => shows(one, policy)).map(({ name }) => name.replaceAll('-', ' ')),
    })),
  }));
}
