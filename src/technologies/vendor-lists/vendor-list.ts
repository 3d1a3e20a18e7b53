import type { CivilDate, Instant } from '../../foundation/clock.ts';
import type { VendorAccount } from '../accounts/vendor-account.ts';

/** A product of EIS's register, as far as its vendor's accounts go (R9). */
export interface Product {
  readonly technologyId: string;
  readonly name: string;
  readonly vendor: string;
  readonly kind: 'system' | 'provider' | 'feed' | 'connector' | 'lending';
  readonly state: 'proposed' | 'approved' | 'live' | 'suspended' | 'ended';
  /** Its accounts follow the grants. */
  readonly followed: boolean;
}

/** What a list's columns may say nothing of. */
export type NotJudged = 'two-factors' | 'last-used';

/** A vendor's list of accounts, whole, as it stood on a day. */
export interface VendorList {
  readonly technologyId: string;
  readonly listedOn: CivilDate;
  readonly sha256: Buffer;
  readonly notJudged: readonly NotJudged[];
  readonly accounts: readonly VendorAccount[];
}

/** "Do the same at the vendor": open an account, or close one. */
export interface VendorTask {
  readonly taskId: string;
  readonly technologyId: string;
  readonly staffId: string;
  readonly division: string;
  readonly what: 'open' | 'close';
  readonly because: 'granted' | 'reactivated' | 'suspended' | 'removed';
  readonly openedAt: Instant;
}

export interface TaskListed extends VendorTask {
  readonly name: string;
}
