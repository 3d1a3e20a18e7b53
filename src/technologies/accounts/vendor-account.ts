import type { CivilDate } from '../../foundation/clock.ts';
import { writtenDay } from '../../foundation/written-day.ts';
import type { AccountField, Columns } from './columns.ts';
import { isEnded, isInvited, isRedacted, isYes, showsTwoFactors } from './words.ts';

/** Who an account or a grant belongs to, by whatever names the list gives. */
export interface Identity {
  readonly username: string;
  readonly email: string;
  readonly name: string;
}

/** One account of a vendor's product. Null: the list has no such column, or the cell was redacted. */
export interface VendorAccount extends Identity {
  /** Data row, from 1. */
  readonly row: number;
  readonly state: 'usable' | 'invited' | 'ended';
  readonly type: string;
  readonly twoFactors: boolean | null;
  /** Last sign-in, search or other act, the newest that is shown; 0: never, or left blank. */
  readonly lastUsedOn: CivilDate | null;
  /** 0: not said. */
  readonly createdOn: CivilDate;
}

type Read = (field: AccountField) => readonly string[];

/** The cells that a row has for a field, redacted ones left out. */
const reader =
  (columns: Columns, cells: readonly string[]): Read =>
  (field) =>
    columns[field].map((place) => (cells[place] ?? '').trim()).filter((cell) => !isRedacted(cell));

/** The first that is not blank. */
const first = (cells: readonly string[]): string => cells.find((cell) => cell !== '') ?? '';

/** The identity that a row of accounts or grants gives. */
export function identityOf(columns: Columns, cells: readonly string[]): Identity {
  const read = reader(columns, cells);
  const parts = [first(read('firstName')), first(read('lastName'))].filter((part) => part !== '').join(' ');
  const name = first(read('name'));
  return { username: first(read('username')), email: first(read('email')), name: name === '' ? parts : name };
}

/** One row of a vendor's list of accounts, as it stands on a day. */
export function accountOf(
  row: number,
  cells: readonly string[],
  { columns, headers }: { readonly columns: Columns; readonly headers: readonly string[] },
  today: CivilDate,
): VendorAccount {
  const read = reader(columns, cells);
  return {
    row,
    ...identityOf(columns, cells),
    state: stateOf(read),
    type: first(read('type')),
    twoFactors: twoFactorsOf(read, columns, headers),
    lastUsedOn: lastUsedOf(read, today),
    createdOn: writtenDay(first(read('created')), today) ?? 0,
  };
}

function stateOf(read: Read): VendorAccount['state'] {
  const status = read('status');
  if (
    status.some(isEnded) ||
    read('disabled').some((cell) => isYes(cell) || /^(?:disabled|suspended)/iu.test(cell))
  )
    return 'ended';
  return status.some(isInvited) ? 'invited' : 'usable';
}

function twoFactorsOf(read: Read, columns: Columns, headers: readonly string[]): boolean | null {
  const off = read('twoFactorsOff');
  if (off.some(isYes)) return false;
  const shown = read('twoFactors');
  if (shown.length === 0) return off.length > 0 ? true : null;
  const counts = columns.twoFactors.some((place) => /factors|count|number/iu.test(headers[place] ?? ''));
  return shown.some((cell) => showsTwoFactors(cell, counts));
}

function lastUsedOf(read: Read, today: CivilDate): CivilDate | null {
  const cells = read('lastUsed');
  if (cells.length === 0) return null;
  const days = cells.map((cell) => (isNever(cell) ? 0 : writtenDay(cell, today)));
  const known = days.filter((day) => day !== undefined);
  return known.length === 0 ? null : Math.max(...known);
}

const isNever = (cell: string): boolean =>
  /^(?:|-+|—|n\/?a|none|null|never.*|no (?:login|activity|sign).*)$/iu.test(cell);
