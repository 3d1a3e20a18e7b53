/** Alerts: hot lists, matching as reads arrive, delivery (53060.4(a), 53060.7(b), R20, R21). The duty's only door. */
export { type Alerts, type AlertsDeps, openAlerts } from './alerts.ts';
export { type AlertJudgement, alertJudged } from './acts/alert-judged.ts';
export { objectionTo } from './acts/screened.ts';
export { bodyOfAlert, inquiryOf } from './delivery/alert-inquiry.ts';
export { type AlertRow, findAlert, findRaised, raisedUnder } from './delivery/alert-row.ts';
export { alertRoutes } from './delivery/routes.ts';
export { alertOpenedDraft } from './delivery/show-alert.ts';
export { hotListJobs } from './hot-lists/jobs.ts';
export { hotListRoutes } from './hot-lists/routes.ts';
export { keepLines, keepList, type NewList, putInForce } from './hot-lists/list-store.ts';
export { keepWatch, type NewWatch } from './hot-lists/watch-store.ts';
