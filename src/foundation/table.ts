import { open, stat } from 'node:fs/promises';
import readSheets from 'read-excel-file/node';
import { CommandError } from './command-line.ts';
import { type CsvTable, openCsv } from './csv.ts';

/** A spreadsheet is read whole; a larger one is saved as CSV, which is read row by row. */
const largestSpreadsheet = 64 * 1024 * 1024;

/**
 * Opens a table as people send it: CSV (`openCsv`), or the first sheet of an XLSX workbook that holds anything. Which of
 * them is told by the file's first bytes, not by its name. @throws CommandError `usage`
 */
export async function openTable(path: string): Promise<CsvTable> {
  const [first] = await openSheets(path);
  if (first === undefined) throw empty(path);
  return first;
}

/** An XLSX file is a zip archive. What cannot be opened is left to `openCsv`, which says why. */
async function isWorkbook(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.toString('latin1') === 'PK\x03\x04';
  } catch {
    return false;
  } finally {
    await file.close();
  }
}

/** The same, with every sheet of a workbook that holds anything; a CSV file is one. @throws CommandError `usage` */
export async function openSheets(path: string): Promise<readonly CsvTable[]> {
  return (await isWorkbook(path)) ? openWorkbook(path) : [await openCsv(path)];
}

async function openWorkbook(path: string): Promise<readonly CsvTable[]> {
  if ((await stat(path)).size > largestSpreadsheet)
    throw new CommandError('usage', `${path} is a spreadsheet of more than 64 MiB: save it as CSV`);
  const sheets = await readSheets(path).catch((error: unknown) => {
    throw new CommandError('usage', `cannot read ${path} as a spreadsheet: ${String(error)}; save it as CSV`);
  });
  const tables = sheets
    .map(({ data }) => data.map((row) => row.map(textOf)).filter((row) => row.some((cell) => cell !== '')))
    .flatMap(([header, ...rows]) =>
      header === undefined ? [] : [{ columns: header.map((name) => name.trim()), rows: numbered(rows) }],
    );
  if (tables.length === 0) throw empty(path);
  return tables;
}

const empty = (path: string): CommandError =>
  new CommandError('usage', `${path} is empty: a header row is expected`);

/** A cell as its CSV would have it; a date is the wall time that the sheet shows. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().replace('T', ' ').slice(0, 19);
  return String(cell);
}

async function* numbered(rows: readonly (readonly string[])[]) {
  for (const [at, cells] of rows.entries()) yield { row: at + 1, cells };
}
