import type { Releases } from './releases.ts';
import type { LogMapping } from '../contract/log-mapping.ts';
import type { Column, Layout } from './layout.ts';
import { type LogRow, openVendorLog } from './read.ts';

/** A row that tells of no search, or not wholly, and why. */
export interface LeftOut {
  readonly row: number;
  readonly why: string;
}

export interface VendorLog {
  readonly file: string;
  /** How many rows it added to the searches. */
  readonly kept: number;
  /** Columns that the file has, whatever was redacted in them. */
  readonly has: Readonly<Record<Column, boolean>>;
  /** Rows left out: the search was told before (it is released by every agency that it touched). */
  readonly repeated: number;
  /** Rows whose time could not be read; they are judged by what else they tell. */
  readonly untimed: readonly LeftOut[];
  /** Rows that are no searches: totals, notes. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Reads a vendor's audit whole into `releases`, which knows the files read before.
 * @throws CommandError `usage` when the headers are not those of an audit.
 */
export async function readVendorLog(
  file: string,
  { timeZone, columns }: { readonly timeZone: string; readonly columns?: LogMapping | undefined },
  releases: Releases,
): Promise<VendorLog> {
  const { layout, rows } = await openVendorLog(file, timeZone, columns);
  const untimed: LeftOut[] = [];
  const leftOut: LeftOut[] = [];
  let repeated = 0;
  let kept = 0;
  releases.nextFile();
  for await (const told of rows) {
    const { search, cells } = told;
    const why = search.at === null ? whyNoSearch(told, layout) : undefined;
    if (why !== undefined) {
      leftOut.push({ row: search.row, why });
      continue;
    }
    if (!releases.add(search)) {
      repeated += 1;
      continue;
    }
    kept += 1;
    if (search.at === null) untimed.push({ row: search.row, why: whyNoTime(cells, layout) });
  }
  return { file, kept, has: columnsOf(layout), repeated, untimed, leftOut };
}

const summing =
  /^\W*(?:grand total|total|sub-?total|count|end of|page \d|generated|printed|exported|run (?:by|on)|report|records?\b|rows?\b|confidential|note:|\*+ ?end)/iu;

/** A row without a time that holds next to nothing, or begins as a total does. */
function whyNoSearch({ search, cells }: LogRow, { columns }: Layout): string | undefined {
  const told = cells.filter((text) => text.trim() !== '');
  if ((cells[columns.at] ?? '').trim() !== '' && told.length > 2) return undefined;
  if (summing.test(told[0] ?? '') && told.length <= 3) return 'a total or a note, no search';
  const { id, reason, plate, caseNumber } = search;
  const tellsNothing = [id, reason, plate, caseNumber].every((text) => text === null || text === '');
  return told.length <= 1 || (tellsNothing && told.length <= 2) ? 'a note, no search' : undefined;
}

function whyNoTime(cells: readonly string[], { columns, width }: Layout): string {
  const written = (cells[columns.at] ?? '').trim();
  if (written === '') return 'it has no time';
  const shifted = cells.length === width ? '' : `; it has ${cells.length} cells, the headers have ${width}`;
  return `its time cannot be read: ${shape(written)}${shifted}`;
}

/** What was written, as a shape: it may be anything, a plate or a name too. */
const shape = (text: string): string => `"${text.slice(0, 40).replace(/\d/gu, '9').replace(/\p{L}/gu, 'a')}"`;

function columnsOf({ columns }: Layout): VendorLog['has'] {
  const fields = Object.entries(columns).map(([field, at]) => [field, at >= 0]);
  return Object.fromEntries(fields) as VendorLog['has'];
}
