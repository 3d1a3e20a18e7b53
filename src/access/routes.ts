import type { Route, RouteRequest } from '../foundation/route.ts';
import { type LiftBody, liftBody } from './contract.ts';
import { showToAdministrator } from './desk/administer.ts';
import { actorOf, answerOf } from './desk/perform.ts';
import { listHolds } from './hold-store.ts';
import { formRoutes, trainingRoutes } from './evidence/routes.ts';
import { liftHolds } from './holds.ts';
import type { LifeDeps } from './life/life-deps.ts';
import { lifeRoutes } from './life/routes.ts';
import { personnelRoutes } from './personnel/routes.ts';

const limits = { bodyBytes: 4096, perMinute: 120 };

/** Holds after a prohibited refusal (53060.4(c), (d), R14), the life of an access, and the personnel file. */
export const accessRoutes = (deps: LifeDeps): readonly Route[] => [
  ...lifeRoutes(deps),
  ...personnelRoutes(deps),
  ...formRoutes(deps),
  ...trainingRoutes(deps),
  {
    method: 'GET',
    path: '/holds',
    listener: 'staff',
    who: 'division-administrator',
    records: ['act.refused'],
    limits,
    schema: {},
    summary: 'Inquiries of your division that wait for an administrator (R14).',
    handler: (request: RouteRequest) =>
      showToAdministrator(deps, actorOf(request, 'GET /holds'), 'list-holds', (db, { division, staffId }) =>
        listHolds(db, division, staffId, request.now),
      ),
  },
  {
    method: 'POST',
    path: '/holds/lift',
    listener: 'staff',
    who: 'division-administrator',
    records: ['hold.lifted', 'act.refused'],
    limits,
    schema: { body: liftBody },
    summary: 'Lifts the hold of one refusal, with the reason (R14).',
    handler: async (request: RouteRequest<LiftBody>) =>
      answerOf(await liftHolds(deps, actorOf(request, 'POST /holds/lift'), request.body)),
  },
];
