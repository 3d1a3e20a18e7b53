/** Vendors' own accounts: what R9 looks for in a product's account list. */
export { checkAccountFile } from './check-file.ts';
export { type AccountFinding, type AccountRule, checkAccounts, type CheckedAccount } from './findings.ts';
