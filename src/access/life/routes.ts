import type { Route, RouteRequest } from '../../foundation/route.ts';
import * as contract from '../contract.ts';
import { showToAdministrator } from '../desk/administer.ts';
import { type Actor, actorOf, answerOf, type Performed } from '../desk/perform.ts';
import { confirmAtDesk, reactivateAtDesk, removeAtDesk, suspendAtDesk } from './change-acts.ts';
import { grantAtDesk } from './grant-acts.ts';
import type { LifeDeps } from './life-deps.ts';
import { myAccess, queueOf } from './queue.ts';
import { askForAccess, declineRequest, supportRequest, withdrawRequest } from './request-acts.ts';

const limits = { bodyBytes: 4096, perMinute: 120 };

/** One act: its row, and how it is done. */
const act = <Body>(
  deps: LifeDeps,
  row: Pick<Route, 'path' | 'who' | 'records' | 'summary' | 'freshProof'> & {
    readonly body: Route['schema']['body'];
  },
  does: (deps: LifeDeps, actor: Actor, body: Body) => Promise<Performed<object>>,
): Route => ({
  method: 'POST',
  path: row.path,
  listener: 'staff',
  who: row.who,
  records: row.records,
  limits,
  schema: row.body === undefined ? {} : { body: row.body },
  summary: row.summary,
  ...(row.freshProof === true ? { freshProof: true } : {}),
  handler: async (request: RouteRequest<Body>) =>
    answerOf(await does(deps, actorOf(request, `POST ${row.path}`), request.body)),
});

/** The life of an access (53060.5(c)(1), 53060.5(c)(2)(D), 53060.7(b)). */
export const lifeRoutes = (deps: LifeDeps): readonly Route[] => [
  {
    method: 'GET',
    path: '/access/mine',
    listener: 'staff',
    who: 'signed-in',
    records: { nothing: 'one’s own way to access; no ALPR information' },
    limits,
    schema: {},
    summary: 'Your way to access as a list of steps, and whose need waits for your word.',
    handler: async (request: RouteRequest) => {
      const mine = await myAccess(deps.db, actorOf(request, 'GET /access/mine').caller.staffId, request.now);
      return mine === undefined ? { status: 404 } : { status: 200, body: mine };
    },
  },
  {
    method: 'GET',
    path: '/access/queue',
    listener: 'staff',
    who: 'division-administrator',
    records: ['act.refused'],
    limits,
    schema: {},
    summary: 'Requests, grants and suspensions of your division, what is due first (53060.5(c)(1)).',
    handler: (request: RouteRequest) =>
      showToAdministrator(deps, actorOf(request, 'GET /access/queue'), 'list-access', (db, desk) =>
        queueOf(db, desk, request.now),
      ),
  },
  act(
    deps,
    {
      path: '/access/ask',
      who: 'signed-in',
      records: ['access.asked', 'act.refused'],
      body: contract.askBody,
      summary: 'Asks for access, with the authorized uses that your work needs (R4).',
    },
    askForAccess,
  ),
  act(
    deps,
    {
      path: '/access/withdraw',
      who: 'signed-in',
      records: ['access.declined', 'act.refused'],
      body: undefined,
      summary: 'Takes your own request back.',
    },
    withdrawRequest,
  ),
  act(
    deps,
    {
      path: '/access/support',
      who: 'signed-in',
      records: ['access.supported', 'act.refused'],
      body: contract.supportBody,
      summary: 'As supervisor: confirms the need of somebody who asks (53060.7(b)(3)).',
    },
    supportRequest,
  ),
  act(
    deps,
    {
      path: '/access/decline',
      who: 'division-administrator',
      records: ['access.declined', 'act.refused'],
      body: contract.personBody,
      summary: 'Declines a request of your division.',
    },
    declineRequest,
  ),
  act(
    deps,
    {
      path: '/access/grant',
      freshProof: true,
      who: 'division-administrator',
      records: ['access.granted', 'act.refused'],
      body: contract.grantBody,
      summary: 'Grants access: training affirmed as verified, uses, last day (53060.5(c)(1), R4, R8).',
    },
    grantAtDesk,
  ),
  act(
    deps,
    {
      path: '/access/suspend',
      freshProof: true,
      who: 'division-administrator',
      records: ['access.suspended', 'act.refused'],
      body: contract.suspendBody,
      summary: 'Suspends access and ends the person’s sessions at once (53060.5(c)(1)(D)).',
    },
    suspendAtDesk,
  ),
  act(
    deps,
    {
      path: '/access/reactivate',
      freshProof: true,
      who: 'division-administrator',
      records: ['access.reactivated', 'act.refused'],
      body: contract.reactivateBody,
      summary: 'Brings a suspended access back when all it rests on stands again (53060.5(c)(2)(D)).',
    },
    reactivateAtDesk,
  ),
  act(
    deps,
    {
      path: '/access/remove',
      freshProof: true,
      who: 'division-administrator',
      records: ['access.removed', 'act.refused'],
      body: contract.removeBody,
      summary: 'Removes access, with the reason (53060.5(c)(1)(A), (D)).',
    },
    removeAtDesk,
  ),
  act(
    deps,
    {
      path: '/access/confirm',
      who: 'division-administrator',
      records: ['access.confirmed', 'act.refused'],
      body: contract.personBody,
      summary: 'The monthly look: this grant is still needed (53060.5(c)(1)(D)).',
    },
    confirmAtDesk,
  ),
];
