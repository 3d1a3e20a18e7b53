import { openSheets } from '../../foundation/table.ts';
import type { LogMapping, LogTried } from '../contract/log-mapping.ts';
import { logColumns } from '../contract/log-columns.ts';
import { firstRows, mostTitleRows } from '../vendor-log/first-rows.ts';
import type { LogStream } from '../vendor-log/read.ts';

const samplesOf = 2;
const longest = 120;

type Rows = readonly (readonly string[])[];
/** The headers of a file, each with what the first rows hold, and what each is read as. */
type FileHeaders = Pick<LogTried, 'columns' | 'read'>;

/** What an audit names its columns, and as what each is read; nothing where they are known by their order alone. */
export const headersRead = ({ headers, layout, sample }: LogStream): FileHeaders => ({
  columns: columnsOf(headers, sample),
  read: readAs(headers, layout),
});

/** What a file that is no audit names its columns, for whoever says what they mean: the widest of the rows where headers stand. */
export async function headersToName(path: string): Promise<FileHeaders> {
  const rows: Rows[] = [];
  for (const sheet of await openSheets(path)) rows.push(await firstRows(sheet, mostTitleRows + samplesOf));
  const [widest] = rows
    .flatMap((sheet) =>
      sheet
        .slice(0, mostTitleRows + 1)
        .map((headers, at) => ({ headers, below: sheet.slice(at + 1), filled: filledIn(headers) })),
    )
    .toSorted((one, other) => other.filled - one.filled);
  return { columns: widest === undefined ? [] : columnsOf(widest.headers, widest.below), read: {} };
}

const filledIn = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;

const shown = (cell: string | undefined): string => (cell ?? '').trim().slice(0, longest);

const columnsOf = (headers: readonly string[], below: Rows): FileHeaders['columns'] =>
  headers.map((header, column) => ({
    header: shown(header),
    samples: below.slice(0, samplesOf).map((cells) => shown(cells[column])),
  }));

/** Which header is read as what. */
const readAs = (headers: readonly string[], { columns, clock }: LogStream['layout']): LogMapping =>
  Object.fromEntries(
    logColumns.flatMap((column) => {
      const header = shown(headers[column === 'clock' ? clock : columns[column]]);
      return header === '' ? [] : [[column, header]];
    }),
  );
