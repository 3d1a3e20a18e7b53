import { against, type Door, signedIn } from '../policy.ts';
import type { Cell, Rows } from '../row.ts';
import { anAgent } from './things.ts';

// 53060.5(c)(2)(C), R30: only whom it was reported to; to everybody else there is no such report.
const clause = '53060.5(c)(2)(C)';

/** Addressed to the asker where the cell is let through, and to an administrator of the division else. */
const reportedToHim: Door = (asker) => [
  ...signedIn(asker),
  ...(asker.whose === 'own' && asker.role !== 'nobody' ? [] : [against(clause)]),
];

const aReport = (cell: Cell): Promise<string> =>
  cell.thing(`report to ${cell.permitted ? cell.caller.staffId : 'another'}`, async () => {
    const { department, division, now, server } = cell;
    const { staffId } = await anAgent(cell);
    const { sealing } = server.stores;
    // R30: to whoever holds the office that it goes to, here the supervisor of whom it concerns.
    if (cell.permitted)
      await department.db.query('update staff set supervisor = $2 where staff_id = $1', [
        staffId,
        cell.caller.staffId,
      ]);
    const to = cell.permitted ? cell.caller.staffId : department.administrators[division].primary;
    const filedBy = department.administrators[division].secondary;
    const { rows } = await department.db.query<{ id: string }>(
      `with filed as (
         insert into irregularities (division, subject_id, kind, told, filed_by, filed_at, entry, way)
         values ($1, $2, 'personal-interest', $3, $4, at_ms($5), 0, 'supervisor-and-oia')
         returning irregularity_id)
       insert into irregularity_recipients (irregularity_id, staff_id, told_at)
       select irregularity_id, $6, at_ms($5) from filed returning irregularity_id::text as id`,
      [
        division,
        staffId,
        sealing.seal(Buffer.from('Seen twice at the same address'), 'audits/irregularity'),
        filedBy,
        now,
        to,
      ],
    );
    return rows[0]?.id ?? '';
  });

const onReport = (body?: unknown) => async (cell: Cell) => ({
  params: { irregularity: await aReport(cell) },
  ...(body === undefined ? {} : { body }),
});

/** Irregularities (53060.5(c)(2)(C), R30). */
export const irregularityRows: Rows = {
  'GET /irregularities': { door: signedIn },
  'POST /irregularities': {
    door: signedIn,
    ask: async (cell) => ({
      body: {
        subject: (await anAgent(cell)).staffId,
        kind: 'shared-account',
        happenedOn: null,
        told: 'Two people used one account at once.',
      },
    }),
  },
  'POST /irregularities/:irregularity/read': { door: reportedToHim, ask: onReport() },
  'POST /irregularities/:irregularity/suspend': {
    door: reportedToHim,
    fresh: true,
    last: true,
    ask: onReport(),
  },
  'POST /irregularities/:irregularity/outcome': {
    door: reportedToHim,
    ask: onReport({ outcome: 'explained' }),
  },
  'POST /irregularities/:irregularity/form-989': { door: reportedToHim, ask: onReport({ format: 'docx' }) },
};
