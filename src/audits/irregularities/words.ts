import type { IrregularityKind, IrregularityOutcome } from '../contract.ts';

/** What each kind is called where it is read. */
export const kindWords: Readonly<Record<IrregularityKind, string>> = {
  'improper-purpose': 'Search for a purpose that is not authorized (53060.4(a))',
  'immigration-purpose': 'Search for immigration enforcement (53060.4(c))',
  'reproductive-purpose': 'Search for an investigation of reproductive health (53060.4(d))',
  'personal-interest': 'Search of personal interest',
  'shared-account': 'Account used by more than one person',
  'past-the-gate': 'Search made beside the system',
  disclosure: 'Plate data told or given to somebody who may not have it (53060.10)',
  'copy-kept': 'Copy kept beyond its time (53060.9(a)(1))',
  'no-justification': 'Searches without justification (53060.7(b)(4))',
  other: 'Other irregularity',
};

export const outcomeWords: Readonly<Record<IrregularityOutcome, string>> = {
  unfounded: 'Found to be unfounded',
  explained: 'Explained',
  retraining: 'Retraining',
  'access-removed': 'Access removed',
  'referred-to-oia': 'Referred to the Office of Internal Affairs',
};
