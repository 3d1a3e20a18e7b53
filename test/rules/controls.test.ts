import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadDeskRules, loadPolicies } from '../../src/rules/index.ts';
import { clauseRows, controlCases, rulesOfRow } from '../../src/rules/conformance.ts';
import {
  controlsFile,
  currentControls,
  currentDeskControls,
  deskControlsFile,
} from '../../tools/current-controls.ts';

const { policies } = loadPolicies();
const cases = controlCases();
const ofInquiries = clauseRows()
  .filter(({ inquiry }) => inquiry)
  .map((row) => [row.clauses.join(', '), row] as const);

describe('clause, rule, test (docs/controls)', () => {
  it('is current: node tools/write-controls.ts', () => {
    expect(readFileSync(controlsFile, 'utf8')).toBe(currentControls());
    expect(readFileSync(deskControlsFile, 'utf8')).toBe(currentDeskControls());
  });

  it.each(ofInquiries)('%s has rules, each of them forbid cases, and permit cases', (_clauses, row) => {
    const rules = rulesOfRow(row, policies);
    for (const clause of row.clauses) {
      expect(
        rules.some((rule) => [rule.clause, ...rule.cites].includes(clause)),
        clause,
      ).toBe(true);
    }
    const forbids = rules.filter(({ effect }) => effect === 'forbid');
    expect(forbids.length).toBeGreaterThan(0);
    for (const { id } of forbids)
      expect(
        cases.some(({ kind, rule }) => kind === 'forbid' && rule === id),
        id,
      ).toBe(true);
    expect(cases.some(({ kind, clause }) => kind === 'permit' && row.clauses.includes(clause))).toBe(true);
  });

  it('leaves no rule without a clause that the table has', () => {
    const clauses = new Set(clauseRows().flatMap((row) => row.clauses));
    for (const { id, clause } of [...policies, ...loadDeskRules().policies])
      expect(clauses.has(clause), `${id}: ${clause}`).toBe(true);
  });

  it('says of every other clause where it is met', () => {
    for (const { inquiry, elsewhere, clauses } of clauseRows()) {
      expect(inquiry || elsewhere !== undefined, clauses.join(', ')).toBe(true);
    }
  });
});
