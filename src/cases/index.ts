/** Cases: numbering schemes of each division, cases, who works them (53060.7(b)(4), 53060.7(b)(6)). The duty's only door. */
export type { CaseDoor } from './case.ts';
export { type CaseSources, sourcesOfCase } from './case-sources.ts';
export { readCaseNumber } from './case-number.ts';
export {
  assignCase,
  closeCase,
  confirmCase,
  findCase,
  type FirstUse,
  nameForCase,
  openCase,
  type OpenedCase,
  openProvisionalCase,
} from './case-store.ts';
export { CasesError } from './cases-error.ts';
export { type CaseNumber, caseNumberSchema } from './contract.ts';
export { isKnownTo } from './known-to.ts';
export { compilePattern, type Pattern, PatternError } from './pattern.ts';
export { fitsScheme, type NumberingScheme, schemeProblems } from './scheme.ts';
export { retireScheme, type SavedScheme, saveScheme } from './scheme-store.ts';
export { issueEmergencyCase, setEmergencySeries } from './series-store.ts';
export { caseRoutes } from './routes.ts';
