import { reviewUrgent } from '../../../src/access/index.ts';
import { must } from '../../builders/department.ts';
import { administrator, against, endUser } from '../policy.ts';
import type { Cell, Rows } from '../row.ts';
import { anOwnCase, anUrgentUse } from './things.ts';

/** In the same words for an urgent use of another division and for none (R18). */
const elsewhere = against('53060.4(a)(1)');

/** Somebody to whom urgent mode is closed: a use of it was found wrong (R16). */
const aClosedUse = (cell: Cell): Promise<string> =>
  cell.thing('rejected urgent use', async () => {
    const { declaration, staffId } = await anUrgentUse({ ...cell, thing: (_, make) => make() });
    const by = cell.department.administrators[cell.division].primary;
    must(await reviewUrgent(cell.department.db, declaration, { by, outcome: 'rejected' }, cell.now));
    return staffId;
  });

/** Urgent mode (53060.4(a)(1), R16). */
export const urgentRows: Rows = {
  'POST /urgent': {
    door: endUser,
    elsewhere: against('53060.7(b)(6)'),
    ask: async (cell) => ({ body: { caseNumber: await anOwnCase(cell), ground: 'escape' } }),
  },
  'GET /urgent': { door: administrator },
  'POST /urgent/:declaration/acts': {
    door: administrator,
    elsewhere,
    ask: async (cell) => ({ params: { declaration: (await anUrgentUse(cell)).declaration } }),
  },
  'POST /urgent/review': {
    door: administrator,
    elsewhere,
    ask: async (cell) => ({
      body: { declaration: (await anUrgentUse(cell)).declaration, outcome: 'accepted' },
    }),
  },
  'POST /urgent/reopen': {
    door: administrator,
    elsewhere: against('53060.5(c)(1)(A)'),
    ask: async (cell) => ({ body: { staffId: await aClosedUse(cell) } }),
  },
};
