/** Technologies: EIS's register: technologies, contracts, licences (53060.6). The duty's only door. */
export {
  type AccountFinding,
  type AccountRule,
  checkAccountFile,
  checkAccounts,
  type CheckedAccount,
} from './accounts/index.ts';
export type { Approval, Licence, OperatorMode, Proposal, TechnologyState } from './register.ts';
export {
  approveTechnology,
  findLicence,
  proposeTechnology,
  setTechnologyState,
  switchOperatorModeOn,
} from './store.ts';
