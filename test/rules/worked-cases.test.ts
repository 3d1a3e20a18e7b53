import { describe, expect, it } from 'vitest';
import { loadPolicies } from '../../src/rules/index.ts';
import { rulesFrom } from '../../src/rules/rules.ts';
import { readPolicySource } from '../../src/rules/policy-source.ts';
import { differences, explained, leavesOf, type WorkedCase, workedCases } from '../builders/worked-cases.ts';

const source = readPolicySource();
const rules = loadPolicies();
const forbidCases = workedCases('forbid');
const permitCases = workedCases('permit');
const forbids = rules.policies.filter(({ effect }) => effect === 'forbid').map(({ id }) => id);
const named = (cases: readonly WorkedCase[]) =>
  cases.map((worked) => [worked.name.replaceAll('-', ' '), worked] as const);

describe('worked cases (53060.4–53060.10)', () => {
  it('are at least 60 that refuse and 25 that permit', () => {
    expect(forbidCases.length).toBeGreaterThanOrEqual(60);
    expect(permitCases.length).toBeGreaterThanOrEqual(25);
  });

  it.each(named(forbidCases))('%s', (_name, worked) => {
    const { effect, clause, rule, agrees } = explained(rules, worked);
    expect({ effect, agrees }).toEqual({ effect: 'refuse', agrees: true });
    // Stricter than `agrees`: a forbid case names the rule and the clause that the answer names first.
    expect(worked.file).toMatchObject({ expect: { effect: 'refuse', clause, rule } });
  });

  it.each(named(permitCases))('%s', (_name, worked) => {
    expect(explained(rules, worked)).toMatchObject({ effect: 'permit', agrees: true, fault: null });
  });
});

const byRule = Map.groupBy(forbidCases, (worked) => explained(rules, worked).rule);
const firstIn = (id: string): readonly WorkedCase[] => byRule.get(id) ?? [];

describe('each rule is needed, and is no wider than it must be', () => {
  it.each(forbids)('without %s nothing else refuses some case that it refuses', (id) => {
    const lacking = { ...source, version: `${source.version} without ${id}` };
    const without = rulesFrom(
      lacking,
      rules.policies.filter((policy) => policy.id !== id),
    );
    const left = firstIn(id).map((worked) => explained(without, worked));
    // `no-rule`: the permits leave it alone too, and a bare default is a fault, not a refusal.
    expect(left.some(({ effect, rule }) => effect === 'permit' || rule === 'no-rule')).toBe(true);
  });

  const permitLeaves = permitCases.map(leavesOf);

  it.each(forbids)('%s lets a case through that differs in three facts at most', (id) => {
    const nearest = firstIn(id).flatMap((worked) =>
      permitLeaves.map((permit) => differences(leavesOf(worked), permit)),
    );
    expect(Math.min(...nearest)).toBeLessThanOrEqual(3);
  });
});

describe('restricted cases (R18)', () => {
  const { file } =
    forbidCases.find(({ name }) => name === 'a-restricted-case-looks-to-others-like-none') ?? {};

  it('answer in the same words as a number that is not there, and say no more', () => {
    const restricted = explained(rules, { kind: 'forbid', name: '', file });
    const unknown = explained(rules, {
      kind: 'forbid',
      name: '',
      file: {
        base: 'good-oia-agent',
        change: {
          facts: { case: { status: 'unknown', division: '', restricted: false, assigned: false, uses: [] } },
        },
        expect: { effect: 'refuse', clause: '53060.7(b)(6)' },
      },
    });
    expect({ ...restricted, agrees: true }).toEqual(unknown);
  });
});
