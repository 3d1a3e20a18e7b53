import { z } from 'zod';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Month } from './clear-months.ts';
import { type CommittedField, committedFields } from './committed-fields.ts';

/** What clear values are found by. */
export type LookupField = 'staffId' | 'plate' | 'caseNumber';

const columns = { staffId: 'staff', plate: 'plate', caseNumber: 'case_number' } as const;

/** `{ field: [salt, value] }` */
export const clearSchema = z.partialRecord(z.enum(committedFields), z.tuple([z.base64(), z.string()]));

/** The months of destruction for which there is a partition, in order. */
export async function clearMonths(db: Queryable): Promise<readonly Month[]> {
  const { rows } = await db.query<{ month: Month }>({
    name: 'record_months',
    text: `select replace(right(c.relname, 7), '_', '-') as month from pg_inherits i
      join pg_class c on c.oid = i.inhrelid where i.inhparent = 'record_clear'::regclass order by 1`,
  });
  return rows.map(({ month }) => month);
}

/** Leaves of the entries that hold a value, newest first. */
export async function findLeaves(
  db: Queryable,
  digests: readonly { readonly day: string; readonly digest: Buffer; readonly other: Buffer }[],
  {
    field,
    and = { field },
    kinds,
    before,
    limit,
  }: {
    field: LookupField;
    and?: { readonly field: LookupField } | undefined;
    kinds: readonly string[];
    before?: number | undefined;
    limit: number;
  },
): Promise<readonly Buffer[]> {
  const { rows } = await db.query<{ leaf: Buffer }>(
    `select e.leaf from unnest($1::date[], $2::bytea[], $6::bytea[]) as k (month, digest, other)
      cross join lateral (select entry from record_clear c
        where c.month = k.month and c.${columns[field]} = k.digest and c.${columns[and.field]} = k.other
          and c.entry < $3) found
      join record_entries e on e.seq = found.entry
      where e.kind = any($4::text[]) order by e.seq desc limit $5`,
    [
      digests.map(({ day }) => day),
      digests.map(({ digest }) => digest),
      before ?? Number.MAX_SAFE_INTEGER,
      kinds,
      limit,
      digests.map(({ other }) => other),
    ],
  );
  return rows.map(({ leaf }) => leaf);
}

export async function readLeaf(db: Queryable, seq: number): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ leaf: Buffer }>({
    name: 'record_leaf',
    text: 'select leaf from record_entries where seq = $1',
    values: [seq],
  });
  return rows[0]?.leaf;
}

/** The leaves of these entries, in order. */
export async function readLeaves(
  db: Queryable,
  seqs: readonly number[],
): Promise<readonly { readonly index: number; readonly entry: Buffer }[]> {
  const { rows } = await db.query<{ index: number; entry: Buffer }>({
    name: 'record_leaves',
    text: 'select seq as index, leaf as entry from record_entries where seq = any ($1::bigint[]) order by seq',
    values: [seqs],
  });
  return rows;
}

/** What refers to any of these entries, in order. */
export async function readReferringLeaves(
  db: Queryable,
  seqs: readonly number[],
): Promise<readonly Buffer[]> {
  const { rows } = await db.query<{ leaf: Buffer }>({
    name: 'record_referring',
    text: 'select leaf from record_entries where ref = any ($1) order by seq',
    values: [seqs],
  });
  return rows.map(({ leaf }) => leaf);
}

/** A value with the salt of its commitment, base64. */
export type Salted = readonly [salt: string, value: string];

/** The clear values of entries with their salts, by which a commitment is opened to another (R31). */
export async function readSalted(
  db: Queryable,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, Readonly<Partial<Record<CommittedField, Salted>>>>> {
  const { rows } = await db.query<{ entry: number; clear: unknown }>({
    name: 'record_clear_of',
    text: 'select entry, clear from record_clear where entry = any($1::bigint[])',
    values: [seqs],
  });
  const found = new Map<number, Partial<Record<CommittedField, Salted>>>();
  for (const { entry, clear } of rows) found.set(entry, { ...found.get(entry), ...clearSchema.parse(clear) });
  return found;
}

/** The clear values of entries, from all their months of destruction. */
export async function readClear(
  db: Queryable,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, Readonly<Partial<Record<CommittedField, string>>>>> {
  const salted = await readSalted(db, seqs);
  return new Map(
    [...salted].map(([entry, fields]) => [
      entry,
      Object.fromEntries(Object.entries(fields).map(([field, [, value]]) => [field, value])),
    ]),
  );
}
