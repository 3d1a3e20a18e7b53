import type { Cell } from '../row.ts';

/** A product of EIS's register. */
export const aTechnology = (cell: Cell): Promise<string> =>
  cell.once('technology of the audits', async () => {
    const { rows } = await cell.department.db.query<{ id: string }>(
      'select technology_id as id from technologies order by technology_id limit 1',
    );
    return rows[0]?.id ?? '';
  });
