import { type Field, namingOf, zoneIn } from './headers.ts';

/** What is read of a search, each from one column. */
export type Column = Exclude<Field, 'other' | 'firstName' | 'lastName' | 'zone'>;

export interface Layout {
  /** Which column holds what; -1: there is none. */
  readonly columns: Readonly<Record<Column, number>>;
  /** Day and time of day may stand in two columns: the second of them, else -1. */
  readonly clock: number;
  /** A column that tells each row's time zone, else -1. */
  readonly zoneAt: number;
  /** A person's name in two columns, each else -1. */
  readonly nameAt: { readonly first: number; readonly last: number };
  /** How many columns the file has. */
  readonly width: number;
  /** The zone that the header of the time names, as in "Search Time (PST)". */
  readonly zone: string | undefined;
}

/**
 * The layout that a row of headers names, or undefined when it names no time, or nothing that belongs to a search.
 * Unknown, empty and repeated headers are passed over.
 */
export function layoutOf(headers: readonly string[]): Layout | undefined {
  if (headers.some((header) => administrative.test(header))) return undefined;
  const named = headers.map(namingOf);
  const ranked = (field: Field): readonly number[] =>
    [...named.keys()]
      .filter((at) => named[at]?.field === field)
      .toSorted((one, other) => (named[one]?.rank ?? 0) - (named[other]?.rank ?? 0));
  const at = (field: Field): number => ranked(field)[0] ?? -1;
  const times = ranked('at');
  // Of columns that tell the same time, the one whose zone is told.
  const best = times.filter((one) => named[one]?.rank === named[times[0] ?? -1]?.rank);
  const time = best.find((one) => zoneIn(headers[one]) !== undefined) ?? times[0] ?? -1;
  const columns = {
    id: at('id'),
    user: at('user'),
    organization: at('organization'),
    plate: at('plate'),
    caseNumber: at('caseNumber'),
    reason: at('reason'),
    offense: at('offense'),
    prompt: at('prompt'),
    type: at('type'),
    at: time,
  };
  const clearReason = named[columns.reason]?.rank !== undefined && (named[columns.reason]?.rank ?? 2) < 2;
  if (time < 0 || !tellsOfSearch(columns, clearReason)) return undefined;
  return {
    columns,
    clock: times.find((one) => one !== time) ?? -1,
    zoneAt: at('zone'),
    nameAt: { first: at('firstName'), last: at('lastName') },
    width: headers.length,
    zone: zoneIn(headers[time]),
  };
}

/** A log of what administrators did: who was given what, and shared with whom. It tells of no search. */
const administrative = /^\s*entity[ _]?(?:details|type)\s*$/iu;

/** Reason and offence may have been left out of a release; who asked for which plate, or the kind of search, tell as well. */
function tellsOfSearch(columns: Layout['columns'], clearReason: boolean): boolean {
  const { offense, caseNumber, plate, type, user } = columns;
  if (clearReason || offense >= 0) return true;
  return (plate >= 0 && (user >= 0 || type >= 0)) || (caseNumber >= 0 && (user >= 0 || type >= 0));
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

/** The order in which the vendor's raw CSV lists its columns; some releases lost the header row. */
const withoutHeaders: readonly (readonly string[])[] = [
  'ID,Name,Org Name,Total Networks Searched,Time Frame,License Plate,Reason,Case #,Filters,Search Time,Search Type,Text Prompt,Moderation',
  'ID,Org Name,Total Networks Searched,Total Devices Searched,Time Frame Start,Time Frame End,Reason,Search Time,Search Type,Moderation',
  'ID,Name,Org Name,Total Networks Searched,License Plate,Reason,Case #,Filters,Search Time,Search Type',
  'Name,Org Name,Total Networks Searched,Total Devices Searched,Time Frame,License Plate,Reason,Case #,Filters,Search Time,Search Type',
  'ID,Name,Org Name,Total Networks Searched,Total Devices Searched,Time Frame,License Plate,Reason,Case #,Filters,Search Time,Search Type',
].map((line) => line.split(','));

/** The headers of a first row that is data: told by the number of columns, a time where it belongs, an id or a kind of search. */
export const lostHeaders = (first: readonly string[]): readonly string[] | undefined =>
  withoutHeaders.find((headers) => {
    const cell = (header: string): string => first[headers.indexOf(header)]?.trim() ?? '';
    return (
      headers.length === first.length &&
      /\d{1,4}[-/]\d{1,2}[-/]\d{1,4}/u.test(cell('Search Time')) &&
      (uuid.test(cell('ID')) || /^[a-z]+(?: ?- ?mobile)?$/iu.test(cell('Search Type')))
    );
  });

export const expectedHeaders =
  'a vendor audit has at least a time (Search Time, Search Date/Time, searchDate) and a reason (Reason, Offense Type), ' +
  'and may have ID, Name or userId, Org Name, License Plate, Case # or caseNumber, Search Type, Text Prompt';
