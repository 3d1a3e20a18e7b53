import type { Route } from '../../foundation/route.ts';
import { importBody } from '../contract.ts';
import { deskRows } from '../desk/desk-rows.ts';
import type { DeskDeps } from '../desk/perform.ts';
import { importAtDesk } from './import-act.ts';

/** The personnel file (53060.5(c)(1)(D)): dry run first, a report by line, whole or not at all. */
export const personnelRoutes = (deps: DeskDeps): readonly Route[] => [
  deskRows(deps, { bodyBytes: 2_500_000, perMinute: 20 }).act(
    'POST /people/import',
    {
      who: 'division-administrator',
      records: ['people.imported', 'person.changed', 'access.suspended', 'act.refused'],
      body: importBody,
      summary:
        'Compares the personnel file of your division with the roll, and applies it unless it is a dry run.',
    },
    importAtDesk,
  ),
];
