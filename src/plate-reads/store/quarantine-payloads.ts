import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Format } from '../ingest/formats.ts';

export interface SealedPayload {
  readonly hash: Buffer;
  readonly sealed: Buffer;
  readonly format: Format;
  /** As it was sent, and how much of it is kept. */
  readonly bytes: number;
  readonly keptBytes: number;
}

/** Bytes that a feed has in quarantine. */
export async function keptBytes(db: Queryable, feed: number): Promise<number> {
  const { rows } = await db.query<{ kept: number }>({
    name: 'quarantine.room',
    text: 'select coalesce(sum(kept_bytes), 0)::float8 as kept from quarantine_payloads where feed_no = $1',
    values: [feed],
  });
  return rows[0]?.kept ?? 0;
}

/** Which of these a feed has not in quarantine yet. */
export async function notYetKept(
  db: Queryable,
  feed: number,
  hashes: readonly Buffer[],
): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ hash: string }>({
    name: 'quarantine.unkept',
    text: `select distinct encode(g.hash, 'hex') as hash from unnest($2::bytea[]) as g (hash)
           where not exists (select 1 from quarantine_payloads p where p.feed_no = $1 and p.payload_hash = g.hash)`,
    values: [feed, hashes],
  });
  return new Set(rows.map(({ hash }) => hash));
}

/** Keeps each payload once; one that another delivery keeps at this moment is left to it. */
export async function storePayloads(
  db: Queryable,
  feed: number,
  payloads: readonly SealedPayload[],
  times: { readonly now: number; readonly expiresAt: number },
): Promise<void> {
  await db.query({
    name: 'quarantine.keep',
    text: `insert into quarantine_payloads (feed_no, payload_hash, sealed, format, bytes, kept_bytes, first_at, expires_at)
           select $1, g.hash, g.sealed, g.format, g.bytes, g.kept, at_ms($7), at_ms($8)
           from unnest($2::bytea[], $3::bytea[], $4::text[], $5::int[], $6::int[])
             as g (hash, sealed, format, bytes, kept)
           order by g.hash on conflict do nothing`,
    values: [
      feed,
      payloads.map(({ hash }) => hash),
      payloads.map(({ sealed }) => sealed),
      payloads.map(({ format }) => format),
      payloads.map(({ bytes }) => bytes),
      payloads.map(({ keptBytes: kept }) => kept),
      times.now,
      times.expiresAt,
    ],
  });
}

/** What is kept whole and within its period, in pages. */
export async function* wholePayloads(
  db: Queryable,
  feed: number,
  now: number,
): AsyncGenerator<{ readonly hash: Buffer; readonly sealed: Buffer; readonly format: string }> {
  const page = 100;
  for (let after: Buffer = Buffer.alloc(0), more = true; more; ) {
    const { rows } = await db.query<{ payload_hash: Buffer; sealed: Buffer; format: string }>({
      name: 'quarantine.whole',
      text: `select payload_hash, sealed, format from quarantine_payloads
             where feed_no = $1 and payload_hash > $2 and not cut and expires_at > at_ms($3)
             order by payload_hash limit ${page}`,
      values: [feed, after, now],
    });
    for (const { payload_hash: hash, sealed, format } of rows) yield { hash, sealed, format };
    after = rows.at(-1)?.payload_hash ?? after;
    more = rows.length === page;
  }
}

/** They were taken in: their entries say so, and the payloads go. */
export async function markReleased(
  db: Queryable,
  feed: number,
  hashes: readonly Buffer[],
  now: number,
): Promise<void> {
  await db.query({
    name: 'quarantine.released',
    text: `with gone as (delete from quarantine_payloads where feed_no = $1 and payload_hash = any ($2))
           update quarantine set released_at = at_ms($3)
           where feed_no = $1 and payload_hash = any ($2) and released_at is null`,
    values: [feed, hashes, now],
  });
}

/** 53060.2(a): payloads past their period go; how many went. Their hashes and reasons stay. */
export async function dropExpiredPayloads(db: Queryable, now: number): Promise<number> {
  const { rowCount } = await db.query({
    name: 'quarantine.expired',
    text: 'delete from quarantine_payloads where expires_at <= at_ms($1)',
    values: [now],
  });
  return rowCount ?? 0;
}
