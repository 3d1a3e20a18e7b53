import type {
  Action,
  ActionOutcome,
  AgencyAnswer,
  Band,
  CannotTellReason,
  Cause,
  CletsMaker,
  Comparison,
  Feature,
  NoPhotoReason,
  NotFeasibleReason,
  ReportState,
  Resolution,
  SendWay,
} from '../../src/matches/contract/judging.ts';
import type { NoticeMail } from '../../src/matches/contract.ts';
import type { MatchVerdict } from '../../src/searches/contract/verdicts.ts';

export const verdictWords: Readonly<Record<MatchVerdict, string>> = {
  'not verified': 'Not verified',
  match: 'Match, confirmed by photo',
  'not-a-match': 'Not a match',
  'cannot-tell': 'Not confirmed by photo: cannot tell',
  'no-photo': 'Not confirmed by photo: none supplied',
};

export const bandWords: Readonly<Record<Band, string>> = {
  confirmed: 'Confirmed by photo',
  'not-a-match': 'Not a match',
  'not-confirmed': 'Not confirmed by photo',
  disagreed: 'Two people differ; the more cautious verdict stands',
};

export const causeWords: Readonly<Record<Cause, string>> = {
  misread: 'The photo shows other characters than were read',
  'wrong-state': 'The plate is of another state',
  'wrong-vehicle': 'It is another vehicle: make, colour or body differ',
  'another-plate': 'Read rightly, but not the plate that I asked for',
};

export const cannotTellWords: Readonly<Record<CannotTellReason, string>> = {
  blurred: 'The photo is blurred',
  'too-dark': 'The photo is too dark',
  'plate-hidden': 'The plate is covered',
  'cut-off': 'The plate is cut off',
  unavailable: 'The photo cannot be opened now',
};

export const noPhotoWords: Readonly<Record<NoPhotoReason, string>> = {
  'none-supplied': 'The owner supplied none',
  'period-ended': 'Its period has ended',
};

export const featureWords: Readonly<Record<Feature, string>> = {
  state: 'State of the plate',
  make: 'Make',
  colour: 'Color',
  body: 'Body',
};

export const comparisonWords: Readonly<Record<Comparison, string>> = {
  same: 'the same',
  'not-seen': 'cannot be seen',
  differs: 'differs',
};

export const makerWords: Readonly<Record<CletsMaker, string>> = {
  self: 'Myself',
  dispatch: 'Dispatch',
  partner: 'A partner',
  supervisor: 'A supervisor',
};

export const notFeasibleWords: Readonly<Record<NotFeasibleReason, string>> = {
  'no-terminal': 'No terminal at hand',
  'no-contact': 'No contact with dispatch',
  'danger-at-hand': 'Danger at hand',
  'system-down': 'CLETS is down',
  'no-time': 'No time',
};

export const actionWords: Readonly<Record<Action, string>> = {
  enforcement: 'Enforcement action',
  surveillance: 'Watched the vehicle',
  lead: 'Followed as a lead',
  'told-partner': 'Told a partner on the case',
  none: 'Nothing was done',
};

export const outcomeWords: Readonly<Record<ActionOutcome, string>> = {
  located: 'The person was located',
  arrested: 'An arrest was made',
  'not-there': 'The vehicle was not there',
  'wrong-vehicle': 'It was another vehicle',
  'no-contact': 'Nobody was met',
  pending: 'Still under way',
};

export const stateWords: Readonly<Record<ReportState, string>> = {
  open: 'To be sent',
  sent: 'Sent, not answered',
  answered: 'Answered',
  resolved: 'Resolved',
  withdrawn: 'Withdrawn',
};

export const wayWords: Readonly<Record<SendWay, string>> = {
  'mailed-here': 'By mail from Plateward, now',
  mail: 'By mail, which I send',
  portal: 'By the agency’s own portal',
  'handed-over': 'Handed over',
};

export const answerWords: Readonly<Record<AgencyAnswer, string>> = {
  agreed: 'It agrees',
  corrected: 'It has corrected the read',
  disagreed: 'It does not agree',
  'asks-more': 'It asks for more',
};

export const resolutionWords: Readonly<Record<Resolution, string>> = {
  corrected: 'The read was corrected',
  'camera-mended': 'The camera was mended',
  'no-error': 'There was no error',
  'no-answer': 'The agency did not answer',
  'not-eligible': 'The agency may not be told',
};

/** How far the mail of a notice is (R20, R23). */
export const mailText = ({ state, failed }: NoticeMail): string => {
  switch (state) {
    case 'sent':
      return 'taken by the mail server';
    case 'withdrawn':
      return 'stopped: the report is settled, or the agency may not receive it now';
    case 'given-up':
      return 'not delivered: save the notice and send it yourself';
    case 'waiting':
      return failed ? 'did not go through yet, and is tried again' : 'waits to go';
  }
};
