import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { loadPolicies } from '../src/rules/index.ts';
import { policyFolder } from '../src/rules/policy-source.ts';
import { type ClauseRow, type ControlCase, controlsTable } from './controls-table.ts';

export const controlsFile = fileURLToPath(new URL('../docs/controls/inquiries.md', import.meta.url));

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

/** What each worked case is about, as its own file says. */
export const controlCases = (): readonly ControlCase[] =>
  (['permit', 'forbid'] as const).flatMap((kind) =>
    readdirSync(`${policyFolder}cases/${kind}`)
      .toSorted()
      .map((file) => {
        const { expect } = expected.parse(
          JSON.parse(readFileSync(`${policyFolder}cases/${kind}/${file}`, 'utf8')),
        );
        return { kind, name: file.replace(/\.json$/, ''), ...expect };
      }),
  );

export const currentControls = (): string =>
  controlsTable(clauseRows(), loadPolicies().policies, controlCases());
