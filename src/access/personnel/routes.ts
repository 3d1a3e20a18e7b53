import type { Route, RouteRequest } from '../../foundation/route.ts';
import { type ImportBody, importBody } from '../contract.ts';
import { actorOf, answerOf, type DeskDeps } from '../desk/perform.ts';
import { importAtDesk } from './import-act.ts';

/** The personnel file (53060.5(c)(1)(D)): dry run first, a report by line, whole or not at all. */
export const personnelRoutes = (deps: DeskDeps): readonly Route[] => [
  {
    method: 'POST',
    path: '/people/import',
    listener: 'staff',
    who: 'division-administrator',
    records: ['people.imported', 'person.changed', 'access.suspended', 'act.refused'],
    limits: { bodyBytes: 2_500_000, perMinute: 20 },
    schema: { body: importBody },
    summary:
      'Compares the personnel file of your division with the roll, and applies it unless it is a dry run.',
    handler: async (request: RouteRequest<ImportBody>) =>
      answerOf(await importAtDesk(deps, actorOf(request, 'POST /people/import'), request.body)),
  },
];
