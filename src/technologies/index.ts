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
export * as registerContract from './contract.ts';
export type { Ability, Procurements, Register, TechnologyKind, TechnologyState } from './contract.ts';
export { registerJobs } from './contracts/jobs.ts';
export { type Found, noteFound, settleSource, unsettledSources } from './discovered/discovered-store.ts';
export { type DiscoveryDeps, noteDiscovered } from './discovered/tell-discovered.ts';
export { findLicence, findTechnology, technologiesOf } from './door-store.ts';
export { findEntry, type RegisterEntry } from './entry-store.ts';
export { lawfulMoves, mayMove, type NotLive, technologyRefusal } from './moves.ts';
export { onDutyAs } from './offices.ts';
export { switchOperatorModeOff, switchOperatorModeOn } from './operator-store.ts';
export { approvalLetter } from './procurements/approval-letter.ts';
export {
  askProcurement,
  decideProcurement,
  findProcurement,
  listProcurements,
} from './procurements/procurement-store.ts';
export { listRegister } from './register-list.ts';
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
export { keepSecret, openSecret, type SecretName } from './secret-store.ts';
export {
  approveProposal,
  approveTechnology,
  continueContract,
  describeTechnology,
  moveTechnology,
  proposeTechnology,
} from './store.ts';
export { registerSettings } from './snapshots/register-part.ts';
export { type Setting, settingsPart, type SettingsPart } from './snapshots/settings.ts';
export { sharingSettingsJob } from './snapshots/snapshot-job.ts';
export { sharingNights } from './snapshots/snapshot-store.ts';
export { keepSwitches } from './switches-store.ts';
