import type {
  AlertState,
  Audience,
  DismissReason,
  EscalateReason,
  LineOutcome,
  WatchEnd,
} from '../../src/alerts/contract.ts';

export const stateWords: Readonly<Record<AlertState, string>> = {
  open: 'Open',
  acknowledged: 'In hand',
  escalated: 'Passed up',
  dismissed: 'Dismissed',
};

export const dismissWords: Readonly<Record<DismissReason, string>> = {
  'vehicle-found': 'The vehicle has been found',
  'no-longer-sought': 'The vehicle is no longer looked for',
};

export const escalateWords: Readonly<Record<EscalateReason, string>> = {
  danger: 'Danger to somebody',
  'needs-more-people': 'More people are needed',
  'outside-my-area': 'It is outside my area',
  unsure: 'I am not sure what to do',
};

export const audienceWords: Readonly<Record<Audience, string>> = {
  case: 'Those who work the case',
  division: 'The end users of the division',
  people: 'People named one by one',
};

export const endWords: Readonly<Record<WatchEnd, string>> = {
  'by-owner': 'Ended by its owner',
  'by-administrator': 'Ended by an administrator',
  expired: 'Ended: its last day has passed',
  'case-closed': 'Ended: the case is closed',
  'owner-without-access': 'Ended: its owner has no access',
  'not-a-match-thrice': 'Ended: three alerts were no match',
};

export const outcomeWords: Readonly<Record<LineOutcome, string>> = {
  kept: 'Kept',
  repeated: 'Repeated',
  dropped: 'Dropped',
  expired: 'Past',
  unreadable: 'Not read',
};
