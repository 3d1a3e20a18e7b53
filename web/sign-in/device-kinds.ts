import type { InviteBody } from '../../src/sign-in/contract.ts';

/** What a department issues (53060.9(a)). */
export const deviceKinds: Readonly<Record<NonNullable<InviteBody['device']>['kind'], string>> = {
  computer: 'Computer',
  phone: 'Mobile phone',
  'smart-device': 'Smart device',
  'vehicle-computer': 'Vehicle computer',
};

/** Why a device is in use no more (R6). */
export const retiredWhyWords = {
  lost: 'lost',
  stolen: 'stolen',
  replaced: 'replaced',
  returned: 'returned',
  other: 'for another reason',
} as const;
