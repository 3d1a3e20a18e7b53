/** Vendors' own accounts: what R9 looks for in a product's account list. */
export { checkAccountFile } from './check-file.ts';
export { type AccountFinding, type AccountRule, checkAccounts, type CheckedAccount } from './findings.ts';
export { type GrantIndex, grantsFor, indexGrants, type ListedGrant } from './grants.ts';
export { accountListOf, type AccountList } from './read-list.ts';
export { accountOf, type VendorAccount } from './vendor-account.ts';
