import { approvalBody, approvalParams, type DeskDeps, deskRows } from '../access/index.ts';
import type { Route } from '../foundation/route.ts';
import { approveAtDesk, listApprovals, withdrawAtDesk } from './approvals.ts';

/** Approvals for one case: a wider place search, more than 20 plates (53060.7(b)(3), R15). */
export const approvalRoutes = (deps: DeskDeps): readonly Route[] => {
  const { act, list } = deskRows(deps, { bodyBytes: 16_384, perMinute: 120 });
  return [
    list(
      'GET /approvals',
      { act: 'list-approvals', summary: 'The approvals of your division’s cases that stand.' },
      (db, { division }) => listApprovals(db, division),
    ),
    act(
      'POST /approvals',
      {
        who: 'division-administrator',
        records: ['approval.given', 'act.refused'],
        body: approvalBody,
        summary: 'Approves a wider place search, or more than 20 plates, for one case (R15).',
      },
      approveAtDesk,
    ),
    act(
      'POST /approvals/:approval/withdraw',
      {
        who: 'division-administrator',
        records: ['approval.withdrawn', 'act.refused'],
        params: approvalParams,
        summary: 'Withdraws an approval.',
      },
      (desk, actor, _body, { approval }) => withdrawAtDesk(desk, actor, Number(approval)),
    ),
  ];
};
