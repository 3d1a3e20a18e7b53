import { civilDate } from '../../foundation/clock.ts';
import type { Route } from '../../foundation/route.ts';
import * as contract from '../contract.ts';
import { deskRows } from '../desk/desk-rows.ts';
import { actorOf } from '../desk/perform.ts';
import { standingNow } from '../desk/standing-store.ts';
import type { LifeDeps } from '../life/life-deps.ts';
import { approveAsDeputy, deputyDesk, withdrawAsDeputy } from './deputy-acts.ts';
import { endOffice, fillOffice } from './office-acts.ts';
import { officesFor } from './offices-list.ts';
import { showToOffices } from './show-to-offices.ts';

const afresh = { who: 'signed-in', freshProof: true } as const;

/** Who holds the offices of the policy, and the Deputy Director's approvals (53060.5(b), 53060.7(a)(2), 53060.11). */
export const officeRoutes = (deps: LifeDeps): readonly Route[] => {
  const { row, act } = deskRows(deps, { bodyBytes: 4096, perMinute: 60 });
  return [
    row('GET /offices', {
      who: 'signed-in',
      records: { nothing: 'who holds an office of the department; no ALPR information' },
      summary: 'Who holds the offices; vacancies are shown to those whom 53060.5(b) concerns.',
      handler: async (request, name) => {
        const { caller, now } = actorOf(request, name);
        return { status: 200, body: await officesFor(deps.db, await standingNow(deps.db, caller, now)) };
      },
    }),
    act(
      'POST /offices',
      {
        ...afresh,
        records: ['person.changed', 'act.refused'],
        body: contract.appointBody,
        summary: 'Designates an administrator, or appoints to an office; the primary’s rank is checked.',
      },
      fillOffice,
    ),
    act(
      'POST /offices/end',
      {
        ...afresh,
        records: ['person.changed', 'act.refused'],
        body: contract.endOfficeBody,
        summary: 'Ends an office; those who answer for the division are told of the vacancy.',
      },
      endOffice,
    ),
    row('GET /people/deputy-approvals', {
      who: 'signed-in',
      records: ['act.refused'],
      summary: 'The Deputy Director’s approvals of additional DAPO users that stand (53060.7(a)(2)).',
      handler: (request, name) =>
        showToOffices(deps, actorOf(request, name), 'list-dapo-approvals', (db) =>
          deputyDesk(db, civilDate(request.now)),
        ),
    }),
    act(
      'POST /people/deputy-approvals',
      {
        ...afresh,
        records: ['approval.given', 'act.refused'],
        body: contract.deputyApprovalBody,
        summary: 'As Deputy Director of DAPO: approves a person, unit or classification for a period (R3).',
      },
      approveAsDeputy,
    ),
    act(
      'POST /people/deputy-approvals/withdraw',
      {
        ...afresh,
        records: ['approval.withdrawn', 'access.suspended', 'act.refused'],
        body: contract.withdrawDeputyBody,
        summary: 'Takes an approval back; who is not eligible without it is suspended at once.',
      },
      withdrawAsDeputy,
    ),
  ];
};
