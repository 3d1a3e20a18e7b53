import type { Instant } from '../foundation/clock.ts';
import { type LookupKey, lookupKey } from './commitment.ts';

/** A month of destruction, `YYYY-MM`. */
export type Month = string;

/** How many whole months clear values stay after the month of their entry. */
export interface KeepMonths {
  readonly all: number;
  readonly lastName: number;
}

/** R28: at least five years; R10: the last name is the first to be destroyed. */
export const defaultKeep: KeepMonths = { all: 60, lastName: 12 };

const monthsSince0 = (at: Instant): number => {
  const date = new Date(at);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};

const formatMonth = (months: number): Month =>
  `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;

/** The first month in which what was recorded at an instant, and is kept so many months, may be destroyed. */
export const monthOfDestruction = (at: Instant, keepMonths: number): Month =>
  formatMonth(monthsSince0(at) + keepMonths + 1);

export const firstDay = (month: Month): string => `${month}-01`;

/** The months that entries of now and the next quarter need. */
export const monthsAhead = (at: Instant, keep: KeepMonths): readonly Month[] => [
  ...new Set(
    [keep.all, keep.lastName].flatMap((kept) =>
      [0, 1, 2, 3].map((ahead) => monthOfDestruction(at, kept + ahead)),
    ),
  ),
];

/** The keys under which clear values of each month are found, made from the master key. */
export function monthKeys(derive: (label: string) => Buffer): (month: Month) => LookupKey {
  const keys = new Map<Month, LookupKey>();
  return (month) => {
    const key = keys.get(month) ?? lookupKey(derive(`record/clear/${month}`));
    keys.set(month, key);
    return key;
  };
}
