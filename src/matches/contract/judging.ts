/** What the eye may say of a match; none of them: not verified (53060.9(b)(1), R22). */
export const verdicts = ['match', 'not-a-match', 'cannot-tell', 'no-photo'] as const;
export type Verdict = (typeof verdicts)[number];

/** What stands for a match that was judged; `disagreed`: two people differ, and the more cautious verdict stands. */
export const bands = ['confirmed', 'not-a-match', 'not-confirmed', 'disagreed'] as const;
export type Band = (typeof bands)[number];

/**
 * What makes it no match. `another-plate`: the camera read rightly, and it is another plate than the one asked for; that is
 * nobody's error, and is reported to nobody (53060.7(b)(7)).
 */
export const causes = ['misread', 'wrong-state', 'wrong-vehicle', 'another-plate'] as const;
export type Cause = (typeof causes)[number];

/** R22: why the photo does not tell. */
export const cannotTellReasons = ['blurred', 'too-dark', 'plate-hidden', 'cut-off', 'unavailable'] as const;
export type CannotTellReason = (typeof cannotTellReasons)[number];
/** R22: why there is no photo. */
export const noPhotoReasons = ['none-supplied', 'period-ended'] as const;
export type NoPhotoReason = (typeof noPhotoReasons)[number];

/** What is compared beside the characters; a vehicle that differs in one of them is no match. */
export const features = ['state', 'make', 'colour', 'body'] as const;
export type Feature = (typeof features)[number];
export const comparisons = ['same', 'not-seen', 'differs'] as const;
export type Comparison = (typeof comparisons)[number];
export type Compared = Readonly<Record<Feature, Comparison>>;

/** R24: by whom the CLETS question was asked, and why it could not be; closed, so that no name is written. */
export const cletsMakers = ['self', 'dispatch', 'partner', 'supervisor'] as const;
export type CletsMaker = (typeof cletsMakers)[number];
export const notFeasibleReasons = [
  'no-terminal',
  'no-contact',
  'danger-at-hand',
  'system-down',
  'no-time',
] as const;
export type NotFeasibleReason = (typeof notFeasibleReasons)[number];

/** What was done upon a match, and what came of it. */
export const actions = ['enforcement', 'surveillance', 'lead', 'told-partner', 'none'] as const;
export type Action = (typeof actions)[number];
export const actionOutcomes = [
  'located',
  'arrested',
  'not-there',
  'wrong-vehicle',
  'no-contact',
  'pending',
] as const;
export type ActionOutcome = (typeof actionOutcomes)[number];

export const reportStates = ['open', 'sent', 'answered', 'resolved', 'withdrawn'] as const;
export type ReportState = (typeof reportStates)[number];
/** By which way the encrypted notice went to the agency of record (R23). */
export const sendWays = ['mailed-here', 'mail', 'portal', 'handed-over'] as const;
export type SendWay = (typeof sendWays)[number];
/** The mail of a notice from here: still to go, gone, stopped since the agency may not receive it now or the report is settled, or given up. */
export const mailStates = ['waiting', 'sent', 'withdrawn', 'given-up'] as const;
export type MailState = (typeof mailStates)[number];
export const answers = ['agreed', 'corrected', 'disagreed', 'asks-more'] as const;
export type AgencyAnswer = (typeof answers)[number];
export const resolutions = ['corrected', 'camera-mended', 'no-error', 'no-answer', 'not-eligible'] as const;
export type Resolution = (typeof resolutions)[number];
