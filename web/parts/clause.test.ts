import { expect, test } from 'vitest';
import { clauseAnchor, fragmentText, policyClause } from './clause.ts';

test.each([
  ['53060.7(b)(4)', '53060.7(b)(4)'],
  ['.5(c)(1)(D)', '53060.5(c)(1)(D)'],
  ['DOM 53060.10(a)', '53060.10(a)'],
  ['53060.5(c)(2)(A)(1)', '53060.5(c)(2)(A)(1)'],
  ['Civil Code 1798.90.52', undefined],
  ['R16', undefined],
  ['rule-error', undefined],
])('%s is the clause %s of the policy', (cited, clause) => {
  expect(policyClause(cited)).toBe(clause);
});

test('a clause has an address of its own', () => {
  expect(clauseAnchor('53060.7(b)(4)')).toBe('/policy#53060.7(b)(4)');
});

test('a fragment is read back, and one that is broken is none', () => {
  expect(fragmentText('#53060.7(b)(4)')).toBe('53060.7(b)(4)');
  expect(fragmentText('#%E0%A4%A')).toBe('');
});
