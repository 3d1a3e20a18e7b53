import type { MemberBody, Office } from '../../src/access/contract.ts';

export const classificationWords: Readonly<Record<MemberBody['classification'], string>> = {
  'special-agent': 'Special Agent series',
  'parole-agent': 'Parole Agent series',
  'parole-service-associate': 'Parole Service Associate',
  'intelligence-analyst': 'Intelligence Analyst',
  lieutenant: 'Lieutenant',
  other: 'Another job class',
};

export const statusWords: Readonly<Record<MemberBody['status'], string>> = {
  active: 'At work',
  leave: 'On leave',
  separated: 'Left the department',
};

export const divisionWords: Readonly<Record<MemberBody['division'], string>> = {
  OCS: 'Office of Correctional Safety (OCS)',
  DAI: 'Division of Adult Institutions (DAI)',
  DAPO: 'Division of Adult Parole Operations (DAPO)',
  OIA: 'Office of Internal Affairs (OIA)',
};

export const unitKindWords: Readonly<Record<MemberBody['unitKind'], string>> = {
  other: 'Another kind of unit',
  'community-compliance-unit': 'Community Compliance Unit',
  'investigative-services-unit': 'Investigative Services Unit',
};

export const officeWords: Readonly<Record<Office, string>> = {
  'primary-administrator': 'Division Administrator, primary',
  'secondary-administrator': 'Division Administrator, secondary',
  'hiring-authority': 'Hiring Authority',
  'hiring-authority-designee': 'Hiring Authority’s designee',
  'audit-designee': 'Audit designee',
  'policy-owner': 'Policy owner',
  eis: 'Enterprise Information Services (EIS)',
  'dapo-deputy-director': 'Deputy Director of DAPO',
  'inspector-general': 'Office of the Inspector General',
  'legal-affairs': 'Legal Affairs',
};

const vacancyWords: Readonly<Record<string, string>> = {
  'no-primary': 'no primary Division Administrator',
  'no-secondary': 'no secondary Division Administrator',
  'primary-not-active': 'the primary Division Administrator is not at work',
  'secondary-not-active': 'the secondary Division Administrator is not at work',
  'rank-of-primary': 'the primary’s rank in the staff list is not sufficient any more',
  'no-active-administrator': 'no Division Administrator at work: nobody can grant access',
  'no-hiring-authority': 'no Hiring Authority',
};

export const vacancyText = (what: readonly string[]): string =>
  what.map((one) => vacancyWords[one] ?? one).join('; ');
