import { CommandError } from '../../foundation/command-line.ts';
import { csvOfBytes, type CsvTable } from '../../foundation/csv.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Desk } from '../desk/administer.ts';

/** What stands in a line of somebody's list and keeps the whole list from being applied. */
export interface ListProblem {
  readonly row: number;
  readonly column: string;
  readonly problem: string;
}

/** Reads a list; what is no table at all is reported like any other fault of the file. */
export async function readList<T, U>(
  csv: string,
  read: (table: CsvTable) => Promise<T>,
  unreadable: (problem: ListProblem) => U,
): Promise<T | U> {
  try {
    return await read(await csvOfBytes('The file', Buffer.from(csv, 'utf8')));
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return unreadable({ row: 0, column: 'file', problem: error.message });
  }
}

/** 53060.5(c)(1)(A), R2: who is not of the division, and oneself. */
export async function strangers(
  db: Queryable,
  { division, staffId: by }: Pick<Desk, 'division' | 'staffId'>,
  rows: readonly { readonly row: number; readonly staffId: string }[],
): Promise<readonly ListProblem[]> {
  const { rows: members } = await db.query<{ staff_id: string }>(
    'select staff_id from staff where division = $1 and staff_id = any ($2)',
    [division, rows.map(({ staffId }) => staffId)],
  );
  const known = new Set(members.map(({ staff_id }) => staff_id));
  return rows.flatMap(({ row, staffId }) => {
    if (staffId === by) return [{ row, column: 'staffId', problem: 'Nobody enters his own (R2).' }];
    return known.has(staffId)
      ? []
      : [{ row, column: 'staffId', problem: 'Nobody of your division has this staff id.' }];
  });
}
