import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { HeldCheckpoint } from './check-statement.ts';

/** Checkpoints of an agency's record that a statement has to lead on from: the largest that is held, and the last reconciled. */
export async function heldCheckpoints(db: Queryable, agencyId: string): Promise<readonly HeldCheckpoint[]> {
  const { rows } = await db.query<HeldCheckpoint & Record<string, unknown>>(
    `select size, note from held_checkpoints where agency_id = $1 and size > 0 and size in (
       (select max(size) from held_checkpoints where agency_id = $1),
       (select size from held_checkpoints where agency_id = $1 and reconciled_at is not null
          order by reconciled_at desc, size desc limit 1)) order by size`,
    [agencyId],
  );
  return rows;
}

/** Both records agreed to be one under this checkpoint, which the key of that agency's record signed. */
export async function noteReconciled(
  db: Queryable,
  agencyId: string,
  { size, note }: HeldCheckpoint,
  now: Instant,
): Promise<void> {
  await db.query(
    `insert into held_checkpoints (agency_id, size, note, received_at, reconciled_at)
       values ($1, $2, $3, at_ms($4), at_ms($4))
     on conflict (agency_id, size) do update set reconciled_at = excluded.reconciled_at`,
    [agencyId, size, note, now],
  );
}
