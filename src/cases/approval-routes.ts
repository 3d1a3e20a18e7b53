import type { z } from 'zod';
import {
  actorOf,
  answerOf,
  type ApprovalBody,
  approvalBody,
  approvalParams,
  type DeskDeps,
  showToAdministrator,
} from '../access/index.ts';
import type { Route, RouteRequest } from '../foundation/route.ts';
import { approveAtDesk, listApprovals, withdrawAtDesk } from './approvals.ts';

const limits = { bodyBytes: 16_384, perMinute: 120 };

/** Approvals for one case: a wider place search, more than 20 plates (53060.7(b)(3), R15). */
export const approvalRoutes = (deps: DeskDeps): readonly Route[] => [
  {
    method: 'GET',
    path: '/approvals',
    listener: 'staff',
    who: 'division-administrator',
    records: ['act.refused'],
    limits,
    schema: {},
    summary: 'The approvals of your division’s cases that stand.',
    handler: (request: RouteRequest) =>
      showToAdministrator(deps, actorOf(request, 'GET /approvals'), 'list-approvals', (db, { division }) =>
        listApprovals(db, division),
      ),
  },
  {
    method: 'POST',
    path: '/approvals',
    listener: 'staff',
    who: 'division-administrator',
    records: ['approval.given', 'act.refused'],
    limits,
    schema: { body: approvalBody },
    summary: 'Approves a wider place search, or more than 20 plates, for one case (R15).',
    handler: async (request: RouteRequest<ApprovalBody>) =>
      answerOf(await approveAtDesk(deps, actorOf(request, 'POST /approvals'), request.body)),
  },
  {
    method: 'POST',
    path: '/approvals/:approval/withdraw',
    listener: 'staff',
    who: 'division-administrator',
    records: ['approval.withdrawn', 'act.refused'],
    limits,
    schema: { params: approvalParams },
    summary: 'Withdraws an approval.',
    handler: async (request: RouteRequest<undefined, z.infer<typeof approvalParams>>) =>
      answerOf(
        await withdrawAtDesk(
          deps,
          actorOf(request, 'POST /approvals/{approval}/withdraw'),
          Number(request.params.approval),
        ),
      ),
  },
];
