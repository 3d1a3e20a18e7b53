import type { VendorFinding, VendorProduct, VendorTaskListed } from '../../src/access/contract.ts';

export const stateWords: Readonly<Record<VendorProduct['state'], string>> = {
  proposed: 'Proposed',
  approved: 'Approved, not in use yet',
  live: 'In use',
  suspended: 'Suspended by EIS',
  ended: 'Ended',
};

export const taskWords: Readonly<Record<VendorTaskListed['what'], string>> = {
  open: 'Open an account',
  close: 'Close the account',
};

export const becauseWords: Readonly<Record<VendorTaskListed['because'], string>> = {
  granted: 'Access was granted',
  reactivated: 'Access is back',
  suspended: 'Access was suspended',
  removed: 'Access was removed',
};

export const ruleWords: Readonly<Record<VendorFinding['findings'][number]['rule'], string>> = {
  'no-grant': 'No grant',
  'grant-without-account': 'No account',
  'shared-or-generic': 'Shared or generic',
  'no-two-factors': 'No two factors',
  'idle-12-months': 'Unused for 12 months',
};

export const notJudgedWords = {
  'two-factors': 'who has two factors',
  'last-used': 'when each account was last used',
} as const;
