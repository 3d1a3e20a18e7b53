/** Sharing: what is told to another public agency of California, and what a breach touched (53060.10(a), R22, R25, R26, R34). The duty's only door. */
export { incidentClocksJob } from './breach/clock-job.ts';
export { incidentRoutes } from './breach/incident-routes.ts';
export { accessesListed, type BreachSubject, listTouched } from './breach/list-touched.ts';
export { sharingJob } from './jobs.ts';
export { sharingAgreementSettings } from './settings-part.ts';
export { ledgerRoutes } from './ledger/ledger-routes.ts';
export { oralRoutes } from './oral/oral-routes.ts';
export { agreementRoutes } from './agreement/agreement-routes.ts';
export { shareRoutes } from './share/share-routes.ts';
export { agree, keepAgreement } from './agreement/agreement-store.ts';
export {
  decideShare,
  keepShare,
  noteAcknowledged,
  noteReleased,
  noteRequested,
} from './share/share-store.ts';
