import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Feed, Subscription, Way } from '../feed.ts';
import { isFormat } from '../ingest/formats.ts';

interface FeedRow extends Record<string, unknown> {
  readonly feed_no: number;
  readonly feed_id: string;
  readonly name: string;
  readonly owner_name: string;
  readonly owner_id: string;
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
  readonly photo_days: number | null;
  readonly payload_days: number | null;
  readonly way: Way;
  readonly certificate_sha256: Buffer | null;
  readonly broker_url: string | null;
  readonly topics: readonly string[] | null;
  readonly broker_user: string | null;
  readonly sealed_broker_password: Buffer | null;
}

const columns = `feed_no, feed_id, name, owner_name, owner_id, provider, format, column_map, zone, key_hash, sealed_hmac_key,
  per_minute, ended, technology_state, starts_on, ends_on, operator_mode, retention_days, photo_days, payload_days, way,
  certificate_sha256, broker_url, topics, broker_user, sealed_broker_password`;

/** The feed with what decides whether it may send; undefined when there is none of that name. */
export async function findFeed(db: Queryable, id: string): Promise<Feed | undefined> {
  const { rows } = await db.query<FeedRow>({
    name: 'feed.find',
    text: `select ${columns} from door_feed where feed_id = $1`,
    values: [id],
  });
  return rows.flatMap(asFeed)[0];
}

/** Feeds that Plateward fetches by itself, whether or not they may send now. */
export async function fetchedFeeds(db: Queryable): Promise<readonly Feed[]> {
  const { rows } = await db.query<FeedRow>({
    name: 'feed.fetched',
    text: `select ${columns} from door_feed where way <> 'http' and not ended order by feed_id`,
  });
  return rows.flatMap(asFeed);
}

/** Every feed, by name. */
export async function allFeeds(db: Queryable): Promise<readonly Feed[]> {
  const { rows } = await db.query<FeedRow>({
    name: 'feed.all',
    text: `select ${columns} from door_feed order by name, feed_id`,
  });
  return rows.flatMap(asFeed);
}

const asFeed = (row: FeedRow): readonly Feed[] =>
  isFormat(row.format) ? [{ ...fromRow(row), format: row.format }] : [];

const subscriptionOf = (row: FeedRow): Subscription | null =>
  row.broker_url === null || row.topics === null
    ? null
    : {
        url: row.broker_url,
        topics: row.topics,
        user: row.broker_user,
        sealedPassword: row.sealed_broker_password,
      };

const fromRow = (row: FeedRow): Omit<Feed, 'format'> => ({
  no: row.feed_no,
  id: row.feed_id,
  name: row.name,
  owner: row.owner_name,
  ownerId: row.owner_id,
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
  photoDays: row.photo_days ?? row.retention_days,
  payloadDays: row.payload_days ?? row.retention_days,
  way: row.way,
  certificate: row.certificate_sha256,
  subscription: subscriptionOf(row),
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
  readonly columnMap?: string;
  readonly certificate?: Buffer;
  readonly way?: Way;
  readonly subscription?: Subscription;
}

/** Registers a feed; whether it may send is told by EIS's register (53060.6(a)). */
export async function registerFeed(db: Queryable, feed: NewFeed): Promise<void> {
  await db.query(
    `insert into feeds (feed_id, name, technology_id, owner_id, provider, format, zone, retention_days,
       retention_authority, key_hash, sealed_hmac_key, per_minute, photos, column_map, certificate_sha256, way,
       broker_url, topics, broker_user, sealed_broker_password)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
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
      feed.columnMap ?? null,
      feed.certificate ?? null,
      feed.way ?? 'http',
      feed.subscription?.url ?? null,
      feed.subscription?.topics ?? null,
      feed.subscription?.user ?? null,
      feed.subscription?.sealedPassword ?? null,
    ],
  );
}
