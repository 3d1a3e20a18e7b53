import type { Route } from '../../foundation/route.ts';
import * as contract from '../contract.ts';
import { deskRows } from '../desk/desk-rows.ts';
import { actorOf } from '../desk/perform.ts';
import { confirmAtDesk, reactivateAtDesk, removeAtDesk, suspendAtDesk } from './change-acts.ts';
import { grantAtDesk } from './grant-acts.ts';
import type { LifeDeps } from './life-deps.ts';
import { myAccess, queueOf, seatsOf } from './queue.ts';
import { askForAccess, declineRequest, supportRequest, withdrawRequest } from './request-acts.ts';

const administrators = 'division-administrator';

/** The life of an access (53060.5(c)(1), 53060.5(c)(2)(D), 53060.7(b)). */
export const lifeRoutes = (deps: LifeDeps): readonly Route[] => {
  const { row, act, list } = deskRows(deps, { bodyBytes: 4096, perMinute: 120 });
  return [
    row('GET /access/mine', {
      who: 'signed-in',
      records: { nothing: 'one’s own way to access; no ALPR information' },
      summary: 'Your way to access as a list of steps, and whose need waits for your word.',
      handler: async (request, name) => {
        const mine = await myAccess(deps.db, actorOf(request, name).caller.staffId, request.now);
        return mine === undefined ? { status: 404 } : { status: 200, body: mine };
      },
    }),
    list(
      'GET /access/queue',
      {
        act: 'list-access',
        summary: 'Requests, grants and suspensions of your division, what is due first (53060.5(c)(1)).',
      },
      queueOf,
    ),
    list(
      'GET /access/seats',
      {
        act: 'list-seats',
        summary:
          'How many seats the contract has, and how many are granted, where it is per seat (53060.6(a), R33).',
      },
      seatsOf,
    ),
    act(
      'POST /access/ask',
      {
        who: 'signed-in',
        records: ['access.asked', 'act.refused'],
        body: contract.askBody,
        summary: 'Asks for access, with the authorized uses that your work needs (R4).',
      },
      askForAccess,
    ),
    act(
      'POST /access/withdraw',
      {
        who: 'signed-in',
        records: ['access.declined', 'act.refused'],
        summary: 'Takes your own request back.',
      },
      withdrawRequest,
    ),
    act(
      'POST /access/support',
      {
        who: 'signed-in',
        records: ['access.supported', 'act.refused'],
        body: contract.supportBody,
        summary: 'As supervisor: confirms the need of somebody who asks (53060.7(b)(3)).',
      },
      supportRequest,
    ),
    act(
      'POST /access/decline',
      {
        who: administrators,
        records: ['access.declined', 'act.refused'],
        body: contract.personBody,
        summary: 'Declines a request of your division.',
      },
      declineRequest,
    ),
    act(
      'POST /access/grant',
      {
        who: administrators,
        freshProof: true,
        records: ['access.granted', 'act.refused'],
        body: contract.grantBody,
        summary: 'Grants access: training affirmed as verified, uses, last day (53060.5(c)(1), R4, R8).',
      },
      grantAtDesk,
    ),
    act(
      'POST /access/suspend',
      {
        who: administrators,
        freshProof: true,
        records: ['access.suspended', 'act.refused'],
        body: contract.suspendBody,
        summary: 'Suspends access and ends the person’s sessions at once (53060.5(c)(1)(D)).',
      },
      suspendAtDesk,
    ),
    act(
      'POST /access/reactivate',
      {
        who: administrators,
        freshProof: true,
        records: ['access.reactivated', 'act.refused'],
        body: contract.reactivateBody,
        summary: 'Brings a suspended access back when all it rests on stands again (53060.5(c)(2)(D)).',
      },
      reactivateAtDesk,
    ),
    act(
      'POST /access/remove',
      {
        who: administrators,
        freshProof: true,
        records: ['access.removed', 'act.refused'],
        body: contract.removeBody,
        summary: 'Removes access, with the reason (53060.5(c)(1)(A), (D)).',
      },
      removeAtDesk,
    ),
    act(
      'POST /access/confirm',
      {
        who: administrators,
        records: ['access.confirmed', 'act.refused'],
        body: contract.personBody,
        summary: 'The monthly look: this grant is still needed (53060.5(c)(1)(D)).',
      },
      confirmAtDesk,
    ),
  ];
};
