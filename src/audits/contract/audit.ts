/** Why a row is looked at (R29); `sample`: drawn at random from those not otherwise chosen. */
export const chosenBecause = [
  'flagged',
  'account',
  'administrator',
  'urgent',
  'place',
  'share',
  'copy',
  'refusal',
  'directed',
  'sample',
] as const;
export type ChosenBecause = (typeof chosenBecause)[number];

/** What a reviewer decides of one row. */
export const verdicts = ['adequate', 'inadequate', 'refer'] as const;
export type Verdict = (typeof verdicts)[number];

/** Reasons are a closed list (R11); what else there is to say is a screened note. */
export const grounds = {
  adequate: ['purpose-and-case-fit', 'clarified', 'duty-of-the-role'],
  inadequate: [
    'no-purpose',
    'vague-purpose',
    'no-case',
    'case-does-not-fit',
    'more-than-needed',
    'personal-content',
  ],
  refer: ['improper-purpose', 'personal-interest', 'shared-account', 'past-the-gate', 'disclosure', 'other'],
} as const satisfies Readonly<Record<Verdict, readonly string[]>>;

/** What of user management every audit looks at (53060.5(c)(2)(A), R9). */
export const reviewTopics = [
  'grants',
  'training',
  'agreements',
  'inactive',
  'licences',
  'vendor-accounts',
] as const;
export type ReviewTopic = (typeof reviewTopics)[number];
