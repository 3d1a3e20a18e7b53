import { type Actor, actorOf, deskRows, type Performed } from '../../access/index.ts';
import { callerOf, type Route } from '../../foundation/route.ts';
import type { AuditDeps } from '../audit-deps.ts';
import {
  answerBody,
  clarificationParams,
  clarifyBody,
  judgeBody,
  resultsBody,
  type ResultsBody,
  type RowParams,
  rowParams,
} from '../contract.ts';
import { answerClarification, askClarification, ownClarifications } from './clarify-acts.ts';
import { judgeRow } from './judge-act.ts';
import { openResults } from './open-results.ts';
import { openRow } from './open-row.ts';

const who = 'signed-in';

type OnRow<Body> = (
  deps: AuditDeps,
  actor: Actor,
  params: RowParams,
  body: Body,
) => Promise<Performed<object>>;

/** One search at a time: open, judge, ask for missing case data, see what it told (53060.5(c)(2)(A)–(C), R5, R30). */
export const rowRoutes = (deps: AuditDeps): readonly Route[] => {
  const { act, row } = deskRows(deps, { bodyBytes: 4096, perMinute: 240 });
  const onRow =
    <Body>(does: OnRow<Body>) =>
    (of: AuditDeps, actor: Actor, body: Body, params: RowParams) =>
      does(of, actor, params, body);
  return [
    act(
      'POST /audits/:audit/rows/:row/open',
      {
        who,
        records: ['audit.row-opened', 'act.refused'],
        params: rowParams,
        summary: 'One search with everything it is judged by; reading it is an entry (R5).',
      },
      onRow(openRow),
    ),
    act(
      'POST /audits/:audit/rows/:row/judge',
      {
        who,
        records: ['audit.row-judged', 'irregularity.filed', 'act.refused'],
        params: rowParams,
        body: judgeBody,
        summary: 'Adequate, inadequate or referred, with its reason (53060.5(c)(2)(B), (C)).',
      },
      onRow(judgeRow),
    ),
    act(
      'POST /audits/:audit/rows/:row/ask',
      {
        who,
        records: ['audit.clarification-asked', 'act.refused'],
        params: rowParams,
        body: clarifyBody,
        summary: 'Asks whoever searched for missing case data (R30).',
      },
      onRow(askClarification),
    ),
    row<ResultsBody, RowParams>('POST /audits/:audit/rows/:row/results', {
      who,
      records: ['audit.results-opened', 'audit.results-withdrawn', 'act.refused'],
      params: rowParams,
      body: resultsBody,
      summary: 'What a search told, opened for a reason; an access to plate data of its own (R5).',
      handler: (request, name) =>
        openResults(deps, actorOf(request, name), request.params, request.body, request.signal),
    }),
    row('GET /clarifications', {
      who,
      records: { nothing: "what one is asked of one's own searches (R30)" },
      summary: 'Missing case data that you are asked for.',
      handler: async (request) => ({
        status: 200,
        body: await ownClarifications(deps.db, callerOf(request).staffId),
      }),
    }),
    act(
      'POST /clarifications/:clarification/answer',
      {
        who,
        records: ['audit.clarification-answered', 'act.refused'],
        params: clarificationParams,
        body: answerBody,
        summary: 'Gives the number that is missing (R30).',
      },
      (of, actor, body, { clarification }) => answerClarification(of, actor, clarification, body),
    ),
  ];
};
