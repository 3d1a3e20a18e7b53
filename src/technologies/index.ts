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
export { abilities, type Ability, type TechnologyKind, type TechnologyState } from './contract.ts';
export { findLicence, findTechnology, technologiesOf } from './door-store.ts';
export { lawfulMoves, mayMove, type NotLive, technologyRefusal } from './moves.ts';
export { switchOperatorModeOff, switchOperatorModeOn } from './operator-store.ts';
export type {
  Approval,
  Continuation,
  Description,
  Licence,
  Move,
  OperatorMode,
  Proposal,
  Technology,
} from './register.ts';
export { keepSecret, openSecret, type SecretName, secretNames } from './secret-store.ts';
export {
  approveProposal,
  approveTechnology,
  continueContract,
  endingWithin,
  moveTechnology,
  pastTheirEnd,
  proposeTechnology,
} from './store.ts';
