/** One inquiry: ask, decide, record, look, record, answer (53060.7(b)(3)–(4)). The duty's only door. */
export type { SearchDeps } from './deps.ts';
export { localSource, localTechnology } from './deps.ts';
export { NobodyError } from './judge.ts';
export { searchRoutes } from './routes.ts';
export { screenTyped } from './typed.ts';
export { urgentRoutes } from './urgent/routes.ts';
