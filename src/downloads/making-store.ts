import type { CivilDate, Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';

export interface Begun {
  readonly copy: string;
  readonly entry: number;
  readonly destroyBy: CivilDate;
  readonly authority: string;
}

/** A copy begins to be made: once, by whoever comes first. False: it was not to be made. */
export async function beginMaking(db: Queryable, copy: string, now: Instant): Promise<boolean> {
  const { rowCount } = await db.query(
    `update copies set state = 'making', moved_at = at_ms($2) where copy_id = $1 and state = 'approved'`,
    [copy, now],
  );
  return rowCount === 1;
}

/** What stands on its pages: the entry before its first byte, and its day. */
export async function noteBegun(db: Queryable, { copy, entry, destroyBy, authority }: Begun): Promise<void> {
  await db.query('update copies set entry = $2, destroy_by = $3, authority = $4 where copy_id = $1', [
    copy,
    entry,
    destroyBy,
    authority,
  ]);
}

/** How far it is; false: somebody cancelled it. */
export async function noteProgress(
  db: Queryable,
  copy: string,
  written: number,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update copies set written = $2, moved_at = at_ms($3) where copy_id = $1 and state = 'making'`,
    [copy, written, now],
  );
  return rowCount === 1;
}

export type StoppedWhy = 'cancelled' | 'access-changed' | 'refused' | 'masked' | 'fault' | 'interrupted';

/** It is not made: nothing of it is left. */
export async function noteStopped(db: Queryable, copy: string, why: StoppedWhy): Promise<boolean> {
  await db.query('delete from copy_pieces where copy_id = $1', [copy]);
  const { rowCount } = await db.query(
    `update copies set state = 'stopped', stopped_why = $2, sealed_passphrase = null, sealed_key = null
     where copy_id = $1 and state in ('waiting', 'approved', 'making')`,
    [copy, why],
  );
  return rowCount === 1;
}

export interface Made {
  readonly copy: string;
  readonly digest: Buffer;
  readonly bytes: number;
  readonly sealedKey: Buffer;
  readonly reads: number;
}

/** It is made and lies here under its key; the passphrase that was shown once is kept no longer. False: it was cancelled. */
export async function noteMade(db: Queryable, made: Made, now: Instant): Promise<boolean> {
  const { rowCount } = await db.query(
    `update copies set state = 'made', made_at = at_ms($6), digest = $2, bytes = $3, sealed_key = $4, written = $5,
       sealed_passphrase = null where copy_id = $1 and state = 'making'`,
    [made.copy, made.digest, made.bytes, made.sealedKey, made.reads, now],
  );
  return rowCount === 1;
}

export async function addPiece(db: Queryable, copy: string, piece: number, bytes: Buffer): Promise<void> {
  await db.query('insert into copy_pieces (copy_id, piece, bytes) values ($1, $2, $3)', [copy, piece, bytes]);
}

export async function readPiece(db: Queryable, copy: string, piece: number): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ bytes: Buffer }>(
    'select bytes from copy_pieces where copy_id = $1 and piece = $2',
    [copy, piece],
  );
  return rows[0]?.bytes;
}

/** Copies that no process makes any more: it died while it did. */
export async function interrupted(db: Queryable, before: Instant): Promise<readonly string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select copy_id::text as id from copies where state = 'making' and moved_at < at_ms($1)`,
    [before],
  );
  return rows.map(({ id }) => id);
}

/** It leaves for the first time, or again. False: it was destroyed meanwhile, and nothing leaves. */
export async function noteTaken(db: Queryable, copy: string, now: Instant): Promise<boolean> {
  const { rowCount } = await db.query(
    `update copies set taken_at = coalesce(taken_at, at_ms($2))
     where copy_id = $1 and sealed_key is not null and destroyed_at is null`,
    [copy, now],
  );
  return rowCount === 1;
}
