import { addCivil, civilDate } from '../../../src/foundation/clock.ts';
import { placeHold } from '../../../src/retention/index.ts';
import { aCase } from '../../builders/case.ts';
import { must } from '../../builders/department.ts';
import { administrator, against } from '../policy.ts';
import type { Cell, Rows } from '../row.ts';

// 53060.5(c)(1)(A): each administrator for his own division.
const elsewhere = against('53060.5(c)(1)(A)');
const nextYear = ({ now }: Cell): number => addCivil(civilDate(now), { years: 1 });

const aHeldCase = (cell: Cell): Promise<string> =>
  cell.thing('retention hold', async () => {
    const { department, division, now } = cell;
    const hold = {
      case_number: await aCase(department, { division }),
      division,
      ground: 'litigation',
      reference: 'TEST-1',
      owner_id: department.administrators[division].primary,
      review_by: nextYear(cell),
    } as const;
    return must(await placeHold(department.db, hold, now));
  });

/** R28: retention holds. */
export const retentionRows: Rows = {
  'GET /retention/holds': { door: administrator },
  'GET /retention/holds/:hold/copies': {
    door: administrator,
    elsewhere,
    ask: async (cell) => ({ params: { hold: await aHeldCase(cell) } }),
  },
  'POST /retention/holds': {
    door: administrator,
    elsewhere,
    fresh: true,
    ask: async (cell) => ({
      body: {
        caseNumber: await cell.thing('case to hold', () =>
          aCase(cell.department, { division: cell.division }),
        ),
        ground: 'litigation',
        reference: 'TEST-2',
        reviewBy: nextYear(cell),
      },
    }),
  },
  'POST /retention/holds/review': {
    door: administrator,
    elsewhere,
    ask: async (cell) => ({ body: { hold: await aHeldCase(cell), reviewBy: nextYear(cell) } }),
  },
  'POST /retention/holds/release': {
    door: administrator,
    elsewhere,
    fresh: true,
    ask: async (cell) => ({ body: { hold: await aHeldCase(cell) } }),
  },
};
