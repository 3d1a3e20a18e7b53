import type { Queryable } from '../foundation/postgres/pool.ts';
import type { CopiedRead } from './copied-read.ts';

/** Which reads a part of a copy holds, noted before the part is written (Civil Code 1798.29, R34). */
export async function noteCopied(db: Queryable, copyId: string, reads: readonly CopiedRead[]): Promise<void> {
  if (reads.length === 0) return;
  await db.query('insert into copied_reads (copy_id, reads) values ($1, $2)', [
    copyId,
    reads.map(({ match }) => match.id),
  ]);
}

/** The reads of a copy, whether it was finished, taken, or destroyed since. */
export async function readsCopied(db: Queryable, copyId: string): Promise<readonly string[]> {
  const { rows } = await db.query<{ read: string }>(
    `select distinct unnest(reads)::text as read from copied_reads where copy_id = $1 order by 1`,
    [copyId],
  );
  return rows.map(({ read }) => read);
}

/** The entry that recorded a print, which names its reads itself; undefined of any other copy. */
export async function entryOfPrint(db: Queryable, copyId: string): Promise<number | undefined> {
  const { rows } = await db.query<{ entry: number }>(
    `select entry::float8 as entry from copies where copy_id = $1 and form = 'print'`,
    [copyId],
  );
  return rows[0]?.entry;
}
