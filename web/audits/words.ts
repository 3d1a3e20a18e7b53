import type {
  AuditListed,
  ChosenBecause,
  ReviewTopic,
  ResultsBody,
  Verdict,
} from '../../src/audits/contract.ts';
import { civilDateText } from '../parts/civil-date.ts';

export const chosenWords: Readonly<Record<ChosenBecause, string>> = {
  flagged: 'Flagged',
  account: 'One of three of each account',
  administrator: 'Administrator’s access',
  urgent: 'Urgent mode',
  place: 'Place search',
  share: 'Shared',
  copy: 'Copied',
  refusal: 'Refused under 53060.4',
  directed: 'Directed by the Hiring Authority',
  sample: 'Drawn at random',
};

export const verdictWords: Readonly<Record<Verdict, string>> = {
  adequate: 'Adequate',
  inadequate: 'Inadequate',
  refer: 'Referred',
};

export const groundWords: Readonly<Record<string, string>> = {
  'purpose-and-case-fit': 'Purpose and case fit the search',
  clarified: 'What was missing was given',
  'duty-of-the-role': 'The role’s duty explains it',
  'no-purpose': 'No purpose',
  'vague-purpose': 'The purpose says too little',
  'no-case': 'No case number',
  'case-does-not-fit': 'The case does not fit the search',
  'more-than-needed': 'Wider than the purpose needs',
  'personal-content': 'Holds what may not be typed (53060.7(b)(5))',
  'improper-purpose': 'A purpose that is not authorized',
  'personal-interest': 'Personal interest',
  'shared-account': 'Account used by more than one person',
  'past-the-gate': 'Searched beside the system',
  disclosure: 'Told or given to somebody who may not have it',
  other: 'Another irregularity',
};

export const topicWords: Readonly<Record<ReviewTopic, string>> = {
  grants: 'Grants',
  training: 'Training',
  agreements: 'Form 110',
  inactive: 'Inactive accounts',
  licences: 'Licenses',
  'vendor-accounts': 'Accounts at vendors',
};

export const resultsWords: Readonly<Record<ResultsBody['reason'], string>> = {
  'to-judge-the-purpose': 'To judge the purpose',
  'to-judge-the-width': 'To judge how wide the search was',
  'suspected-personal-interest': 'Suspected personal interest',
  'suspected-disclosure': 'Suspected disclosure',
};

export const kindWords: Readonly<Record<string, string>> = {
  'inquiry.asked': 'Search',
  'inquiry.refused': 'Refused search',
  'hot-list.entry-made': 'Entry in a hot list',
  'urgent.declared': 'Urgent mode declared',
  'vendor.search': 'Search in a vendor’s log',
  'photo.opened': 'Photo opened',
  'alert.opened': 'Alert opened',
};

const stageWords: Readonly<Record<AuditListed['stage'], string>> = {
  running: 'Period is running',
  'to-begin': 'Ready to begin',
  'to-judge': 'Being reviewed',
  signed: 'Signed',
};

/** `notConfirmedThisMonth` as words. */
export const figureWords = (name: string): string => {
  const words = name.replaceAll(/([A-Z]|\d+)/g, (part) => ` ${part.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const auditTitle = ({ kind, cycle, about, division }: AuditListed): string =>
  kind === 'cycle' ? `${division}, audit ${cycle ?? ''}` : `${division}, special audit (${about})`;

export const periodText = ({ fromOn, throughOn }: AuditListed): string =>
  `${civilDateText(fromOn)} through ${civilDateText(throughOn)}`;

/** A due date with its label: never by color alone (ux 1.3). */
export const dueText = ({ dueOn, overdueDays, stage }: AuditListed): string => {
  const on = civilDateText(dueOn);
  if (stage === 'signed') return on;
  return overdueDays > 0 ? `${on} · Overdue by ${overdueDays} ${overdueDays === 1 ? 'day' : 'days'}` : on;
};

export const stageText = ({ stage, judged, rows }: AuditListed): string =>
  stage === 'to-judge' ? `${stageWords[stage]}: ${judged} of ${rows} judged` : stageWords[stage];
