import type { Queryable } from '../foundation/postgres/pool.ts';
import { firstDay, monthKeys } from './clear-months.ts';
import { lookup } from './commitment.ts';
import type { CommittedField } from './committed-fields.ts';
import { type Entry, entrySchema } from './entry.ts';
import {
  clearMonths,
  findLeaves,
  type LookupField,
  readClear,
  readLeaf,
  readReferringLeaves,
} from './find-store.ts';
import type { Kind } from './kinds.ts';

/** An entry with those of its clear values that have not been destroyed. */
export interface EntryRead {
  readonly entry: Entry;
  readonly values: Readonly<Partial<Record<CommittedField, string>>>;
}

const entryOfLeaf = (leaf: Buffer): Entry => entrySchema.parse(JSON.parse(leaf.toString('utf8')));

/** Leaves as entries, each with those of its clear values that are still kept. */
export async function entriesOfLeaves(
  db: Queryable,
  leaves: readonly Buffer[],
): Promise<readonly EntryRead[]> {
  const entries = leaves.map(entryOfLeaf);
  const indexes = entries.map(({ seq }) => seq);
  const clear = await readClear(db, indexes);
  return entries.map((entry) => ({ entry, values: clear.get(entry.seq) ?? {} }));
}

/** One entry, or undefined. Reading the record for another person is itself an act that is recorded by its caller. */
export async function readEntry(db: Queryable, seq: number): Promise<EntryRead | undefined> {
  const leaf = await readLeaf(db, seq);
  return leaf === undefined ? undefined : (await entriesOfLeaves(db, [leaf]))[0];
}

/** What refers to an entry, in order: its answer, its pages, its photos. */
export async function readReferring(db: Queryable, seq: number): Promise<readonly Entry[]> {
  return (await readReferringLeaves(db, [seq])).map(entryOfLeaf);
}

/** The same for many entries at once, by the entry that is referred to. */
export async function readReferringTo(
  db: Queryable,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, readonly Entry[]>> {
  const entries = (await readReferringLeaves(db, seqs)).map(entryOfLeaf);
  return Map.groupBy(entries, ({ ref }) => ref ?? -1);
}

export interface Finding {
  readonly field: LookupField;
  readonly value: string;
  /** Another value that the same entry holds. */
  readonly and?: { readonly field: LookupField; readonly value: string } | undefined;
  readonly kinds: readonly Kind[];
  /** Only entries before this index, or all. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Entries that hold a value, newest first, found by the keyed digest of every month that is still kept. */
export async function findEntries(
  db: Queryable,
  derive: (label: string) => Buffer,
  finding: Finding,
): Promise<readonly EntryRead[]> {
  const keyOf = monthKeys(derive);
  const { field, value, and = { field, value } } = finding;
  const digests = (await clearMonths(db)).map((month) => ({
    day: firstDay(month),
    digest: lookup(keyOf(month), field, value),
    other: lookup(keyOf(month), and.field, and.value),
  }));
  return entriesOfLeaves(db, await findLeaves(db, digests, finding));
}

export interface OfPerson extends Omit<Finding, 'field' | 'value' | 'and'> {
  readonly staffId: string;
}

/** A person's own entries, newest first. */
export const readEntriesOf = (
  db: Queryable,
  derive: (label: string) => Buffer,
  { staffId, ...rest }: OfPerson,
): Promise<readonly EntryRead[]> => findEntries(db, derive, { field: 'staffId', value: staffId, ...rest });
