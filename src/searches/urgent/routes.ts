import type { z } from 'zod';
import {
  actorOf,
  answerOf,
  showToAdministrator,
  type UrgentReopenBody,
  urgentReopenBody,
  type UrgentReviewBody,
  urgentReviewBody,
} from '../../access/index.ts';
import type { Route, RouteRequest } from '../../foundation/route.ts';
import { type EmergencyBody, emergencyBody, type UrgentBody, urgentBody, urgentParams } from '../contract.ts';
import type { SearchDeps } from '../deps.ts';
import { declareUrgentMode } from './declare.ts';
import { issueEmergencyNumber } from './emergency.ts';
import { reopenUrgentMode, reviewUrgentUse, urgentActs } from './review.ts';
import { listUrgent } from './urgent-list.ts';

const limits = { bodyBytes: 4096, perMinute: 60 };

/** Urgent mode (53060.4(a)(1), R16) and emergency numbers (53060.7(b)(6), R12). */
export const urgentRoutes = (deps: SearchDeps): readonly Route[] => [
  {
    method: 'POST',
    path: '/cases/emergency',
    listener: 'staff',
    who: 'end-user',
    records: ['case.opened', 'act.refused'],
    limits,
    schema: { body: emergencyBody },
    summary: 'The next number of your division’s emergency series (R12).',
    handler: async (request: RouteRequest<EmergencyBody>) =>
      answerOf(await issueEmergencyNumber(deps, actorOf(request, 'POST /cases/emergency'), request.body)),
  },
  {
    method: 'POST',
    path: '/urgent',
    listener: 'staff',
    who: 'end-user',
    records: ['urgent.declared', 'act.refused'],
    limits,
    schema: { body: urgentBody },
    summary: 'Declares an escape or danger to life for one case, for four hours (R16).',
    handler: async (request: RouteRequest<UrgentBody>) =>
      answerOf(await declareUrgentMode(deps, actorOf(request, 'POST /urgent'), request.body)),
  },
  {
    method: 'GET',
    path: '/urgent',
    listener: 'staff',
    who: 'division-administrator',
    records: ['act.refused'],
    limits,
    schema: {},
    summary: 'Urgent uses of your division, those to review first (R16).',
    handler: (request: RouteRequest) =>
      showToAdministrator(deps, actorOf(request, 'GET /urgent'), 'list-urgent', (db, desk) =>
        listUrgent(db, desk.division, desk.staffId, request.now),
      ),
  },
  {
    method: 'POST',
    path: '/urgent/:declaration/acts',
    listener: 'staff',
    who: 'division-administrator',
    records: ['record.read', 'act.refused'],
    limits,
    schema: { params: urgentParams },
    summary: 'What was done in one urgent use, for its review; reading it is an entry (R16).',
    handler: async (request: RouteRequest<undefined, z.infer<typeof urgentParams>>) =>
      answerOf(
        await urgentActs(
          deps,
          actorOf(request, 'POST /urgent/{declaration}/acts'),
          request.params.declaration,
        ),
      ),
  },
  {
    method: 'POST',
    path: '/urgent/review',
    listener: 'staff',
    who: 'division-administrator',
    records: ['urgent.reviewed', 'act.refused'],
    limits,
    schema: { body: urgentReviewBody },
    summary: 'Accepts or rejects an urgent use of another (R16).',
    handler: async (request: RouteRequest<UrgentReviewBody>) =>
      answerOf(await reviewUrgentUse(deps, actorOf(request, 'POST /urgent/review'), request.body)),
  },
  {
    method: 'POST',
    path: '/urgent/reopen',
    listener: 'staff',
    who: 'division-administrator',
    records: ['urgent.reviewed', 'act.refused'],
    limits,
    schema: { body: urgentReopenBody },
    summary: 'Opens urgent mode again to a person to whom it was closed (R16).',
    handler: async (request: RouteRequest<UrgentReopenBody>) =>
      answerOf(await reopenUrgentMode(deps, actorOf(request, 'POST /urgent/reopen'), request.body)),
  },
];
