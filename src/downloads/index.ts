/** Downloads: exports, prints, the copies register, destruction (53060.9(a)(1), R22, R27). The duty's only door. */
export { copyDeskRoutes } from './desk-routes.ts';
export type { CopyDeps } from './deps.ts';
export { copiesJob } from './jobs.ts';
export { Makings } from './makings.ts';
export { keepTakenCopy, type TakenCopy } from './print-store.ts';
export { copyRoutes } from './routes.ts';
export { entryOfPrint, readsCopied } from './copied-reads-store.ts';
