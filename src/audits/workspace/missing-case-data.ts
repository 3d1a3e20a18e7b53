import type { Finding } from '../finding.ts';

/** R30: a case number is missing, or what was given is none; beyond that nobody is asked for anything. */
export const lacksCaseData = (findings: readonly Pick<Finding, 'rule' | 'clause'>[]): boolean =>
  findings.some(({ rule, clause }) => rule.startsWith('case-') || clause === '53060.7(b)(6)');
