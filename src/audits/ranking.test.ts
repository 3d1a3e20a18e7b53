import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from './finding.ts';
import { irregularScoreOf, ranked, reviewLine, scoreOf } from './ranking.ts';

const finding = (rule: string, severity: Severity, clause = '53060.5(c)(2)(C)'): Finding => ({
  rule,
  severity,
  clause,
  why: '',
});

describe('how soon a search is looked at (R29)', () => {
  it('is a sum whose parts are shown, each rule once at its worst', () => {
    const findings = [
      finding('repeat-plate', 'low'),
      finding('repeat-plate', 'high'),
      finding('vague', 'low'),
    ];
    expect(scoreOf(findings)).toEqual({
      total: 4.5,
      parts: [
        { rule: 'repeat-plate', points: 4 },
        { rule: 'vague', points: 0.5 },
      ],
    });
  });

  it('is nothing by timing alone, and little beside something else', () => {
    expect(scoreOf([finding('off-hours', 'low'), finding('streak', 'medium')])).toEqual({
      total: 0,
      parts: [],
    });
    expect(scoreOf([finding('streak', 'medium'), finding('sweep', 'medium')]).total).toBe(2.5);
  });

  it('makes nobody a suspect by careless reasons', () => {
    const careless = [
      finding('case-missing', 'medium', '53060.7(b)(4)'),
      finding('vague', 'medium', '53060.7(b)(4)'),
    ];
    expect(scoreOf(careless).total).toBeGreaterThanOrEqual(reviewLine);
    expect(irregularScoreOf(careless).total).toBe(0);
  });

  it('puts the most telling first, and keeps the order of equals', () => {
    const rows = [1, 4, 4, 9].map((total, at) => ({ at, score: { total, parts: [] } }));
    expect(ranked(rows).map(({ at }) => at)).toEqual([3, 1, 2, 0]);
  });
});
