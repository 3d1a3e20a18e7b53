import { sameHash } from '../merkle/hash.ts';
import { firstDay, type Month } from '../clear-months.ts';
import { commit, type LookupKey, lookup } from '../commitment.ts';
import { committedFields } from '../committed-fields.ts';
import type { Entry } from '../entry.ts';
import { clearSchema } from '../find-store.ts';
import type { Report } from './problem.ts';

/** A row of clear values as the database holds it. */
export interface ClearRowRead {
  readonly entry: number;
  readonly month: Month;
  readonly clear: unknown;
  readonly staff: Buffer | null;
  readonly plate: Buffer | null;
  readonly caseNumber: Buffer | null;
}

export interface ClearChecker {
  readonly entry: (seq: number, entry: Entry | undefined, rows: readonly ClearRowRead[]) => void;
  readonly end: () => void;
}

/** The month in which a field of an entry may first be destroyed. */
const monthOf = (entry: Entry, field: string): Month =>
  (field === 'lastName' ? entry.keep?.lastName : undefined) ?? entry.keep?.until ?? '';

const digests = [
  ['staff', 'staffId'],
  ['plate', 'plate'],
  ['caseNumber', 'caseNumber'],
] as const;

/**
 * Clear values and salts make the commitments of their leaves; what is missing was destroyed in its month or later, and
 * an entry says so (53060.9(a)(1), R28).
 */
export function clearChecker(report: Report, keyOf: (month: Month) => LookupKey): ClearChecker {
  const missing = new Map<Month, { count: number; readonly first: number }>();
  const destroyed = new Set<Month>();

  const checkRow = (seq: number, entry: Entry, row: ClearRowRead): readonly string[] => {
    const problem = (what: string) => report({ code: 'clear', where: `entry ${seq}`, what });
    const parsed = clearSchema.safeParse(row.clear);
    if (!parsed.success) {
      problem('its clear values cannot be read');
      return [];
    }
    const fields = committedFields.filter((field) => parsed.data[field] !== undefined);
    for (const field of fields) {
      const [salt = '', value = ''] = parsed.data[field] ?? [];
      const sealed = entry.sealed?.[field];
      const made = commit(Buffer.from(salt, 'base64'), field, value);
      if (sealed === undefined || !sameHash(made, Buffer.from(sealed, 'base64'))) {
        problem(`the clear value of ${field} is not the one committed to`);
      }
      if (row.month < monthOf(entry, field)) {
        problem(`the clear value of ${field} lies in a month before its time`);
      }
    }
    for (const [column, field] of digests) {
      const value = parsed.data[field]?.[1];
      const digest = row[column];
      const right =
        value === undefined
          ? digest === null
          : digest?.equals(lookup(keyOf(row.month), field, value)) === true;
      if (!right) problem(`${field} cannot be found by its digest`);
    }
    return fields;
  };

  return {
    entry: (seq, entry, rows) => {
      if (entry === undefined) return;
      if (entry.kind === 'clear.destroyed' && entry.month !== undefined) {
        destroyed.add(entry.month);
        if (entry.at < firstDay(entry.month)) {
          report({
            code: 'clear',
            where: `entry ${seq}`,
            what: `clear values of ${entry.month} were destroyed before that month`,
          });
        }
      }
      const seen = new Set(rows.flatMap((row) => checkRow(seq, entry, row)));
      for (const field of Object.keys(entry.sealed ?? {})) {
        if (seen.has(field)) continue;
        const month = monthOf(entry, field);
        const known = missing.get(month) ?? { count: 0, first: seq };
        missing.set(month, { ...known, count: known.count + 1 });
      }
    },
    end: () => {
      for (const [month, { count, first }] of missing) {
        if (destroyed.has(month)) continue;
        const what = `${count} clear values of ${month} are missing, and no entry says that they were destroyed`;
        report({ code: 'clear', where: `entry ${first}`, what });
      }
    },
  };
}
