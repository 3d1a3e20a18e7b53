import { CommandError } from '../../foundation/command-line.ts';
import type { CsvRow, CsvTable } from '../../foundation/csv.ts';
import { aligned } from './align.ts';
import { mostTitleRows, take } from './first-rows.ts';
import { expectedHeaders, type Layout, layoutOf, lostHeaders } from './layout.ts';
import type { Renaming } from './mapping.ts';
import { type DayOrder, isDayFirst } from './time.ts';

/** By so many rows it is told whether the columns stand below their headers, and how days are written. */
const sampleRows = 1_000;

/** The rows of one table that is an audit, and how they are read. */
export interface FoundTable {
  readonly layout: Layout;
  /** As they stand in the file, each over its column; none where they were lost. */
  readonly headers: readonly string[];
  /** The first of its rows. */
  readonly sample: readonly (readonly string[])[];
  readonly order: DayOrder;
  readonly rows: AsyncIterable<CsvRow>;
}

/** Finds the headers of a table, or what they were; undefined when it is no audit. */
export async function findTable(table: CsvTable, renamed: Renaming): Promise<FoundTable | undefined> {
  const iterator = table.rows[Symbol.asyncIterator]();
  const found = await foundBy(table.columns, iterator, renamed);
  // What nobody reads on is closed.
  if (found === undefined) await iterator.return?.();
  return found;
}

async function foundBy(
  first: readonly string[],
  iterator: AsyncIterator<CsvRow>,
  renamed: Renaming,
): Promise<FoundTable | undefined> {
  const head = await headOf(first, iterator, renamed);
  if (head === undefined) return undefined;
  const sample = [...head.before, ...(await take(iterator, sampleRows))];
  const places = aligned(head.names, sample);
  const over = (headers: readonly string[]) => places.map((at) => headers[at] ?? '');
  const layout = layoutOf(over(head.names));
  if (layout === undefined) return undefined;
  const days = sample.map((cells) => `${cells[layout.columns.at] ?? ''}\n${cells[layout.clock] ?? ''}`);
  const order = days.some((text) => text.split('\n').some(isDayFirst)) ? 'day-first' : 'month-first';
  const headers = head.headers.length === 0 ? [] : over(head.headers);
  return { layout, headers, sample, order, rows: numbered(sample, iterator) };
}

/** What the command line says of a file in which no table is an audit: what it seems to be, and what to do. */
export function noAudit(file: string, tables: readonly CsvTable[]): CommandError {
  const first = tables[0]?.columns[0] ?? '';
  const [, kind] = otherKinds.find(([begins]) => begins.test(first)) ?? [];
  if (kind !== undefined) return new CommandError('usage', `${file} is no vendor audit but ${kind}`);
  const seen = tables.map(({ columns }) => columns.map((header) => `"${header}"`).join(', ')).join('; ');
  return new CommandError(
    'usage',
    `${file} is no vendor audit: its headers are ${seen.slice(0, 600)}; ${expectedHeaders}. Where they bear other names, say so in the profile: columns: { at: "…", reason: "…", user: "…", plate: "…", caseNumber: "…" }`,
  );
}

/** Files that are sent in place of a table, by what they begin with. */
const otherKinds: readonly (readonly [RegExp, string])[] = [
  [/^\u00d0\u00cf.\u00e0/u, 'a workbook of the old kind (.xls): save it as CSV or XLSX'],
  [/^%PDF/u, 'a PDF: ask for the export as CSV or XLSX'],
  [/^(?:.PNG|\u00ff\u00d8\u00ff|GIF8)/u, 'a picture: ask for the export as CSV or XLSX'],
  [/^<(?:!doctype|html|\?xml|table)/iu, 'a web page: open it and save the table as CSV'],
  [/^[[{]\s*["{\]}]/u, 'JSON: save it as CSV'],
];

interface Head {
  /** As they stand in the file; none where they were lost. */
  readonly headers: readonly string[];
  /** In the words that the layout knows. */
  readonly names: readonly string[];
  /** A first row that turned out to be data. */
  readonly before: readonly (readonly string[])[];
}

async function headOf(
  first: readonly string[],
  iterator: AsyncIterator<CsvRow>,
  renamed: Renaming,
): Promise<Head | undefined> {
  for (let cells = first, titles = 0; titles <= mostTitleRows; titles += 1) {
    const names = renamed(cells);
    if (layoutOf(names) !== undefined) return { headers: cells, names, before: [] };
    const lost = lostHeaders(cells);
    if (lost !== undefined) return { headers: [], names: lost, before: [cells] };
    const next = await iterator.next();
    if (next.done === true) return undefined;
    ({ cells } = next.value);
  }
  return undefined;
}

async function* numbered(
  sample: readonly (readonly string[])[],
  iterator: AsyncIterator<CsvRow>,
): AsyncGenerator<CsvRow> {
  let row = 0;
  for (const cells of sample) yield { row: (row += 1), cells };
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
    yield { row: (row += 1), cells: next.value.cells };
}
