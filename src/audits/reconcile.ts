import type { Instant } from '../foundation/clock.ts';

/** What both a vendor's row and an entry of the record tell of a search; null: not told, or redacted. */
export interface Told {
  readonly at: Instant | null;
  readonly user: string | null;
  readonly plate: string | null;
  readonly caseNumber: string | null;
}

/** A row and the entry that is the same search. */
export interface Pair<Row extends Told, Entry extends Told> {
  readonly row: Row;
  readonly entry: Entry;
  /** Both name a case, and not the same. */
  readonly otherCase: boolean;
}

/** Where a vendor's log and the record agree, and where they do not (53060.5(c)(2)). */
export interface Reconciled<Row extends Told, Entry extends Told> {
  readonly pairs: readonly Pair<Row, Entry>[];
  /** Rows without an entry: searches made past the gate. */
  readonly ghosts: readonly Row[];
  /** Entries without a row: asked here, not told by the vendor. */
  readonly untold: readonly Entry[];
  /** Rows that cannot be compared: without time, person or plate. */
  readonly unjudged: readonly Row[];
}

/**
 * Matches a vendor's rows to entries of the record by person and plate, one to one, the earliest first, when their times
 * differ by at most `toleranceMs`: no other matching pairs more of them.
 */
export function reconcile<Row extends Told, Entry extends Told>(
  rows: readonly Row[],
  entries: readonly Entry[],
  { toleranceMs }: { readonly toleranceMs: number },
): Reconciled<Row, Entry> {
  const waiting = Map.groupBy(inOrder(entries), keyOf);
  const pairs: Pair<Row, Entry>[] = [];
  const ghosts: Row[] = [];
  const taken = new Set<Entry>();
  for (const row of inOrder(rows)) {
    const line = waiting.get(keyOf(row)) ?? [];
    while (line[0] !== undefined && timeOf(line[0]) < timeOf(row) - toleranceMs) line.shift();
    const [entry] = line;
    if (entry === undefined || timeOf(entry) > timeOf(row) + toleranceMs) ghosts.push(row);
    else {
      line.shift();
      taken.add(entry);
      pairs.push({ row, entry, otherCase: differ(row.caseNumber, entry.caseNumber) });
    }
  }
  return {
    pairs,
    ghosts,
    untold: entries.filter((entry) => !taken.has(entry)),
    unjudged: rows.filter((row) => !comparable(row)),
  };
}

const comparable = ({ at, user, plate }: Told): boolean => at !== null && user !== null && plate !== null;

const inOrder = <One extends Told>(searches: readonly One[]): readonly One[] =>
  searches.filter(comparable).toSorted((one, other) => timeOf(one) - timeOf(other));

const timeOf = ({ at }: Told): Instant => at ?? 0;

/** Person whatever the capitals, plate whatever the blanks and dashes. */
const keyOf = ({ user, plate }: Told): string =>
  `${user?.trim().toLowerCase()}\n${plate?.toUpperCase().replace(/[\s-]/gu, '')}`;

const differ = (one: string | null, other: string | null): boolean =>
  one !== null && one !== '' && other !== null && other !== '' && one.trim() !== other.trim();
