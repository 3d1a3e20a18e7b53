import { describe, expect, it } from 'vitest';
import { acts, policyUses } from './request.ts';
import { type ForbidPolicy, parsePolicies } from './policies.ts';
import { type PolicySource, readPolicySource } from './policy-source.ts';
import { gradeOf } from '../../test/builders/reading-grade.ts';
import { rulesOf } from './rules.ts';

const source = readPolicySource();
const policies = parsePolicies(source);
const forbids = policies.filter((policy): policy is ForbidPolicy => policy.effect === 'forbid');

const withFile = (text: string): PolicySource => ({
  ...source,
  files: { ...source.files, 'test.cedar': text },
});
const annotated = (annotations: string, body: string): string =>
  `${annotations}\nforbid (principal, action, resource) when { ${body} };`;
const whole = '@id("x") @clause("53060.4(a)") @order("9999") @reason("It is so.") @remedy("Stop.")';

describe('every policy says what it enforces, why, and what to do next (53060.11)', () => {
  it('has one permit for each authorized use of 53060.4(a), and one for added uses', () => {
    const clauses = policies.filter(({ effect }) => effect === 'permit').map(({ clause }) => clause);
    expect(clauses.toSorted()).toEqual(['53060.4(a)', ...policyUses.map((_, at) => `53060.4(a)(${at + 1})`)]);
  });

  it.each(forbids.map((policy) => [policy.id, policy] as const))(
    '%s reads at grade 8 or below',
    (_id, { reason, remedy }) => {
      expect(gradeOf(`${reason} ${remedy}`)).toBeLessThanOrEqual(8);
    },
  );

  it.each(forbids.map((policy) => [policy.id, policy] as const))(
    '%s stands in the file of its section',
    (_id, { file, clause }) => {
      const sections: Readonly<Record<string, readonly string[]>> = {
        '4-authorized-uses.cedar': ['4', '7'],
        '5-administrators.cedar': ['5'],
        '6-eis.cedar': ['6'],
        '7-staff.cedar': ['7', '5'],
        '7-purposes.cedar': ['7'],
        '7-cases.cedar': ['7'],
        '7-place-searches.cedar': ['7', '4'],
        '8-training.cedar': ['8', '7'],
        '9-devices.cedar': ['9'],
        '9-copies.cedar': ['9', '5'],
        '10-sharing.cedar': ['10', '7'],
      };
      const [, section = ''] = /^53060\.(\d+)/.exec(clause) ?? [];
      expect(sections[file]).toContain(section);
    },
  );

  it('silences only rules that there are', () => {
    const ids = policies.map(({ id }) => id);
    for (const { silences } of forbids) expect(ids).toEqual(expect.arrayContaining([...silences]));
  });

  it('decides every act by the same rules, and what leaves the screen by some besides', () => {
    expect(acts.every((act) => source.schema.includes(act))).toBe(true);
    const scope = /action in Action::"(inquire|copy|disclose)"/;
    expect(policies.every(({ text }) => scope.test(text))).toBe(true);
    const permits = policies.filter(({ effect }) => effect === 'permit');
    expect(permits.every(({ text }) => text.includes('action in Action::"inquire"'))).toBe(true);
  });
});

describe('rules that cannot be used stop the start', () => {
  it.each([
    ['a policy without an id', annotated('@clause("53060.4(a)")', 'true'), 'incomplete'],
    [
      'a policy without a clause',
      annotated(whole.replace('@clause("53060.4(a)") ', ''), 'true'),
      'incomplete',
    ],
    ['a policy without a remedy', annotated(whole.replace('@remedy("Stop.")', ''), 'true'), 'incomplete'],
    [
      'a policy without a place in the order',
      annotated(whole.replace('@order("9999") ', ''), 'true'),
      'incomplete',
    ],
    ['a clause that is none', annotated(whole.replace('53060.4(a)', '§ 4'), 'true'), 'incomplete'],
    ['an unknown annotation', annotated(`${whole} @author("x")`, 'true'), 'incomplete'],
    [
      'a placeholder that nothing fills',
      annotated(whole.replace('so.', '{person.staffId}.'), 'true'),
      'incomplete',
    ],
    ['an id used twice', annotated(whole.replace('"x"', '"case-closed"'), 'context.today == 1'), 'invalid'],
    [
      'a place in the order used twice',
      annotated(whole.replace('9999', '100'), 'context.today == 1'),
      'invalid',
    ],
    ['an attribute that the schema does not have', annotated(whole, 'context.tomorrow == 1'), 'invalid'],
    ['a comparison of unlike types', annotated(whole, 'context.today == "1"'), 'invalid'],
    ['a policy that never applies', annotated(whole, 'false'), 'invalid'],
    ['text that is not Cedar', 'forbid whatever', 'unreadable'],
  ])('%s', (_what, text, code) => {
    expect(() => rulesOf(withFile(text))).toThrow(expect.objectContaining({ name: 'RulesError', code }));
  });

  it('a schema that is none', () => {
    expect(() => rulesOf({ ...source, schema: 'entity' })).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    );
  });

  it('a folder without rules', () => {
    expect(() => readPolicySource('/nowhere')).toThrow(expect.objectContaining({ code: 'unreadable' }));
  });

  it('gives every change of the rules another version', () => {
    expect(source.version).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{12}$/);
    expect(source.effectiveOn).toBeGreaterThan(20_251_001);
  });
});
