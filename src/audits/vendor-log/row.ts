import { cellAt, wholeNumber } from './cell.ts';
import type { Column, Layout } from './layout.ts';
import { plateOf } from './plates.ts';
import type { VendorSearch } from './search.ts';
import { type DayOrder, parseTime } from './time.ts';

/** How the rows of a table are read. */
export interface Reading {
  readonly file: string;
  readonly layout: Layout;
  readonly order: DayOrder;
  readonly timeZone: string;
}

/** The search that a row tells of. */
export function searchOf(row: number, cells: readonly string[], reading: Reading): VendorSearch {
  const { file, layout, order, timeZone } = reading;
  const cell = (field: Column): string | null => cellAt(cells, layout.columns[field]);
  const at = timeIn(cells, layout);
  const type = cell('type');
  const plate = cell('plate');
  return {
    file,
    row,
    id: cell('id'),
    at: at === null ? null : parseTime(at, timeZone, order),
    user: userIn(cells, layout),
    organization: cell('organization'),
    plate: plate === null ? null : plateOf(plate),
    caseNumber: numberOf(cell('caseNumber')),
    reason: cell('reason'),
    offense: cell('offense'),
    prompt: cell('prompt'),
    type,
    automatic: type !== null && byItself.test(type),
  };
}

/** What a hot list looks up by itself; "by itself" is said otherwise by other vendors. */
const byItself = /^(?:lookup|hot ?-?list\b|auto(?:mat(?:ic|ed))?\b)/iu;

/** Day and time of day from one column or from two, with the zone that the header or another column names. */
function timeIn(cells: readonly string[], { columns, clock, zone, zoneAt }: Layout): string | null {
  const [first, second] = [cellAt(cells, columns.at), cellAt(cells, clock) ?? ''];
  if (first === null) return null;
  const time = bothOf(first, second);
  const told = zone ?? cellAt(cells, zoneAt);
  return !told || time === '' || hasZone.test(time.replace(halfDay, '')) ? time : `${time} ${told}`;
}

function bothOf(first: string, second: string): string {
  const [day, hour] = isClock(first) ? [second, first] : [first, second];
  return isClock(hour) && (!day.includes(':') || midnight.test(day))
    ? `${day.replace(midnight, '')} ${hour.replace(sheetEpoch, '')}`
    : first;
}

/** A spreadsheet keeps a time of day as one of its first day, and a day as its midnight. */
const sheetEpoch = /^1(?:899-12-3[01]|900-01-0[01])[T ]/u;
const midnight = /[T ]00:00:00$/u;
const isClock = (text: string): boolean => /^\d{1,2}:\d{2}/u.test(text.replace(sheetEpoch, ''));
const halfDay = /\s*[ap]\.?m\.?$/iu;
const hasZone = /(?:[a-z]|:\d{2}(?:\.\d+)? ?[+-]\d{2}:?\d{2})\)?$/iu;

const numberOf = (text: string | null): string | null => (text === null ? null : wholeNumber(text));

/** A user cell left blank names nobody: nothing can be said of a person by it. */
function userIn(cells: readonly string[], { columns, nameAt }: Layout): string | null {
  const [first, last] = [cellAt(cells, nameAt.first), cellAt(cells, nameAt.last)];
  const name = [first, last].filter((part) => part !== null && part !== '').join(' ');
  const user = nameAt.first >= 0 && nameAt.last >= 0 ? name : cellAt(cells, columns.user);
  return user === '' ? null : user;
}
