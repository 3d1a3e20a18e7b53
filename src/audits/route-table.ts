import type { Route } from '../foundation/route.ts';
import type { AuditDeps } from './audit-deps.ts';
import { importRoutes } from './imports/routes.ts';
import { irregularityRoutes } from './irregularities/routes.ts';
import { pullRoutes } from './pull/routes.ts';
import { ruleRoutes } from './rules-in-force/routes.ts';
import { auditRoutes } from './routes.ts';
import { rowRoutes } from './workspace/routes.ts';

/** Every row of the audits but their papers (53060.5(c)(2)). */
export const auditsRoutes = (deps: AuditDeps): readonly Route[] => [
  ...auditRoutes(deps),
  ...rowRoutes(deps),
  ...ruleRoutes(deps),
  ...importRoutes(deps),
  ...irregularityRoutes(deps),
  ...pullRoutes(deps),
];
