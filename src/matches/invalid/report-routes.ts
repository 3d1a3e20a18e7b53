import {
  actorOf,
  answerOf,
  deskRows,
  type Performed,
  readToAdministrator,
  refuseAct,
  showToAdministrator,
} from '../../access/index.ts';
import { attached } from '../../foundation/attached.ts';
import type { Answer, Route, RouteRequest } from '../../foundation/route.ts';
import type { Asking, SearchDeps } from '../../searches/index.ts';
import {
  answerBody,
  openReportBody,
  reportParams,
  type ReportsListed,
  resolveBody,
  sendBody,
} from '../contract.ts';
import { absent, askingOf } from '../match-rows.ts';
import { noticeOf } from './act-store.ts';
import { openReport } from './open-report.ts';
import { noteAnswer, resolveReport } from './report-acts.ts';
import { findReport, listRates, listReports, noReport } from './report-store.ts';
import { sendNotice } from './send-notice.ts';

type ReportPart = { readonly report: string };

const who = 'division-administrator';
const gone = absent('What it told of has gone with its period, or is not made yet.');

/** Invalid matches at the administrator's desk (53060.7(b)(7), R23). */
export function invalidMatchRoutes(deps: SearchDeps): readonly Route[] {
  const { row } = deskRows(deps, { bodyBytes: 4096, perMinute: 120 });
  const step = <Body>(
    does: (deps: SearchDeps, report: number, body: Body, asking: Asking) => Promise<Performed<object>>,
  ) =>
    ({
      who,
      params: reportParams,
      handler: async (request: RouteRequest<Body, ReportPart>, name: string): Promise<Answer> =>
        answerOf(await does(deps, Number(request.params.report), request.body, askingOf(request, name))),
    }) as const;
  return [
    row('GET /invalid-matches', {
      who,
      records: ['act.refused'],
      summary:
        'Matches found invalid, without plate and photo, the one due first on top; misread rates by owner and camera.',
      handler: (request, name) =>
        showToAdministrator(
          deps,
          actorOf(request, name),
          'list-invalid-matches',
          async (db, { division }) => {
            const reports = await listReports(db, division, request.now);
            return { reports, rates: await listRates(db) } satisfies ReportsListed;
          },
        ),
    }),
    row('POST /invalid-matches/:report/open', {
      who,
      records: [
        'alert.opened',
        'photo.opened',
        'photo.absent',
        'photo.withdrawn',
        'inquiry.refused',
        'rules.failed',
        'act.refused',
      ],
      params: reportParams,
      body: openReportBody,
      summary: 'Plate and photo of a report, under a support ticket (R2, R5).',
      handler: async (request, name) => {
        const { params, body } = request;
        const opened = await openReport(deps, Number(params.report), body, askingOf(request, name));
        if (opened.kind === 'absent') return gone;
        return opened.kind === 'refuse'
          ? { status: 403, body: opened.refusal }
          : { status: 200, body: opened.opened };
      },
    }),
    row('POST /invalid-matches/:report/send', {
      who,
      records: [
        'alert.opened',
        'photo.opened',
        'photo.absent',
        'photo.withdrawn',
        'invalid-match.sent',
        'act.refused',
      ],
      params: reportParams,
      body: sendBody,
      summary: 'Makes the notice to the agency of record, encrypted to it, and says how it goes (R23).',
      handler: async (request, name) => {
        const sent = await sendNotice(
          deps,
          Number(request.params.report),
          request.body,
          askingOf(request, name),
        );
        return answerOf(sent);
      },
    }),
    row('GET /invalid-matches/:report/notice', {
      who,
      records: ['act.refused'],
      params: reportParams,
      summary: 'The notice that was made, encrypted to the agency of record.',
      handler: (request, name) => takeNotice(deps, request, name),
    }),
    row('POST /invalid-matches/:report/answer', {
      ...step(noteAnswer),
      records: ['invalid-match.answered', 'act.refused'],
      body: answerBody,
      summary: 'What the agency of record answered.',
    }),
    row('POST /invalid-matches/:report/resolve', {
      ...step(resolveReport),
      records: ['invalid-match.resolved', 'act.refused'],
      body: resolveBody,
      summary: 'How an invalid match was resolved.',
    }),
  ];
}

async function takeNotice(
  deps: SearchDeps,
  request: RouteRequest<undefined, ReportPart>,
  name: string,
): Promise<Answer> {
  const { report } = request.params;
  return readToAdministrator(deps, actorOf(request, name), 'take-notice', async (db, { division }) => {
    const found = await findReport(db, Number(report), division);
    if (found === undefined)
      return { status: 403, body: await refuseAct(deps, actorOf(request, name), 'take-notice', noReport) };
    const bytes = await noticeOf(db, found.report_id, request.now);
    if (bytes === undefined) return gone;
    const headers = attached(`notice-${report}.tar.age`, 'application/octet-stream');
    return { status: 200, body: bytes, headers };
  });
}
