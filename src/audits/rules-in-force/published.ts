import type { DetectorRule, ThresholdRule } from '../contract/detector-rules.ts';
import type { detectorNeeds } from '../detectors/index.ts';
import { irregular } from '../detectors/pattern.ts';
import { type Thresholds, usualThresholds } from '../detectors/thresholds.ts';

type Told = Pick<DetectorRule, 'finds' | 'falseAlarms'> & {
  readonly clause?: string;
  readonly thresholds?: readonly (keyof Thresholds)[];
};

const byEntries = '53060.7(b)(6)';

/** Detectors of searches, each with what it finds and when it is wrong. */
const ofSearches: Readonly<Record<keyof typeof detectorNeeds, Told>> = {
  streak: {
    finds: 'One person searches on so many consecutive days, or more.',
    falseAlarms: 'A long operation. It never counts alone.',
    thresholds: ['streakDays'],
  },
  'off-hours': {
    finds:
      'Searches more than three hours outside the shortest stretch of the day that holds this share of the person’s searches, in a session of their own. Where a person has fewer than ten searches or no such stretch: at night.',
    falseAlarms: 'Shifts and call-outs; there is no duty roster. It never counts alone.',
    thresholds: ['usualShare', 'nightFrom', 'nightTo'],
  },
  'repeat-plate': {
    finds: 'One person looks for one plate so often, on so many days.',
    falseAlarms: 'A vehicle under surveillance, with its case.',
    thresholds: ['plateSearches', 'plateDays'],
  },
  'same-plate-unlike-purpose': {
    finds: 'One person looks for one plate so often, for purposes that no one incident has together.',
    falseAlarms: 'A vehicle that turns up in several matters.',
    thresholds: ['plateSearches'],
  },
  sweep: {
    finds: 'One person looks for so many different plates within an hour.',
    falseAlarms: 'A list of plates that was handed over in one case.',
    thresholds: ['sweepPlates'],
  },
  volume: {
    finds:
      'One person searches so much in a day, and so many times the usual day; or in more different hours of one day than anybody works.',
    falseAlarms: 'The day of an escape.',
    thresholds: ['volumeSearches', 'volumeTimes', 'volumeHours'],
  },
  overlap: {
    finds:
      'One account within a minute on two kinds of device or for two agencies; or two plates in one second, three times.',
    falseAlarms: 'A vendor’s clock that counts whole minutes.',
  },
  templated: {
    finds:
      'One person gives one text for so many plates, where it is vague or of three words and more, under no one case number.',
    falseAlarms: 'A unit’s standing wording.',
    thresholds: ['templatedPlates'],
  },
  'paired-plates': {
    finds:
      'One person looks for the same two plates within ten minutes, on three days, under no one case number.',
    falseAlarms: 'Two vehicles of one household in one matter.',
  },
  'many-cases': {
    finds: 'One person looks for one plate so often, under three case numbers and more.',
    falseAlarms: 'A case that was numbered anew.',
    thresholds: ['plateSearches'],
  },
  'borrowed-case': {
    finds:
      'One person gives, three times and more, the number of a case that another works, for plates that nobody else looked for under it.',
    falseAlarms: 'A case that was taken over.',
  },
  'others-plates': {
    finds:
      'One person looks, without a case number, for three plates and more that another was looking for under a case in the two weeks before.',
    falseAlarms: 'Help that was asked for by word.',
  },
  'staff-vehicle': {
    clause: 'R18',
    finds: 'A plate of the staff-vehicle list, which answers yes or no.',
    falseAlarms: 'A test; a vehicle that was sold.',
  },
  'after-leaving': {
    clause: '53060.5(c)(1)(D)',
    finds: 'A search after the person was transferred or separated.',
    falseAlarms: 'A register that was brought up to date late.',
  },
  'closed-case': {
    clause: byEntries,
    finds: 'A search before the case opened, or after it closed.',
    falseAlarms: 'A case that was opened late.',
  },
  'case-of-another-division': {
    clause: byEntries,
    finds: 'The number names a case of another division.',
    falseAlarms: 'Help that was agreed by word.',
  },
  'no-case-activity': {
    finds: 'One plate so often, while nothing happened in the case for 30 days.',
    falseAlarms: 'A case that is worked on paper.',
    thresholds: ['plateSearches'],
  },
};

/** Of acts, and of vendors' rows beside the record; their ids are those of their findings. */
const ofActs: Readonly<Record<string, Told>> = {
  'ghost-search': {
    finds: 'A vendor’s row of which the record has no entry of this person and plate within five minutes.',
    falseAlarms: 'A vendor’s clock that is wrong.',
  },
  'entry-without-row': {
    clause: 'CC 1798.90.52',
    finds: 'A provider was asked, and its log has no row of it within five minutes.',
    falseAlarms: 'A log that ends earlier.',
  },
  'other-case': {
    clause: byEntries,
    finds: 'The vendor’s row names another case than the record.',
    falseAlarms: 'A number that is written otherwise.',
  },
  'export-spike': {
    finds: 'One person makes so many copies in a day, and so many times that person’s usual day.',
    falseAlarms: 'The end of a big case.',
    thresholds: ['exportCopies', 'exportTimes'],
  },
  'support-without-ticket': {
    clause: '53060.5(c)(3)(A)',
    finds: 'Plate data in an administrator’s session without a ticket.',
    falseAlarms: 'None: it is refused beforehand.',
  },
  'config-drift': {
    clause: '53060.10(a)',
    finds: 'Settings of sharing that changed overnight by nobody’s recorded act.',
    falseAlarms: 'A setting that was read wrongly one night.',
  },
};

export const publishedDetectors: readonly DetectorRule[] = Object.entries({ ...ofSearches, ...ofActs }).map(
  ([rule, { finds, falseAlarms, clause = irregular, thresholds = [] }]) => ({
    rule,
    clause,
    finds,
    falseAlarms,
    thresholds,
  }),
);

type Bounds = Omit<ThresholdRule, 'name' | 'usual'>;
const count = (words: string, least = 2, most = 10_000): Bounds => ({ words, least, most, whole: true });
const number = (words: string, least: number, most: number): Bounds => ({ words, least, most, whole: false });

/** What each threshold counts, and within which bounds it may be set. */
const bounds: Readonly<Record<keyof Thresholds, Bounds>> = {
  streakDays: count('Consecutive days'),
  usualShare: number('Share of searches that usual hours hold (0.5 through 0.99)', 0.5, 0.99),
  nightFrom: number('Night from, hour of the day', 0, 24),
  nightTo: number('Night to, hour of the day', 0, 24),
  plateSearches: count('Searches for one plate'),
  plateDays: count('Days on which they are made'),
  sweepPlates: count('Different plates within an hour'),
  volumeSearches: count('Searches in a day'),
  volumeTimes: number('Times the usual day', 1, 1000),
  volumeHours: count('Different hours of one day, more than', 1, 23),
  templatedPlates: count('Plates under one text'),
  exportCopies: count('Copies in a day'),
  exportTimes: number('Times the usual day of copies', 1, 1000),
};

export const publishedThresholds: readonly ThresholdRule[] = (
  Object.keys(usualThresholds) as (keyof Thresholds)[]
).map((name) => ({ name, usual: usualThresholds[name], ...bounds[name] }));
