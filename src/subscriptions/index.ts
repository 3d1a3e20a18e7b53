/** Subscriptions: other agencies' data through connectors; the department's own, lent by agreement (53060.3(e), 53060.4(b), 53060.10(a)). The duty's only door. */
export { keepConnector } from './connectors/connector-store.ts';
export { openSources, type OpenSources } from './connectors/sources.ts';
export { proposeAgreement } from './lending/agreement-store.ts';
export { lendingRoutes } from './lending/lending-routes.ts';
export type { SubscriptionDeps } from './lending/deps.ts';
export { subscriptionRoutes } from './desk-routes.ts';
export { subscriptionSettings } from './settings-part.ts';
export { type Reconciled, reconcile } from './reconcile/reconcile.ts';
