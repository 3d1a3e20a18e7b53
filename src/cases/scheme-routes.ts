import { actorOf, answerOf, type DeskDeps, showToAdministrator } from '../access/index.ts';
import type { Route, RouteRequest } from '../foundation/route.ts';
import {
  type RetireBody,
  retireBody,
  type SchemeBody,
  schemeBody,
  type SchemeCheckBody,
  schemeCheckBody,
  type SchemeObjection,
} from './contract.ts';
import { schemeObjections } from './scheme.ts';
import { retireSchemeAtDesk, saveSchemeAtDesk, toMend } from './scheme-acts.ts';
import { listSchemes } from './scheme-store.ts';

const limits = { bodyBytes: 8192, perMinute: 120 };

const mends: Readonly<Record<SchemeObjection['field'], string>> = {
  pattern: 'Mend the pattern.',
  good: 'Mend the pattern or the example.',
  bad: 'Mend the pattern or the example.',
};

/** How a division numbers its cases, kept by its administrators (53060.7(b)(6)). */
export const schemeRoutes = (deps: DeskDeps): readonly Route[] => [
  {
    method: 'GET',
    path: '/cases/schemes',
    listener: 'staff',
    who: 'division-administrator',
    records: ['act.refused'],
    limits,
    schema: {},
    summary: 'The numbering schemes of your division.',
    handler: (request: RouteRequest) =>
      showToAdministrator(deps, actorOf(request, 'GET /cases/schemes'), 'list-schemes', (db, { division }) =>
        listSchemes(db, division),
      ),
  },
  {
    method: 'POST',
    path: '/cases/schemes/check',
    listener: 'staff',
    who: 'signed-in',
    records: { nothing: 'advises while a scheme is written; nothing is kept' },
    limits: { ...limits, perMinute: 240 },
    schema: { body: schemeCheckBody },
    summary: 'What keeps a numbering scheme from being saved, while it is written.',
    handler: async ({ body }: RouteRequest<SchemeCheckBody>) => ({
      status: 200,
      body: { objections: schemeObjections(body) },
    }),
  },
  {
    method: 'POST',
    path: '/cases/schemes',
    listener: 'staff',
    who: 'division-administrator',
    records: ['case.scheme-changed', 'act.refused'],
    limits,
    schema: { body: schemeBody },
    summary: 'Saves a numbering scheme whose good and bad examples hold.',
    handler: async (request: RouteRequest<SchemeBody>) => {
      const mending = toMend(request.body);
      if (mending.length > 0)
        return { status: 422, body: { code: 'scheme', fields: mending.map(problemOf) } };
      return answerOf(await saveSchemeAtDesk(deps, actorOf(request, 'POST /cases/schemes'), request.body));
    },
  },
  {
    method: 'POST',
    path: '/cases/schemes/retire',
    listener: 'staff',
    who: 'division-administrator',
    records: ['case.scheme-changed', 'act.refused'],
    limits,
    schema: { body: retireBody },
    summary: 'Retires a numbering scheme of your division.',
    handler: async (request: RouteRequest<RetireBody>) =>
      answerOf(await retireSchemeAtDesk(deps, actorOf(request, 'POST /cases/schemes/retire'), request.body)),
  },
];

const problemOf = ({ field, text }: SchemeObjection) => ({
  path: field,
  problem: `${text}.`,
  mend: mends[field],
});
