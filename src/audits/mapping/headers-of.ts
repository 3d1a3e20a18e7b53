import { openTable } from '../../foundation/table.ts';
import type { LogMapping } from '../contract/log-mapping.ts';
import { logColumns } from '../contract/log-mapping.ts';
import { layoutOf } from '../vendor-log/layout.ts';
import { renaming } from '../vendor-log/mapping.ts';

/** Titles may stand above the headers; beyond so many rows nobody looks for them. */
const looked = 11;
const samplesOf = 2;
const longest = 120;

/** The headers of a file, each with what the first rows hold, and what each is read as. */
export interface FileHeaders {
  readonly columns: readonly { readonly header: string; readonly samples: readonly string[] }[];
  readonly read: LogMapping;
}

/** What a file names its columns, for whoever says what they mean; the row of them is the one that is read so, else the widest. */
export async function headersOf(path: string, mapping: LogMapping): Promise<FileHeaders> {
  const rows = await firstRows(path);
  const renamed = renaming(mapping);
  const named = rows.findIndex((cells) => layoutOf(renamed(cells)) !== undefined);
  const at = named >= 0 ? named : widest(rows);
  const headers = (rows[at] ?? []).map((header) => header.trim().slice(0, longest));
  const below = rows.slice(at + 1, at + 1 + samplesOf);
  return {
    columns: headers.map((header, column) => ({
      header,
      samples: below.map((cells) => (cells[column] ?? '').trim().slice(0, longest)),
    })),
    read: readAs(headers, layoutOf(renamed(headers))),
  };
}

async function firstRows(path: string): Promise<readonly (readonly string[])[]> {
  const { columns, rows } = await openTable(path);
  const first: (readonly string[])[] = [columns];
  for await (const { cells } of rows) {
    first.push(cells);
    if (first.length >= looked + samplesOf) break;
  }
  return first;
}

function widest(rows: readonly (readonly string[])[]): number {
  const filled = rows.slice(0, looked).map((cells) => cells.filter((cell) => cell.trim() !== '').length);
  return filled.indexOf(Math.max(...filled));
}

/** Which header is read as what. */
function readAs(headers: readonly string[], layout: ReturnType<typeof layoutOf>): LogMapping {
  if (layout === undefined) return {};
  const { columns, clock } = layout;
  return Object.fromEntries(
    logColumns.flatMap((column) => {
      const header = headers[column === 'clock' ? clock : columns[column]];
      return header === undefined || header === '' ? [] : [[column, header]];
    }),
  );
}
