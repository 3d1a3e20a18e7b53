import { z } from 'zod';
import { csv, day } from './parts.ts';

const product = z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/, 'Not the id of a product.');

/** A vendor's whole list of accounts, as its product exports it, and the day on which it stood so (R9). */
export const vendorListBody = z.strictObject({
  product,
  listedOn: day,
  csv,
  dryRun: z.boolean(),
  /** More than 10 % of the accounts before are not in it, and that is meant. */
  confirmed: z.boolean().default(false),
});
export type VendorListBody = z.infer<typeof vendorListBody>;

/** EIS says whether people have accounts of their own in a product (53060.6(a), R9). */
export const followBody = z.strictObject({ product, followed: z.boolean() });
export type FollowBody = z.infer<typeof followBody>;

export interface VendorFinding {
  /** Of the list; null: a grant that has no account. */
  readonly row: number | null;
  readonly account: string;
  /** As the list names its holder. */
  readonly holder: string;
  readonly findings: readonly {
    readonly clause: string;
    readonly rule:
      | 'no-grant'
      | 'grant-without-account'
      | 'shared-or-generic'
      | 'no-two-factors'
      | 'idle-12-months';
    readonly why: string;
  }[];
}

/** What a list came to; nothing of it is kept unless `applied`. */
export interface VendorListReport {
  readonly applied: boolean;
  readonly dryRun: boolean;
  readonly accounts: number;
  /** Accounts of the list before that are not in this one. */
  readonly missing: { readonly count: number; readonly of: number };
  /** More than 10 % are missing: it stops and asks. */
  readonly asks: boolean;
  /** Tasks that it shows as done, and that still wait after it. */
  readonly tasks: { readonly closed: number; readonly waiting: number };
  readonly findings: readonly VendorFinding[];
  readonly notJudged: readonly ('two-factors' | 'last-used')[];
  readonly problems: readonly { readonly row: number; readonly problem: string }[];
}

/** "Do the same at the vendor." */
export interface VendorTaskListed {
  readonly task: string;
  readonly staffId: string;
  readonly name: string;
  readonly division: string;
  readonly what: 'open' | 'close';
  readonly because: 'granted' | 'reactivated' | 'suspended' | 'removed';
  readonly openedAt: string;
  /** CJIS AC-2(3): older than a week. */
  readonly late: boolean;
}

/** One product: its newest list, what is to be done there, and what was found. */
export interface VendorProduct {
  readonly product: string;
  readonly name: string;
  readonly vendor: string;
  readonly state: 'proposed' | 'approved' | 'live' | 'suspended' | 'ended';
  readonly followed: boolean;
  readonly list: {
    readonly listedOn: number;
    readonly importedAt: string;
    readonly importedBy: string;
    readonly accounts: number;
    readonly notJudged: readonly ('two-factors' | 'last-used')[];
  } | null;
  readonly tasks: readonly VendorTaskListed[];
  readonly findings: readonly VendorFinding[];
}

export interface VendorAccounts {
  /** One may say which products have accounts of their own. */
  readonly eis: boolean;
  readonly products: readonly VendorProduct[];
}
