import { describe, expect, it } from 'vitest';
import { type Explanation, explain, loadDeskRules, loadPolicies, readBase } from '../../src/rules/index.ts';
import { deskActs, wayActs } from '../../src/rules/desk/acts.ts';
import { type DeskRules, deskRulesFrom } from '../../src/rules/desk/desk-rules.ts';
import { policyFolder, readPolicySource } from '../../src/rules/policy-source.ts';
import { screenTyped } from '../../src/searches/index.ts';
import { differences, leavesOf, type WorkedCase, workedCases } from '../builders/worked-cases.ts';

const source = readPolicySource(`${policyFolder}desk/`);
const desk = loadDeskRules();
const forbidCases = workedCases('forbid', 'desk/');
const permitCases = workedCases('permit', 'desk/');
const explained = (rules: DeskRules, { file }: WorkedCase): Explanation =>
  explain(file, loadPolicies(), screenTyped, readBase, rules);
const named = (cases: readonly WorkedCase[]) =>
  cases.map((worked) => [worked.name.replaceAll('-', ' '), worked] as const);
const idsOf = (effect: 'permit' | 'forbid') =>
  desk.policies.filter((policy) => policy.effect === effect).map(({ id }) => id);

describe('worked cases of the desk (53060.5(b), 53060.5(c), 53060.7(b), 53060.9(a), 53060.11)', () => {
  it.each(named(forbidCases))('%s', (_name, worked) => {
    const { effect, clause, rule, agrees } = explained(desk, worked);
    expect({ effect, agrees }).toEqual({ effect: 'refuse', agrees: true });
    expect(worked.file).toMatchObject({ expect: { effect: 'refuse', clause, rule } });
  });

  it.each(named(permitCases))('%s', (_name, worked) => {
    expect(explained(desk, worked)).toMatchObject({ effect: 'permit', agrees: true, fault: null });
  });
});

const byRule = Map.groupBy(forbidCases, (worked) => explained(desk, worked).rule);
const firstIn = (id: string): readonly WorkedCase[] => byRule.get(id) ?? [];
const permitLeaves = permitCases.map(leavesOf);

describe('each rule of the desk is needed, and is no wider than it must be', () => {
  it.each(idsOf('forbid'))('without %s nothing else refuses some case that it refuses', (id) => {
    const without = deskRulesFrom(
      { ...source, version: `${source.version} without ${id}` },
      desk.policies.filter((policy) => policy.id !== id),
    );
    const left = firstIn(id).map((worked) => explained(without, worked));
    expect(left.some(({ effect, rule }) => effect === 'permit' || rule === 'no-rule')).toBe(true);
  });

  it.each(idsOf('forbid'))('%s lets a case through that differs in three facts at most', (id) => {
    const nearest = firstIn(id).flatMap((worked) =>
      permitLeaves.map((permit) => differences(leavesOf(worked), permit)),
    );
    expect(Math.min(...nearest)).toBeLessThanOrEqual(3);
  });

  it.each(idsOf('permit'))('%s permits some case', (id) => {
    expect(permitCases.some((worked) => explained(desk, worked).rule === id)).toBe(true);
  });
});

describe('acts of the desk', () => {
  it('are those of the schema, one and all', () => {
    const text = source.schema.replaceAll(/\/\/.*/g, '');
    const declared = [...text.matchAll(/action\s+([^{;]*?)\s+(?:in\s*\[[^\]]*\]\s*)?appliesTo/g)].flatMap(
      ([, names = '']) => names.split(',').map((name) => name.trim().replaceAll('"', '')),
    );
    expect(declared.toSorted()).toEqual([...deskActs, ...wayActs].toSorted());
  });

  it('are refused when a fact is missing, of another type, or unknown', () => {
    const [one] = permitCases;
    for (const facts of [
      { session: null },
      { session: { live: null } },
      { session: { factors: '2' } },
      { officer: { administers: ['EIS'] } },
      { concern: { more: true } },
      { way: {} },
    ]) {
      const broken = {
        base: 'good-administrator-at-the-desk',
        change: { facts },
        expect: { effect: 'permit' },
      };
      expect(explained(desk, { kind: 'forbid', name: '', file: broken })).toMatchObject({
        effect: 'refuse',
        rule: 'rule-error',
      });
    }
    expect(one).toBeDefined();
  });
});
