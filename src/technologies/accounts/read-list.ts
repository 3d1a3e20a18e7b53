import { CommandError } from '../../foundation/command-line.ts';
import type { CsvRow, CsvTable } from '../../foundation/csv.ts';
import { openTable } from '../../foundation/table.ts';
import { accountColumns, type Columns } from './columns.ts';

/** Titles and notes may stand above the headers, but not many. */
const mostTitleRows = 10;

/** A list of accounts or grants: its columns, and its data rows from 1. */
export interface AccountList {
  readonly headers: readonly string[];
  readonly columns: Columns;
  readonly rows: readonly CsvRow[];
}

/** Reads a list whose headers name accounts. @throws CommandError `usage`, naming the columns that there are */
export const readAccountList = async (file: string): Promise<AccountList> =>
  accountListOf(file, await openTable(file));

/** The same of a table that is open; `file` is what a fault calls it. @throws CommandError `usage` */
export async function accountListOf(file: string, table: CsvTable): Promise<AccountList> {
  const rows: CsvRow[] = [];
  for await (const row of table.rows) rows.push(row);
  const candidates = [table.columns, ...rows.slice(0, mostTitleRows).map(({ cells }) => cells)];
  for (const [above, headers] of candidates.entries()) {
    const columns = accountColumns(headers);
    if (columns === undefined) continue;
    const data = rows.slice(above).map(({ cells }, index) => ({ row: index + 1, cells }));
    return { headers, columns, rows: data };
  }
  const seen = table.columns.map((header) => `"${header}"`).join(', ');
  throw new CommandError(
    'usage',
    `${file} is no list of accounts: its columns are ${seen}. One of user name, e-mail address, or name is expected, ` +
      'beside status, last sign-in, two factors, type, role, date made or last day as far as there are such.',
  );
}
