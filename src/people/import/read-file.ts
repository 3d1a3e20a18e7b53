import { quotedColumns } from '../../foundation/columns.ts';
import type { CsvTable } from '../../foundation/csv.ts';
import { personnelLayout } from './columns.ts';
import { type PersonnelRow, readPersonnelRow, type RowProblem } from './personnel-row.ts';

/** A personnel file as read: its rows, and a report by line of what is wrong with it. */
export interface PersonnelFile {
  readonly columns: readonly string[];
  /** Data rows, the bad ones too. */
  readonly rows: number;
  readonly people: readonly PersonnelRow[];
  readonly problems: readonly RowProblem[];
}

/** Reads the whole file before anything is decided. Wrong columns are a problem of row 0, which names those seen. */
export async function readPersonnelFile({ columns, rows }: CsvTable): Promise<PersonnelFile> {
  const { layout, missing } = personnelLayout(columns);
  if (missing.length > 0) return { columns, rows: 0, people: [], problems: [wrongColumns(columns, missing)] };
  const people: PersonnelRow[] = [];
  const problems: RowProblem[] = [];
  let count = 0;
  for await (const { row, cells } of rows) {
    count += 1;
    const read = readPersonnelRow(row, cells, layout);
    if (read.ok) people.push(read.value);
    else problems.push(...read.problems);
  }
  if (count === 0)
    problems.push({ row: 0, column: 'file', problem: 'The file has no rows below its header.' });
  return { columns, rows: count, people, problems };
}

const wrongColumns = (columns: readonly string[], missing: readonly string[]): RowProblem => ({
  row: 0,
  column: 'file',
  problem: `No column for ${missing.join(', ')}. The columns are ${quotedColumns(columns)}.`,
});
