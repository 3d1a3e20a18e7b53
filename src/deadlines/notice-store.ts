import { type Instant, rfc3339 } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Notice, NoticeKind } from './contract.ts';

/** Something that certain people must be told of, and the entry that recorded it. */
export interface Telling {
  readonly kind: NoticeKind;
  readonly entry: number;
  readonly staffIds: readonly string[];
}

/**
 * Tells each of them once, in the program and by mail; within the transaction of what it tells of, so that neither stands
 * without the other.
 */
export async function tell(db: Queryable, { kind, entry, staffIds }: Telling, now: Instant): Promise<void> {
  await db.query(
    `with told as (
       insert into notices (staff_id, kind, entry, given_at)
       select staff_id, $2, $3, at_ms($4) from unnest($1::text[]) as staff_id
       on conflict on constraint told_once do nothing returning notice_id, given_at)
     insert into notice_mails (notice_id, due_at) select notice_id, given_at from told`,
    [[...new Set(staffIds)], kind, entry, now],
  );
}

/** A person's notices: those not seen first, then the newest. */
export async function noticesOf(db: Queryable, staffId: string): Promise<readonly Notice[]> {
  const { rows } = await db.query<{
    id: string;
    kind: NoticeKind;
    entry: number;
    given: number;
    seen: number | null;
  }>(
    `select notice_id::text as id, kind, entry, epoch_ms(given_at) as given, epoch_ms(seen_at) as seen
     from notices where staff_id = $1 order by seen_at is not null, given_at desc, notice_id desc limit 100`,
    [staffId],
  );
  return rows.map(({ id, kind, entry, given, seen }) => ({
    id,
    kind,
    entry,
    at: rfc3339(given),
    seenAt: seen === null ? null : rfc3339(seen),
  }));
}

/** Marks one's own notices as seen; the entries of those that were not seen before. */
export async function markSeen(
  db: Queryable,
  staffId: string,
  notices: readonly string[],
  now: Instant,
): Promise<readonly number[]> {
  const { rows } = await db.query<{ entry: number }>(
    `update notices set seen_at = at_ms($3)
     where staff_id = $1 and notice_id = any ($2::bigint[]) and seen_at is null returning entry`,
    [staffId, notices, now],
  );
  return rows.map(({ entry }) => entry);
}

/** Where a person's notices go by mail; null: nowhere. */
export async function mailAddressOf(db: Queryable, staffId: string): Promise<string | null> {
  const { rows } = await db.query<{ mail: string | null }>(
    'select mail from door_person where staff_id = $1',
    [staffId],
  );
  return rows[0]?.mail ?? null;
}
