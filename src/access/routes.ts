import type { Route, RouteRequest } from '../foundation/route.ts';
import { type LiftBody, liftBody } from './contract.ts';
import { showToAdministrator } from './desk/administer.ts';
import { actorOf, answerOf, type DeskDeps } from './desk/perform.ts';
import { listHolds } from './hold-store.ts';
import { liftHolds } from './holds.ts';

const limits = { bodyBytes: 4096, perMinute: 120 };

/** Holds after a prohibited refusal (53060.4(c), (d), R14): an administrator of the division looks at each. */
export const accessRoutes = (deps: DeskDeps): readonly Route[] => [
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
