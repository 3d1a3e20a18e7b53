import { proposeSetting } from '../../../src/settings/index.ts';
import { must } from '../../builders/department.ts';
import { administrator, office } from '../policy.ts';
import type { Cell, Rows } from '../row.ts';
import { anyOffice } from './people.ts';

const fewerDays = (cell: Cell): Promise<string> =>
  cell.thing('proposal of days', async () => {
    const { db, hiringAuthority } = cell.department;
    const proposal = {
      key: 'access.inactive-after-days',
      scope: 'department',
      // As many as hold anyway: the cells of idle accounts stay as they are.
      value: 365,
      authority: 'CJIS Security Policy AC-2',
      by: hiringAuthority.OCS,
    } as const;
    return must(await proposeSetting(db, proposal, cell.now)).settingId;
  });

/** What the policy leaves to the department (R3, R7, R10). */
export const settingRows: Rows = {
  'GET /settings': { door: anyOffice },
  'POST /settings/parole-agents': {
    // 53060.7(a)(2).
    door: office('53060.7(a)(2)', 'policy owner'),
    fresh: true,
    ask: () => ({ body: { value: 'approval-needed', authority: 'Memorandum 12' } }),
  },
  'POST /settings/department': {
    // 53060.1(a).
    door: office('53060.1(a)', 'policy owner'),
    fresh: true,
    ask: () => ({
      body: { setting: 'alerts.repeat-after-minutes', value: 15, authority: 'Memorandum 14' },
    }),
  },
  'POST /settings/last-name-field': { door: administrator, ask: () => ({ body: { on: true } }) },
  'POST /settings/inactivity': {
    door: office('53060.5(c)(2)(D)', 'Hiring Authority'),
    ask: () => ({ body: { days: 365, authority: 'CJIS Security Policy AC-2' } }),
  },
  'POST /settings/inactivity/agree': {
    door: office('53060.5(c)(2)(D)', 'EIS'),
    fresh: true,
    ask: async (cell) => ({ body: { setting: await fewerDays(cell) } }),
  },
};
