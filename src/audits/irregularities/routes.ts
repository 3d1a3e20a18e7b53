import { actorOf, deskRows } from '../../access/index.ts';
import { callerOf, type Route } from '../../foundation/route.ts';
import type { AuditDeps } from '../audit-deps.ts';
import { fileBody, irregularityParams, outcomeBody, paperBody, type PaperBody } from '../contract.ts';
import { fileIrregularity } from './file-act.ts';
import { writeForm989 } from './form-989.ts';
import {
  closeIrregularity,
  listIrregularities,
  readIrregularity,
  suspendForIrregularity,
} from './handle-acts.ts';

const who = 'signed-in';

/** Irregularities and suspected improper use: reported at once, never shown to their subject (53060.5(c)(2)(C), R30). */
export const irregularityRoutes = (deps: AuditDeps): readonly Route[] => {
  const { act, row } = deskRows(deps, { bodyBytes: 8192, perMinute: 60 });
  return [
    row('GET /irregularities', {
      who,
      records: { nothing: 'what was reported to oneself; what a report says opens with an entry (R30)' },
      summary: 'What was reported to you, and that what you filed was taken in.',
      handler: async (request) => ({
        status: 200,
        body: await listIrregularities(deps.db, callerOf(request).staffId),
      }),
    }),
    act(
      'POST /irregularities',
      {
        who,
        records: ['irregularity.filed', 'act.refused'],
        body: fileBody,
        summary: 'Reports an irregularity or suspected improper use; anyone may (53060.5(c)(2)(C)).',
      },
      fileIrregularity,
    ),
    act(
      'POST /irregularities/:irregularity/read',
      {
        who,
        records: ['irregularity.read', 'act.refused'],
        params: irregularityParams,
        summary: 'What a report says; reading it is an entry.',
      },
      (of, actor, _body, { irregularity }) => readIrregularity(of, actor, irregularity),
    ),
    act(
      'POST /irregularities/:irregularity/suspend',
      {
        who,
        freshProof: true,
        records: ['irregularity.handled', 'access.suspended', 'act.refused'],
        params: irregularityParams,
        summary: 'Suspends access at once, with a neutral reason (R30).',
      },
      (of, actor, _body, { irregularity }) => suspendForIrregularity(of, actor, irregularity),
    ),
    act(
      'POST /irregularities/:irregularity/outcome',
      {
        who,
        records: ['irregularity.handled', 'act.refused'],
        params: irregularityParams,
        body: outcomeBody,
        summary: 'What came of a report.',
      },
      (of, actor, body, { irregularity }) => closeIrregularity(of, actor, irregularity, body),
    ),
    row<PaperBody, { irregularity: string }>('POST /irregularities/:irregularity/form-989', {
      who,
      records: ['irregularity.read', 'act.refused'],
      params: irregularityParams,
      body: paperBody,
      summary: 'The packet for CDC Form 989, as PDF or as a document to edit (R30).',
      handler: (request, name) =>
        writeForm989(deps, actorOf(request, name), request.params.irregularity, request.body),
    }),
  ];
};
