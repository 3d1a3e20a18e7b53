import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Feed } from '../feed.ts';
import { isFormat } from '../ingest/formats.ts';

interface FeedRow extends Record<string, unknown> {
  readonly feed_no: number;
  readonly feed_id: string;
  readonly name: string;
  readonly owner_name: string;
  readonly provider: string;
  readonly format: string;
  readonly column_map: string | null;
  readonly zone: string;
  readonly key_hash: Buffer | null;
  readonly sealed_hmac_key: Buffer | null;
  readonly per_minute: number;
  readonly ended: boolean;
  readonly technology_state: string;
  readonly starts_on: number;
  readonly ends_on: number;
  readonly operator_mode: boolean;
  readonly retention_days: number;
}

/** The feed with what decides whether it may send; undefined when there is none of that name. */
export async function findFeed(db: Queryable, id: string): Promise<Feed | undefined> {
  const { rows } = await db.query<FeedRow>({
    name: 'feed.find',
    text: `select feed_no, feed_id, name, owner_name, provider, format, column_map, zone, key_hash, sealed_hmac_key,
             per_minute, ended, technology_state, starts_on, ends_on, operator_mode, retention_days
           from door_feed where feed_id = $1`,
    values: [id],
  });
  const row = rows[0];
  return row === undefined || !isFormat(row.format) ? undefined : { ...fromRow(row), format: row.format };
}

const fromRow = (row: FeedRow): Omit<Feed, 'format'> => ({
  no: row.feed_no,
  id: row.feed_id,
  name: row.name,
  owner: row.owner_name,
  provider: row.provider,
  columnMap: row.column_map,
  zone: row.zone,
  keyHash: row.key_hash,
  sealedHmacKey: row.sealed_hmac_key,
  perMinute: row.per_minute,
  ended: row.ended,
  technologyState: row.technology_state,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  operatorMode: row.operator_mode,
  retentionDays: row.retention_days,
});

/** A feed to be registered; its technology and its owner stand in their registers already. */
export interface NewFeed {
  readonly id: string;
  readonly name: string;
  readonly technologyId: string;
  readonly ownerId: string;
  readonly provider: string;
  readonly format: Feed['format'];
  readonly zone: string;
  /** R28: a period of its own beside its owner's and its operator mode's; the shortest counts. */
  readonly retention?: { readonly days: number; readonly authority: string };
  readonly keyHash?: Buffer;
  readonly sealedHmacKey?: Buffer;
  readonly perMinute?: number;
  readonly photos?: 'sent' | 'drawn';
}

/** Registers a feed; whether it may send is told by EIS's register (53060.6(a)). */
export async function registerFeed(db: Queryable, feed: NewFeed): Promise<void> {
  await db.query(
    `insert into feeds (feed_id, name, technology_id, owner_id, provider, format, zone, retention_days,
       retention_authority, key_hash, sealed_hmac_key, per_minute, photos)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      feed.id,
      feed.name,
      feed.technologyId,
      feed.ownerId,
      feed.provider,
      feed.format,
      feed.zone,
      feed.retention?.days ?? null,
      feed.retention?.authority ?? null,
      feed.keyHash ?? null,
      feed.sealedHmacKey ?? null,
      feed.perMinute ?? 600,
      feed.photos ?? 'sent',
    ],
  );
}
