import { CommandError } from '../../foundation/command-line.ts';
import type { CsvRow } from '../../foundation/csv.ts';
import { openTable } from '../../foundation/table.ts';
import { cellAt, wholeNumber } from './cell.ts';
import { type Column, expectedHeaders, type Layout, layoutOf, layoutWithoutHeaders } from './layout.ts';
import type { LogMapping } from '../contract/log-mapping.ts';
import { type Renaming, renaming } from './mapping.ts';
import type { VendorSearch } from './search.ts';
import { parseTime } from './time.ts';

/** Titles and notes may stand above the headers, but not many. */
const mostTitleRows = 10;

export interface VendorLog {
  readonly file: string;
  readonly searches: readonly VendorSearch[];
  /** Columns that the file has, whatever was redacted in them. */
  readonly has: Readonly<Record<Column, boolean>>;
  /** Rows left out: their id occurred before (one search is released by every agency that it touched). */
  readonly repeated: number;
  /** Rows whose time could not be read. */
  readonly untimed: number;
}

/** One row as it stands in the file, and the search that it tells of. */
export interface LogRow {
  readonly search: VendorSearch;
  readonly cells: readonly string[];
}

/** A vendor's audit, read row by row. */
export interface LogStream {
  readonly layout: Layout;
  readonly rows: AsyncIterable<LogRow>;
}

/**
 * Opens a vendor's audit in any of the layouts that it was released in, or with the headers that `mapping` names; headers that
 * are repeated further down and blank rows are passed over. @throws CommandError `usage` when the headers are not those of an audit.
 */
export async function openVendorLog(
  file: string,
  timeZone: string,
  mapping?: LogMapping,
): Promise<LogStream> {
  const table = await openTable(file);
  const renamed = renaming(mapping);
  const { layout, rows } = await findLayout(file, table.columns, table.rows, renamed);
  return { layout, rows: searchesIn(file, rows, layout, { timeZone, renamed }) };
}

async function* searchesIn(
  file: string,
  rows: AsyncIterable<CsvRow>,
  layout: Layout,
  { timeZone, renamed }: { readonly timeZone: string; readonly renamed: Renaming },
): AsyncGenerator<LogRow> {
  for await (const { row, cells } of rows) {
    if (layoutOf(renamed(cells)) !== undefined || cells.every((text) => text.trim() === '')) continue;
    yield { search: searchOf(file, row, cells, layout, timeZone), cells };
  }
}

/**
 * Reads a vendor's audit whole. `seen` holds the ids of files read before.
 * @throws CommandError `usage` when the headers are not those of an audit.
 */
export async function readVendorLog(file: string, timeZone: string, seen: Set<string>): Promise<VendorLog> {
  const { layout, rows } = await openVendorLog(file, timeZone);
  const searches: VendorSearch[] = [];
  let repeated = 0;
  let untimed = 0;
  for await (const { search } of rows) {
    if (search.id !== null && search.id !== '' && seen.has(search.id)) {
      repeated += 1;
      continue;
    }
    if (search.id !== null) seen.add(search.id);
    if (search.at === null) untimed += 1;
    searches.push(search);
  }
  return { file, searches, has: columnsOf(layout), repeated, untimed };
}

interface Found {
  readonly layout: Layout;
  readonly rows: AsyncIterable<CsvRow>;
}

async function findLayout(
  file: string,
  first: readonly string[],
  rows: AsyncIterable<CsvRow>,
  renamed: Renaming,
): Promise<Found> {
  const named = layoutOf(renamed(first));
  if (named !== undefined) return { layout: named, rows };
  const bare = layoutWithoutHeaders(first);
  if (bare !== undefined) return { layout: bare, rows: renumbered([{ row: 0, cells: first }], rows) };
  const iterator = rows[Symbol.asyncIterator]();
  for (let titles = 0; titles < mostTitleRows; titles += 1) {
    const next = await iterator.next();
    if (next.done === true) break;
    const layout = layoutOf(renamed(next.value.cells));
    if (layout !== undefined) return { layout, rows: renumbered([], rest(iterator)) };
  }
  const seen = first.map((header) => `"${header}"`).join(', ');
  throw new CommandError('usage', `${file} is no vendor audit: its headers are ${seen}; ${expectedHeaders}`);
}

async function* rest(iterator: AsyncIterator<CsvRow>): AsyncGenerator<CsvRow> {
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
}

async function* renumbered(before: readonly CsvRow[], rows: AsyncIterable<CsvRow>): AsyncGenerator<CsvRow> {
  let row = 0;
  for (const { cells } of before) yield { row: (row += 1), cells };
  for await (const { cells } of rows) yield { row: (row += 1), cells };
}

function searchOf(
  file: string,
  row: number,
  cells: readonly string[],
  layout: Layout,
  timeZone: string,
): VendorSearch {
  const cell = (field: Column): string | null => cellAt(cells, layout.columns[field]);
  const at = timeIn(cells, layout);
  const type = cell('type');
  return {
    file,
    row,
    id: cell('id'),
    at: at === null ? null : parseTime(at, timeZone),
    user: named(cell('user')),
    organization: cell('organization'),
    plate: plateOf(cell('plate')),
    caseNumber: numberOf(cell('caseNumber')),
    reason: cell('reason'),
    offense: cell('offense'),
    prompt: cell('prompt'),
    type,
    automatic: type !== null && /^lookup/iu.test(type),
  };
}

/** Day and time of day from one column or from two, with the zone that the header names. */
function timeIn(cells: readonly string[], { columns, clock, zone }: Layout): string | null {
  const [first, second] = [cellAt(cells, columns.at), cellAt(cells, clock) ?? ''];
  if (first === null) return null;
  const whole = isClock(second) && !first.includes(':') ? `${first} ${second}` : first;
  const time = isClock(first) && second !== '' && !isClock(second) ? `${second} ${first}` : whole;
  return zone === undefined || hasZone.test(time.replace(halfDay, '')) ? time : `${time} ${zone}`;
}

const isClock = (text: string): boolean => /^\d{1,2}:\d{2}/u.test(text);
const halfDay = /\s*[ap]\.?m\.?$/iu;
const hasZone = /(?:[a-z]|[+-]\d{2}:?\d{2})\)?$/iu;

const numberOf = (text: string | null): string | null => (text === null ? null : wholeNumber(text));

/** A user cell left blank names nobody: nothing can be said of a person by it. */
const named = (user: string | null): string | null => (user === '' ? null : user);

const plateOf = (text: string | null): string | null =>
  text === null ? null : text.toUpperCase().replace(/[\s-]/gu, '');

function columnsOf({ columns }: Layout): VendorLog['has'] {
  const fields = Object.entries(columns).map(([field, at]) => [field, at >= 0]);
  return Object.fromEntries(fields) as VendorLog['has'];
}
