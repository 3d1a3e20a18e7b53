import { describe, expect, it } from 'vitest';
import { clauseText, policyClauses } from './policy-text.ts';

describe('the adopted text, clause by clause', () => {
  it('numbers what stands below a capital letter, and what follows it', () => {
    expect(clauseText('53060.5(c)(2)(A)(1)')).toMatch(/^The Division Administrator may utilize a designee/);
    expect(clauseText('53060.5(c)(2)(B)')).toMatch(/^Division Administrators will note and report/);
    expect(clauseText('53060.5(c)(3)(A)')).toMatch(
      /^Division Administrators will have administrative access/,
    );
  });
  it('has every clause that the rules cite', () => {
    for (const clause of [
      '53060.4(c)',
      '53060.4(d)',
      '53060.7(b)(4)',
      '53060.7(b)(6)',
      '53060.8(a)',
      '53060.9(a)(1)',
    ])
      expect(clauseText(clause), clause).toBeTruthy();
  });
  it('names no clause twice', () => {
    expect(new Set(policyClauses.map(({ clause }) => clause)).size).toBe(policyClauses.length);
  });
  it('begins each section with its title', () => {
    expect(policyClauses.find(({ clause }) => clause === '53060.8(a)')?.title).toBe('Training');
  });
});
