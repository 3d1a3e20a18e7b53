import { openSheets } from '../../foundation/table.ts';
import type { LogMapping } from '../contract/log-mapping.ts';
import { findTable, type FoundTable, noAudit } from './find-layout.ts';
import { layoutOf } from './layout.ts';
import { type Renaming, renaming } from './mapping.ts';
import { searchOf } from './row.ts';
import type { VendorSearch } from './search.ts';

/** One row as it stands in the file, and the search that it tells of. */
export interface LogRow {
  readonly search: VendorSearch;
  readonly cells: readonly string[];
}

/** A vendor's audit, read row by row; layout, headers and sample are those of its first table. */
export interface LogStream extends Pick<FoundTable, 'layout' | 'headers' | 'sample'> {
  readonly rows: AsyncIterable<LogRow>;
}

/**
 * Opens a vendor's audit in any of the layouts that it was released in, or with the headers that `mapping` names; headers that
 * are repeated further down and blank rows are passed over. Of a workbook every sheet that is an audit is read, one after another.
 * @throws CommandError `usage` when the headers are not those of an audit.
 */
export async function openVendorLog(
  file: string,
  timeZone: string,
  mapping?: LogMapping,
): Promise<LogStream> {
  const sheets = await openSheets(file);
  const renamed = renaming(mapping);
  const tables: FoundTable[] = [];
  for (const sheet of sheets) {
    const found = await findTable(sheet, renamed);
    if (found !== undefined) tables.push(found);
  }
  const [first] = tables;
  if (first === undefined) throw noAudit(file, sheets);
  const { layout, headers, sample } = first;
  return { layout, headers, sample, rows: searchesIn(file, tables, { timeZone, renamed }) };
}

/** Rows are counted on from sheet to sheet. */
async function* searchesIn(
  file: string,
  tables: readonly FoundTable[],
  { timeZone, renamed }: { readonly timeZone: string; readonly renamed: Renaming },
): AsyncGenerator<LogRow> {
  let before = 0;
  for (const { layout: first, order, rows } of tables) {
    let layout = first;
    let count = 0;
    for await (const { row, cells } of rows) {
      count = row;
      const headers = mayBeHeaders(cells) ? layoutOf(renamed(cells)) : undefined;
      // Two exports put one below the other: from here on the columns are the second one's.
      if (headers !== undefined && headers.width !== layout.width) layout = headers;
      if (headers !== undefined || cells.every((text) => text.trim() === '')) continue;
      yield { search: searchOf(before + row, cells, { file, layout, order, timeZone }), cells };
    }
    before += count;
  }
}

/** Headers hold hardly a figure; most rows need not be looked at further. */
const mayBeHeaders = (cells: readonly string[]): boolean =>
  cells.every((text) => text.length <= 48 && !/\d{3}/u.test(text));
