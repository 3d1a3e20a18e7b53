import { z } from 'zod';
import { actorOf, answerOf, decideAct, noteActivity, refuseAct, standingNow } from '../../access/index.ts';
import { type Answer, callerOf, type Route, type RouteRequest } from '../../foundation/route.ts';
import { photoAnswer, type SearchDeps } from '../../searches/index.ts';
import { type AlertAct, actOnAlert } from '../acts/act-on-alert.ts';
import type { Alerts } from '../alerts.ts';
import {
  acknowledgeBody,
  alertParams,
  alertPhotoParams,
  type AlertsListed,
  type DismissBody,
  dismissBody,
  plateCut,
  type EscalateBody,
  escalateBody,
  type PushBody,
  pushBody,
  pushOffBody,
} from '../contract.ts';
import { absent, askingOf, row } from '../route-rows.ts';
import { findAlert, listAlerts, newestAlert } from './alert-row.ts';
import { openAlertPhoto } from './open-photo.ts';
import { dropPushAddress, keepPushAddress, takesPush, vapidKeys } from './push.ts';
import { showAlert } from './show-alert.ts';

type AlertPart = z.infer<typeof alertParams>;
type PhotoPart = z.infer<typeof alertPhotoParams>;

const noSuchAlert = absent('There is none of that number for you, or its read’s period has ended.');
const position = z.string().regex(/^\d{1,15}$/);
const streamQuery = z.strictObject({ after: position.optional() });

