/** Audits (53060.5(c)(2)): so far, the check of a vendor's log. */
export { type CheckedLog, checkLogs, type JudgedSearch, rowOf } from './check.ts';
export { noProfile, type Profile, readProfile } from './profile.ts';
export { writeReport } from './report/report.ts';
export { type Summary, summarise } from './summary.ts';
export { summaryText } from './summary-text.ts';
