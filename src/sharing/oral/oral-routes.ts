import { actorOf, answerOf, deskRows, showToAdministrator } from '../../access/index.ts';
import { callerOf, type Route } from '../../foundation/route.ts';
import type { SearchDeps } from '../../searches/index.ts';
import { askingOf, refusals } from '../asking.ts';
import { oralBody, reviewOralBody } from '../contract.ts';
import { noteOral, reviewOral } from './oral-acts.ts';
import { listOrals } from './oral-store.ts';

/** What is told by word of mouth, and its review (R26). */
export const oralRoutes = (deps: SearchDeps): readonly Route[] => {
  const { row, act } = deskRows(deps, { bodyBytes: 16_384, perMinute: 60 });
  return [
    row('GET /sharing/orals', {
      who: 'signed-in',
      records: ['act.refused'],
      summary: 'Your oral disclosures; to an administrator those of the division (R26).',
      handler: async (request, name) => {
        const { staffId, role } = callerOf(request);
        return role === 'administrator'
          ? showToAdministrator(deps, actorOf(request, name), 'list-orals', (db, { division }) =>
              listOrals(db, { division }, staffId, request.now),
            )
          : { status: 200, body: await listOrals(deps.db, { by: staffId }, staffId, request.now) };
      },
    }),
    row('POST /sharing/orals', {
      who: 'signed-in',
      records: ['oral.noted', ...refusals],
      body: oralBody,
      summary: 'Notes what is told by word of mouth, before or within 12 hours (R26).',
      handler: async (request, name) => answerOf(await noteOral(deps, request.body, askingOf(request, name))),
    }),
    act(
      'POST /sharing/orals/review',
      {
        who: 'division-administrator',
        records: ['oral.reviewed', 'act.refused'],
        body: reviewOralBody,
        summary: 'An administrator reviews an oral disclosure (R26).',
      },
      reviewOral,
    ),
  ];
};
