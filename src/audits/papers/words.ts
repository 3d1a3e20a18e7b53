import type { ChosenBecause, ReviewTopic, Verdict } from '../contract.ts';

/** Why a row was looked at, for people (R29). */
export const chosenWords: Readonly<Record<ChosenBecause, string>> = {
  flagged: 'flagged above the line of review',
  account: 'so that each active account is seen',
  administrator: 'an administrator’s access',
  urgent: 'made in urgent mode',
  place: 'a search without a plate',
  share: 'told to another agency',
  copy: 'a copy was made',
  refusal: 'refused as a prohibited purpose',
  directed: 'as directed',
  sample: 'drawn at random',
};

export const verdictWords: Readonly<Record<Verdict, string>> = {
  adequate: 'Adequate',
  inadequate: 'Inadequate',
  refer: 'Referred',
};

export const topicWords: Readonly<Record<ReviewTopic, string>> = {
  grants: 'Grants',
  training: 'Training',
  agreements: 'Agreements',
  inactive: 'Inactive accounts',
  licences: 'Licences',
  'vendor-accounts': 'Vendors’ account lists',
};

/** Grounds of a judgment, of the closed list. */
const grounds: Readonly<Record<string, string>> = {
  'purpose-and-case-fit': 'purpose and case fit',
  clarified: 'clarified by the person',
  'duty-of-the-role': 'a duty of the role',
  'no-purpose': 'no purpose was given',
  'vague-purpose': 'the purpose is vague',
  'no-case': 'no case number was given',
  'case-does-not-fit': 'the case does not fit',
  'more-than-needed': 'more was looked for than the purpose needs',
  'personal-content': 'personal content in the purpose',
  'improper-purpose': 'improper purpose',
  'personal-interest': 'personal interest',
  'shared-account': 'a shared account',
  'past-the-gate': 'searched past the gate',
  disclosure: 'disclosure',
  other: 'another ground',
};

export const groundWords = (ground: string | null): string =>
  ground === null ? '' : (grounds[ground] ?? ground);
