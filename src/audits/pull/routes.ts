import { actorOf, type DeskDeps, deskRows } from '../../access/index.ts';
import type { Route } from '../../foundation/route.ts';
import { askPullBody, auditPullBody, endPullBody } from '../contract/pulls.ts';
import { askPull, endAuditPull, setAuditPull, showAuditPulls } from './pull-acts.ts';

const records = ['technology.changed', 'act.refused'] as const;

/** Vendors' audit exports that come by themselves (53060.5(c)(2)(A), R9). */
export const pullRoutes = (deps: DeskDeps): readonly Route[] => {
  const { act, row } = deskRows(deps, { bodyBytes: 4096, perMinute: 60 });
  return [
    row('GET /audit-pulls', {
      who: 'signed-in',
      records: ['act.refused'],
      summary: 'Vendors’ logs that come by themselves: when each last came, and what stands against it.',
      handler: (request, name) => showAuditPulls(deps, actorOf(request, name)),
    }),
    act(
      'POST /audit-pulls',
      {
        who: 'eis',
        freshProof: true,
        records,
        body: auditPullBody,
        summary: 'EIS says from where a product’s audit export is fetched, or in which folder it is dropped.',
      },
      setAuditPull,
    ),
    act(
      'POST /audit-pulls/ask',
      {
        who: 'signed-in',
        records,
        limits: { perMinute: 10 },
        body: askPullBody,
        summary:
          'EIS, or an administrator of the division, has a log fetched, or its folder looked into, at once.',
      },
      askPull,
    ),
    act(
      'POST /audit-pulls/end',
      {
        who: 'eis',
        records,
        body: endPullBody,
        summary: 'A product’s audit export comes no more by itself.',
      },
      endAuditPull,
    ),
  ];
};
