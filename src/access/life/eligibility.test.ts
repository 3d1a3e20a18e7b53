import { describe, expect, it } from 'vitest';
import { decideEligibility, type EligibilityFacts } from './eligibility.ts';

const now = Date.parse('2026-11-24T18:00:00Z');
const agent: EligibilityFacts = {
  staff_id: 'doe.j',
  division: 'OCS',
  classification: 'special-agent',
  unit: 'other',
  status: 'active',
  department_employee: true,
  division_administrator: false,
  approved_from: [],
  approved_through: [],
  parole_agents: 'undecided',
  access_division: '',
};
const dapo = { division: 'DAPO', classification: 'parole-agent' } as const;
const approved = { approved_from: [20261101], approved_through: [20261124] };

describe('who may be an end user (53060.7(a))', () => {
  const may: readonly [string, Partial<EligibilityFacts>][] = [
    ['Special Agents', {}],
    ['Intelligence Analysts', { classification: 'intelligence-analyst' }],
    ['Parole Agents of the Community Compliance Unit', { ...dapo, unit: 'community-compliance-unit' }],
    ['other Parole Agents where DAPO has so settled', { ...dapo, parole_agents: 'all-eligible' }],
    [
      'DAPO staff whom the Deputy Director approved, through the last day',
      { ...dapo, classification: 'other', ...approved },
    ],
    [
      'Lieutenants of Investigative Services',
      { division: 'DAI', classification: 'lieutenant', unit: 'investigative-services-unit' },
    ],
    ['Division Administrators', { classification: 'other', division_administrator: true }],
    ['who is on leave, once back', { status: 'leave' }],
  ];
  it.each(may)('%s', (_, traits) => {
    expect(decideEligibility({ ...agent, ...traits }, now).effect).toBe('permit');
  });

  const mayNot: readonly [string, Partial<EligibilityFacts>, string][] = [
    ['other classes', { classification: 'other' }, '53060.7(a)'],
    ['Parole Agents elsewhere while undecided', dapo, '53060.7(a)(2)'],
    [
      'an approval that ended yesterday',
      { ...dapo, ...approved, approved_through: [20261123] },
      '53060.7(a)(2)',
    ],
    ['an approval outside DAPO', { classification: 'other', ...approved }, '53060.7(a)(2)'],
    ['Lieutenants elsewhere', { division: 'DAI', classification: 'lieutenant' }, '53060.7(a)(4)'],
    ['who left the department', { status: 'separated' }, '53060.5(c)(1)(D)'],
    ['contractors', { department_employee: false }, '53060.7(a)'],
    ['a grant of another division', { access_division: 'DAI' }, '53060.5(c)(1)(A)'],
  ];
  it.each(mayNot)('not: %s', (_, traits, clause) => {
    expect(decideEligibility({ ...agent, ...traits }, now)).toMatchObject({ effect: 'refuse', clause });
  });
});
