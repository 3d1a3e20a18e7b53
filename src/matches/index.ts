/** Matches: judged by eye, invalid ones told to the agency of record, asked before acted on (53060.7(b)(7), 53060.9(b)). The duty's only door. */
import type { Route } from '../foundation/route.ts';
import type { SearchDeps } from '../searches/index.ts';
import { invalidMatchRoutes } from './invalid/report-routes.ts';
import { matchRoutes } from './match-routes.ts';
import { ownMatchRoutes } from './own-routes.ts';
import { secondRoutes } from './second/second-routes.ts';
import { staffVehicleRoutes } from './staff-vehicles/vehicle-routes.ts';

export { type Band, type Verdict, verdicts } from './contract.ts';
export { keepInvalid } from './invalid/keep-invalid.ts';
export { matchJobs } from './invalid/jobs.ts';
export { staffVehiclesAmong } from './staff-vehicles/vehicle-store.ts';

/** Every row of the duty. */
export const matchesRoutes = (deps: SearchDeps): readonly Route[] => [
  ...matchRoutes(deps),
  ...ownMatchRoutes(deps),
  ...secondRoutes(deps),
  ...invalidMatchRoutes(deps),
  ...staffVehicleRoutes(deps),
];
