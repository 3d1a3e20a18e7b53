import type { CsvRow, CsvTable } from '../../foundation/csv.ts';

/** Titles and notes may stand above the headers, but not many. */
export const mostTitleRows = 25;

type Rows = readonly (readonly string[])[];

/** The next rows of a table that is read further afterwards. */
export async function take(iterator: AsyncIterator<CsvRow>, count: number): Promise<Rows> {
  const rows: (readonly string[])[] = [];
  while (rows.length < count) {
    const next = await iterator.next();
    if (next.done === true) break;
    rows.push(next.value.cells);
  }
  return rows;
}

/** The first row of a table, which may be its headers, and so many below it; the rest is left unread, and its file closed. */
export async function firstRows({ columns, rows }: CsvTable, below: number): Promise<Rows> {
  const iterator = rows[Symbol.asyncIterator]();
  const first = await take(iterator, below);
  await iterator.return?.();
  return [columns, ...first];
}
