import { chosenOf } from '../access/Choice.tsx';
import type { CaseType, ownerTypes } from '../../src/agencies/contract.ts';

/** 53060.3(d): what an agency is. */
export const ownerTypeWords: Readonly<Record<(typeof ownerTypes)[number], string>> = {
  state: 'Agency of the State',
  city: 'Agency of a city',
  county: 'Agency of a county',
  'city-and-county': 'Agency of a city and county',
  'special-district': 'Special district of California',
  'joint-powers-authority': 'Joint powers authority of California',
  'political-subdivision': 'Other political subdivision of California',
  federal: 'Federal agency',
  'out-of-state': 'Agency of another state',
  tribal: 'Tribal agency',
  private: 'Private entity',
  unknown: 'Not known yet',
};

export const caseTypeWords: Readonly<Record<CaseType, string>> = {
  registered: 'registered',
  provisional: 'provisional',
  emergency: 'of the emergency series',
};

/** An owner that was registered as something else, such as a task force, is called what it is. */
export const ownerTypeText = (type: string): string => {
  const known = chosenOf(ownerTypeWords, type);
  return known === undefined ? type.replaceAll('-', ' ') : ownerTypeWords[known];
};
