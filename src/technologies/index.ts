/** Technologies: EIS's register: technologies, contracts, licences (53060.6). The duty's only door. */
export {
  type AccountFinding,
  type AccountRule,
  accountListOf,
  accountOf,
  checkAccountFile,
  checkAccounts,
  type CheckedAccount,
  type GrantIndex,
  grantsFor,
  indexGrants,
  type ListedGrant,
  type VendorAccount,
} from './accounts/index.ts';
export type { Product, TaskListed, VendorList, VendorTask } from './vendor-lists/vendor-list.ts';
export { accountsOf, keepList, newestLists, productsOf } from './vendor-lists/list-store.ts';
export { closeShown, followAccounts, openTasksOf, tasksShown } from './vendor-lists/task-store.ts';
export type { Approval, Licence, OperatorMode, Proposal, TechnologyState } from './register.ts';
export {
  approveTechnology,
  findLicence,
  proposeTechnology,
  setTechnologyState,
  switchOperatorModeOff,
  switchOperatorModeOn,
} from './store.ts';
