/** Audits (53060.5(c)(2)): so far, the check of a vendor's log, alone and against the record. */
export { type CheckedLog, checkLogs, type JudgedSearch, rowOf } from './check.ts';
export { detect } from './detectors/index.ts';
export type { Finding } from './finding.ts';
export { judge } from './judge.ts';
export { checkPaper, checkReport, type CheckedReport } from './papers/check-report.ts';
export { auditPaperRoutes } from './papers/routes.ts';
export { noProfile, type Profile, readProfile } from './profile.ts';
export { irregularScoreOf, ranked, reviewLine, type Score, scoreOf } from './ranking.ts';
export { type Reconciled, reconcile } from './reconcile.ts';
export { writeReport } from './report/report.ts';
export { type Summary, summarise } from './summary.ts';
export { summaryText } from './summary-text.ts';
export type { VendorSearch } from './vendor-log/search.ts';
