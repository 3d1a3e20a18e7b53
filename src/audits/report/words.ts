import { ruleTable } from '../../purposes/index.ts';

/** What each clause asks, in a line for whoever has not the policy at hand. */
const clauses: Readonly<Record<string, string>> = {
  '53060.4(a)': 'Only official law enforcement purposes; speech, worship and the press are none',
  '53060.4(c)': 'No access for immigration enforcement',
  '53060.4(d)': 'No access for investigations of reproductive health',
  '53060.5(c)(2)(C)': 'Irregularities and suspected improper use are reported',
  '53060.7(b)(4)': 'A purpose that is not “investigation” alone, and a case number, each time',
  '53060.7(b)(5)': 'No criminal history, no personal data beyond a last name, nothing from CLETS',
  '53060.7(b)(6)': 'An internal case number; never a CDCR number alone',
};

export const clauseWords = (clause: string): string =>
  clauses[clause] ?? clauses[clause.replace(/, .*$/u, '')] ?? '';

/** What the rules beyond those of the screening look for. */
const found: Readonly<Record<string, string>> = {
  'case-missing': 'No case number was given',
  'case-in-reason': 'The case number stands in the reason, its own field is blank',
  'case-fits-no-scheme': 'The case number fits no numbering of the division',
  'cdcr-number-alone': 'A CDCR number alone is given as the case number',
  'cdcr-number-embedded': 'The case number holds a CDCR number against the division’s numbering',
  streak: 'One person on many consecutive days',
  'off-hours': 'Outside the person’s own usual hours',
  'repeat-plate': 'One person, one plate, on several days',
  'same-plate-unlike-purpose': 'One plate under purposes that no one incident has together',
  sweep: 'Many different plates within an hour',
  volume: 'Many more searches in a day than is usual, or over more hours than one person works',
  overlap: 'One account in two places at once',
  templated: 'One text for many plates',
  'paired-plates': 'The same two plates together on many days, under no one case number',
  'many-cases': 'One plate under three case numbers and more',
  'borrowed-case': 'A case number that another works, for plates of which that case knows nothing',
  'others-plates': 'Without a case number, plates that another was looking for under a case',
  'staff-vehicle': 'A vehicle of the staff list',
  'after-leaving': 'After the person had left the division',
  'closed-case': 'Before the case opened, or after it closed',
  'case-of-another-division': 'The case is of another division',
  'no-case-activity': 'One plate again and again while nothing happened in the case',
};

export const ruleWords = (rule: string): string =>
  found[rule] ?? ruleTable.find(({ id }) => id === rule)?.finds.split(/[:.;]/u, 1)[0] ?? '';
