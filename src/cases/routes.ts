import { z } from 'zod';
import type { DeskDeps } from '../access/index.ts';
import type { Route, RouteRequest } from '../foundation/route.ts';
import { approvalRoutes } from './approval-routes.ts';
import { checkCase } from './check.ts';
import { deskRoutes } from './desk-routes.ts';
import { numberingRoutes } from './numbering-routes.ts';
import { schemeRoutes } from './scheme-routes.ts';

const checkQuery = z.strictObject({ number: z.string().max(240) });

export const caseRoutes = (deps: DeskDeps): readonly Route[] => [
  {
    method: 'GET',
    path: '/cases/check',
    listener: 'staff',
    who: 'signed-in',
    records: { nothing: 'tells what stands against a number; no ALPR information' },
    limits: { bodyBytes: 0, perMinute: 240 },
    schema: { query: checkQuery },
    summary: 'What stands against a case number, while it is typed (53060.7(b)(6)).',
    handler: async ({ caller, query }: RouteRequest<undefined, undefined, z.infer<typeof checkQuery>>) => ({
      status: 200,
      body: await checkCase(deps.db, caller?.staffId ?? '', query.number),
    }),
  },
  ...deskRoutes(deps),
  ...schemeRoutes(deps),
  ...numberingRoutes(deps),
  ...approvalRoutes(deps),
];
