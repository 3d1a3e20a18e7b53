import { logColumns, type MappedColumn } from '../contract/log-columns.ts';
import type { LogMapping } from '../contract/log-mapping.ts';
import { fieldOf, zoneIn } from './headers.ts';

/** A header by which the layout knows each column; a day and its time of day bear one name. */
const known: Readonly<Record<MappedColumn, string>> = {
  id: 'ID',
  user: 'User Name',
  organization: 'Organization',
  plate: 'License Plate',
  caseNumber: 'Case Number',
  reason: 'Reason',
  offense: 'Offense Type',
  prompt: 'Text Prompt',
  type: 'Search Type',
  at: 'Search Time',
  clock: 'Search Time',
};

/** Puts headers that a mapping names in the words that the layout knows. */
export type Renaming = (headers: readonly string[]) => readonly string[];

/**
 * What a mapping makes of headers. Another header that would be taken for the same column by itself is put aside: what somebody
 * named goes before what is guessed. The zone that a header tells stays with it.
 */
export function renaming(mapping: LogMapping = {}): Renaming {
  const named = new Map(
    logColumns.flatMap((column) => {
      const header = mapping[column];
      return header === undefined ? [] : [[plain(header), nameOf(column, header)] as const];
    }),
  );
  if (named.size === 0) return (headers) => headers;
  // A time of day that is named leaves its day to be told by itself.
  const taken = new Set(
    logColumns
      .filter((column) => column !== 'clock' && mapping[column] !== undefined)
      .map((column) => fieldOf(known[column])),
  );
  return (headers) =>
    headers.map((header) => named.get(plain(header)) ?? (taken.has(fieldOf(header)) ? '' : header));
}

function nameOf(column: MappedColumn, header: string): string {
  const zone = zoneIn(header);
  return zone === undefined ? known[column] : `${known[column]} (${zone})`;
}

const plain = (header: string): string => header.trim().toLowerCase();
