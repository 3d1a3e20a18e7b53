import type { IrregularityKind, IrregularityOutcome } from '../../src/audits/contract.ts';

export const irregularityWords: Readonly<Record<IrregularityKind, string>> = {
  'improper-purpose': 'A purpose that is not authorized',
  'immigration-purpose': 'Immigration enforcement (53060.4(c))',
  'reproductive-purpose': 'Investigation of reproductive health (53060.4(d))',
  'personal-interest': 'Personal interest',
  'shared-account': 'Account used by more than one person',
  'past-the-gate': 'Searched beside the system',
  disclosure: 'Told or given to somebody who may not have it (53060.10)',
  'copy-kept': 'Copy kept beyond its time (53060.9(a)(1))',
  'no-justification': 'Searches without an adequate purpose (53060.7(b)(4))',
  other: 'Another irregularity',
};

export const outcomeWords: Readonly<Record<IrregularityOutcome, string>> = {
  unfounded: 'Unfounded',
  explained: 'Explained',
  retraining: 'Retraining',
  'access-removed': 'Access removed',
  'referred-to-oia': 'Referred to the Office of Internal Affairs',
};
