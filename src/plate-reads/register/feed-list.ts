import { civilDate, rfc3339, type Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { FeedListed } from '../contract.ts';
import { feedRefusal } from '../feed.ts';
import { allFeeds } from '../store/feed-store.ts';

interface Seen extends Record<string, unknown> {
  readonly feed_no: number;
  readonly last_seen: number | null;
  readonly quarantined: number;
  readonly asked_by: string | null;
  readonly hearing_on: number | null;
  readonly asked_days: number | null;
}

/** Every feed: whether it may send, and if not why, when it was last heard of, what of it waits for a mend. */
export async function listFeeds(db: Queryable, now: Instant): Promise<readonly FeedListed[]> {
  const seen = new Map((await seenOf(db)).map((row) => [row.feed_no, row]));
  return (await allFeeds(db)).map((feed) => {
    const row = seen.get(feed.no);
    const refusal = feedRefusal(feed, civilDate(now));
    return {
      id: feed.id,
      name: feed.name,
      owner: feed.owner,
      provider: feed.provider,
      format: feed.format,
      way: feed.way,
      state: feed.ended ? 'ended' : feed.technologyState,
      operatorMode: feed.operatorMode,
      asked: askedOf(row),
      retentionDays: feed.retentionDays,
      endsOn: feed.endsOn,
      keys: feed.keyHash !== null,
      certificate: feed.certificate !== null,
      dead: refusal === undefined ? null : { clause: refusal.clause, reason: refusal.reason },
      lastSeen: row?.last_seen == null ? null : rfc3339(row.last_seen),
      quarantined: row?.quarantined ?? 0,
    };
  });
}

const askedOf = (row: Seen | undefined): FeedListed['asked'] =>
  row === undefined || row.asked_by === null
    ? null
    : { by: row.asked_by, hearingOn: row.hearing_on ?? 0, retentionDays: row.asked_days ?? 0 };

async function seenOf(db: Queryable): Promise<readonly Seen[]> {
  const { rows } = await db.query<Seen>(
    `select f.feed_no,
       (select epoch_ms(max(i.received_at)) from imports i where i.feed_no = f.feed_no) as last_seen,
       (select count(*)::int from quarantine q where q.feed_no = f.feed_no and q.released_at is null) as quarantined,
       a.asked_by, a.hearing_on::integer as hearing_on, a.retention_days as asked_days
     from feeds f left join operator_mode_asks a using (technology_id)`,
  );
  return rows;
}
