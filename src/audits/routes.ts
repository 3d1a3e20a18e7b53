import { type Actor, actorOf, deskRows, type Performed } from '../access/index.ts';
import type { Answer, Route, RouteRequest } from '../foundation/route.ts';
import type { AuditDeps } from './audit-deps.ts';
import { directInterval, directSpecial, setAuditBaseline } from './calendar/calendar-acts.ts';
import { beginAudit } from './compile/begin-act.ts';
import {
  assignBody,
  type AuditParams,
  auditParams,
  baselineBody,
  beginBody,
  intervalBody,
  reviewBody,
  specialBody,
} from './contract.ts';
import { assignAudit, receiveAudit, reviewTopic, signAudit } from './workspace/finish-acts.ts';
import { listAudits } from './workspace/list-audits.ts';
import { showAudit } from './workspace/show-audit.ts';

const who = 'signed-in';

type OnAudit<Body> = (deps: AuditDeps, actor: Actor, audit: string, body: Body) => Promise<Performed<object>>;

/** The audits of a division: calendar, beginning, review of user management, signature, receipt (53060.5(c)(2)). */
export const auditRoutes = (deps: AuditDeps): readonly Route[] => {
  const { act, row } = deskRows(deps, { bodyBytes: 4096, perMinute: 240 });
  const shown =
    (read: (deps: AuditDeps, actor: Actor) => Promise<Answer>) =>
    (request: RouteRequest<undefined, undefined, undefined>, name: string) =>
      read(deps, actorOf(request, name));
  const onAudit =
    <Body>(does: OnAudit<Body>) =>
    (of: AuditDeps, actor: Actor, body: Body, { audit }: AuditParams) =>
      does(of, actor, audit, body);
  return [
    row('GET /audits', {
      who,
      records: ['act.refused'],
      summary: 'The audits of the divisions that you compile for, or that are reported to you.',
      handler: shown(listAudits),
    }),
    row<undefined, AuditParams>('GET /audits/:audit', {
      who,
      records: ['act.refused'],
      params: auditParams,
      summary: 'One audit, with what is left to do in it; plates and results are not in it (R5).',
      handler: (request, name) => showAudit(deps, actorOf(request, name), request.params.audit),
    }),
    act(
      'POST /audits/baseline',
      {
        who: 'division-administrator',
        records: ['audit.calendar-set', 'act.refused'],
        body: baselineBody,
        summary: 'Moves back the day from which the audits of your division are counted (53060.5(c)(2)(A)).',
      },
      setAuditBaseline,
    ),
    act(
      'POST /audits/interval',
      {
        who,
        freshProof: true,
        records: ['audit.directed', 'act.refused'],
        body: intervalBody,
        summary: 'The Hiring Authority directs a shorter interval, in writing (53060.5(c)(2)(A), R29).',
      },
      directInterval,
    ),
    act(
      'POST /audits/special',
      {
        who,
        freshProof: true,
        records: ['audit.directed', 'act.refused'],
        body: specialBody,
        summary:
          'The Hiring Authority directs an audit of a person, case, plate or period (53060.5(c)(2)(A)).',
      },
      directSpecial,
    ),
    act(
      'POST /audits/:audit/assign',
      {
        who: 'division-administrator',
        records: ['audit.assigned', 'act.refused'],
        params: auditParams,
        body: assignBody,
        summary: 'Gives an audit to whoever compiles it, or from one to another (53060.5(c)(2)(A)(1)).',
      },
      onAudit(assignAudit),
    ),
    act(
      'POST /audits/:audit/begin',
      {
        who,
        records: ['staff-vehicle.screened', 'audit.begun', 'act.refused'],
        params: auditParams,
        body: beginBody,
        summary:
          'Fixes what there was and chooses what is looked at, by a draw that nobody can choose (R29).',
      },
      onAudit(beginAudit),
    ),
    act(
      'POST /audits/:audit/reviews',
      {
        who,
        records: ['audit.reviewed', 'act.refused'],
        params: auditParams,
        body: reviewBody,
        summary: 'A topic of user management, as it was looked at (53060.5(c)(2)(A)).',
      },
      onAudit(reviewTopic),
    ),
    act(
      'POST /audits/:audit/sign',
      {
        who: 'division-administrator',
        freshProof: true,
        records: ['audit.signed', 'act.refused'],
        params: auditParams,
        summary:
          'An administrator signs what is whole; the memo goes to the Hiring Authority (53060.5(c)(2)(A)(1)).',
      },
      onAudit(signAudit),
    ),
    act(
      'POST /audits/:audit/receive',
      {
        who,
        records: ['audit.received', 'act.refused'],
        params: auditParams,
        summary: 'The Hiring Authority or the designee has the memo (53060.5(c)(2)(B)).',
      },
      onAudit(receiveAudit),
    ),
  ];
};
