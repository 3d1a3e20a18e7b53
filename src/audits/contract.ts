/** What the audits' routes take and give (53060.5(c)(2)). No I/O: pages import it. */
export * from './contract/audit.ts';
export * from './contract/calendar.ts';
export * from './contract/workspace.ts';
export * from './contract/irregularity.ts';
export * from './contract/detector-rules.ts';
export * from './contract/thresholds.ts';
export * from './contract/pulls.ts';
export * from './contract/log-columns.ts';
export * from './contract/log-mapping.ts';
export * from './contract/vendor-log.ts';
export * from './contract/papers.ts';