/** Alerts of one person: as they come, opened, and done with (R20). */
export const alertRoutes = (deps: SearchDeps, alerts: Alerts): readonly Route[] => [
  row(
    'GET /alerts',
    {
      who: 'signed-in',
      records: { nothing: 'that there were alerts, of which list and when; no ALPR information (R17, R20)' },
      summary: 'Your alerts, the newest first: which list, when, and what became of them.',
    },
    async (request) => {
      const { staffId } = callerOf(request);
      const answer: AlertsListed = {
        position: await newestAlert(deps.db),
        alerts: await listAlerts(deps.db, staffId, request.now),
      };
      return { status: 200, body: answer };
    },
  ),
  row<undefined, undefined, z.infer<typeof streamQuery>>(
    'GET /alerts/stream',
    {
      who: 'signed-in',
      records: ['alert.delivered', 'alert.withdrawn', 'inquiry.refused', 'rules.failed', 'act.refused'],
      limits: { bodyBytes: 0 },
      schema: { query: streamQuery },
      summary: 'Your alerts as they are raised, as server-sent events; ends with the session (R20).',
    },
    async (request, at) => {
      const { standpoint } = askingOf(request, at);
      // 53060.9(a): of a session that is not proved whole no stream begins; what comes over it is decided one by one.
      const standing = await standingNow(deps.db, standpoint.caller, request.now);
      const decision = decideAct('act-for-oneself', standing);
      if (decision.effect === 'refuse')
        return { status: 403, body: await refuseAct(deps, actorOf(request, at), 'receive-alerts', decision) };
      const stream = alerts.streams.open(standpoint, await positionOf(deps, request));
      return {
        status: 200,
        body: stream.body,
        headers: { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' },
      };
    },
  ),
  row<undefined, AlertPart>(
    'POST /alerts/:alert/open',
    {
      who: 'signed-in',
      records: ['alert.opened', 'alert.withdrawn', 'inquiry.refused', 'rules.failed'],
      schema: { params: alertParams },
      summary: 'Opens an alert: access, training and audience are decided anew (R20).',
    },
    async (request, at) => {
      const found = await foundFor(deps, request);
      if (found === undefined) return noSuchAlert;
      const asking = askingOf(request, at);
      const shown = await showAlert(deps, found, 'open-alert', asking);
      if (shown.kind === 'gone') return noSuchAlert;
      if (shown.kind === 'refuse') return { status: 403, body: shown.refusal };
      // R7: an alert is activity.
      await noteActivity(deps.db, asking.standpoint.caller.staffId, request.now);
      return { status: 200, body: shown.alert };
    },
  ),
  row<undefined, PhotoPart, z.infer<typeof plateCut>>(
    'GET /alerts/:alert/photo/:entry',
    {
      who: 'signed-in',
      records: ['photo.opened', 'photo.absent', 'photo.withdrawn', 'inquiry.refused', 'rules.failed'],
      limits: { bodyBytes: 0, perMinute: 600 },
      schema: { params: alertPhotoParams, query: plateCut },
      summary: 'The photo of an alert that was shown to you, and the plate cut out of it (53060.9(b)(1)).',
    },
    async (request, at) => {
      const found = await foundFor(deps, request);
      if (found === undefined) return noSuchAlert;
      const opened = await openAlertPhoto(deps, found, Number(request.params.entry), askingOf(request, at));
      switch (opened.kind) {
        case 'photo':
          return photoAnswer({ ...opened, withPlate: request.query.plate === 'cut' });
        case 'refuse':
          return { status: 403, body: opened.refusal };
        case 'absent':
          return absent('Open the alert again: a photo opens only from an alert of this session.');
      }
    },
  ),
  row<z.infer<typeof acknowledgeBody>, AlertPart>(
    'POST /alerts/:alert/acknowledge',
    {
      who: 'signed-in',
      records: ['alert.acknowledged', 'act.refused'],
      schema: { params: alertParams, body: acknowledgeBody },
      summary: 'Says that you have an alert in hand.',
    },
    (request, at) => act(deps, request, at, { act: 'acknowledge' }),
  ),
  row<EscalateBody, AlertPart>(
    'POST /alerts/:alert/escalate',
    {
      who: 'signed-in',
      records: ['alert.escalated', 'act.refused'],
      schema: { params: alertParams, body: escalateBody },
      summary: 'Passes an alert up to your supervisor and the administrators of its division.',
    },
    (request, at) => act(deps, request, at, { act: 'escalate', ...request.body }),
  ),
  row<DismissBody, AlertPart>(
    'POST /alerts/:alert/dismiss',
    {
      who: 'signed-in',
      records: ['alert.dismissed', 'hot-list.entry-ended', 'act.refused'],
      schema: { params: alertParams, body: dismissBody },
      summary: 'Dismisses an alert, with the reason; three that are no match end an entry by hand (R21).',
    },
    (request, at) => act(deps, request, at, { act: 'dismiss', ...request.body }),
  ),
  row(
    'GET /alerts/push-key',
    {
      who: 'signed-in',
      records: { nothing: 'the public key that browsers check web push by' },
      summary: 'The department’s public key for web push (RFC 8292).',
    },
    async () => ({ status: 200, body: { key: vapidKeys(deps.sealing).publicKey } }),
  ),
  row<PushBody>(
    'POST /alerts/push',
    {
      who: 'signed-in',
      records: {
        nothing: 'where one’s own browser takes “an alert awaits”; no ALPR information travels (R20)',
      },
      schema: { body: pushBody },
      summary: 'Has this browser told that an alert awaits (R20).',
    },
    async (request) => {
      if (!takesPush(request.body.endpoint, alerts.push.hosts)) return unknownService;
      await keepPushAddress(alerts.push, callerOf(request).staffId, request.body, request.now);
      return { status: 204 };
    },
  ),
  row<z.infer<typeof pushOffBody>>(
    'POST /alerts/push/off',
    {
      who: 'signed-in',
      records: {
        nothing: 'where one’s own browser takes “an alert awaits”; no ALPR information travels (R20)',
      },
      schema: { body: pushOffBody },
      summary: 'Has this browser told no more.',
    },
    async (request) => {
      await dropPushAddress(alerts.push, callerOf(request).staffId, request.body.endpoint);
      return { status: 204 };
    },
  ),
];

const unknownService: Answer = {
  status: 422,
  body: {
    code: 'unparsable',
    fields: [
      { path: 'endpoint', problem: 'Not a push service that is known.', mend: 'Use another browser.' },
    ],
  },
};

const foundFor = (deps: SearchDeps, request: RouteRequest<unknown, AlertPart, unknown>) =>
  findAlert(deps.db, Number(request.params.alert), callerOf(request).staffId, request.now);

async function act(
  deps: SearchDeps,
  request: RouteRequest<unknown, AlertPart, unknown>,
  at: string,
  done: AlertAct,
): Promise<Answer> {
  const found = await foundFor(deps, request);
  if (found === undefined) return noSuchAlert;
  return answerOf(await actOnAlert(deps, actorOf(request, at), found, done));
}

/** Where a stream goes on: from what the client last had, else from where its page was loaded, else from now. */
async function positionOf(
  deps: SearchDeps,
  {
    headers,
    query,
  }: Pick<RouteRequest<undefined, undefined, z.infer<typeof streamQuery>>, 'headers' | 'query'>,
): Promise<number> {
  const last = position.safeParse(headers['last-event-id']);
  if (last.success) return Number(last.data);
  return query.after === undefined ? newestAlert(deps.db) : Number(query.after);
}
