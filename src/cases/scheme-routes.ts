import { actorOf, answerOf, type DeskDeps, deskRows } from '../access/index.ts';
import type { Route } from '../foundation/route.ts';
import { retireBody, schemeBody, schemeCheckBody, type SchemeObjection } from './contract.ts';
import { schemeObjections } from './scheme.ts';
import { retireSchemeAtDesk, saveSchemeAtDesk, toMend } from './scheme-acts.ts';
import { listSchemes } from './scheme-store.ts';

const mends: Readonly<Record<SchemeObjection['field'], string>> = {
  pattern: 'Mend the pattern.',
  good: 'Mend the pattern or the example.',
  bad: 'Mend the pattern or the example.',
};

/** How a division numbers its cases, kept by its administrators (53060.7(b)(6)). */
export const schemeRoutes = (deps: DeskDeps): readonly Route[] => {
  const { row, act, list } = deskRows(deps, { bodyBytes: 8192, perMinute: 120 });
  return [
    list(
      'GET /cases/schemes',
      { act: 'list-schemes', summary: 'The numbering schemes of your division.' },
      (db, { division }) => listSchemes(db, division),
    ),
    row('POST /cases/schemes/check', {
      who: 'signed-in',
      records: { nothing: 'advises while a scheme is written; nothing is kept' },
      limits: { perMinute: 240 },
      body: schemeCheckBody,
      summary: 'What keeps a numbering scheme from being saved, while it is written.',
      handler: async ({ body }) => ({ status: 200, body: { objections: schemeObjections(body) } }),
    }),
    row('POST /cases/schemes', {
      who: 'division-administrator',
      records: ['case.scheme-changed', 'act.refused'],
      body: schemeBody,
      summary: 'Saves a numbering scheme whose good and bad examples hold.',
      handler: async (request, name) => {
        const mending = toMend(request.body);
        if (mending.length > 0)
          return { status: 422, body: { code: 'scheme', fields: mending.map(problemOf) } };
        return answerOf(await saveSchemeAtDesk(deps, actorOf(request, name), request.body));
      },
    }),
    act(
      'POST /cases/schemes/retire',
      {
        who: 'division-administrator',
        records: ['case.scheme-changed', 'act.refused'],
        body: retireBody,
        summary: 'Retires a numbering scheme of your division.',
      },
      retireSchemeAtDesk,
    ),
  ];
};

const problemOf = ({ field, text }: SchemeObjection) => ({
  path: field,
  problem: `${text}.`,
  mend: mends[field],
});
