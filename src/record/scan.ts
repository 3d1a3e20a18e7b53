import type { Queryable } from '../foundation/postgres/pool.ts';
import { readReferringLeaves } from './find-store.ts';
import type { Kind } from './kinds.ts';
import { type EntryRead, entriesOfLeaves } from './reading.ts';

const batch = 1_000;

/** Every entry of some kinds, in order, a thousand at a time; for what must be complete and may take its time (R34). */
export async function* scanEntries(
  db: Queryable,
  kinds: readonly Kind[],
): AsyncGenerator<readonly EntryRead[]> {
  for (let after = -1; ; ) {
    const { rows } = await db.query<{ seq: number; leaf: Buffer }>({
      name: 'record_scan',
      text: `select seq::float8 as seq, leaf from record_entries where kind = any ($1::text[]) and seq > $2
        order by record_entries.seq limit ${batch}`,
      values: [kinds, after],
    });
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.seq;
    yield await entriesOfLeaves(
      db,
      rows.map(({ leaf }) => leaf),
    );
  }
}

/** What refers to any of these entries, with its clear values. */
export const readAnswersTo = async (db: Queryable, seqs: readonly number[]): Promise<readonly EntryRead[]> =>
  entriesOfLeaves(db, await readReferringLeaves(db, seqs));
