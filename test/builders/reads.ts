import type { Pool } from 'pg';
import { cellOf } from '../../src/plate-reads/geometry.ts';

/** One read as a test puts it into the store. */
export interface ReadTraits {
  readonly plate: string;
  /** Milliseconds since the epoch. */
  readonly capturedAt: number;
  readonly camera?: string;
  readonly expiresAt?: number;
}

const cell = cellOf({ lat: 38.58, lon: -121.49 });

/** A feed of an owner, with one camera, and reads in it: rows as an import leaves them. */
export async function someReads(owner: Pool, agencyId: string, reads: readonly ReadTraits[]): Promise<void> {
  const { rows } = await owner.query<{ feed_no: number }>(
    `insert into feeds (feed_id, name, technology_id, owner_id, provider, format, retention_days, retention_authority)
     values ('test', 'Test feed', 'plateward', $1, 'Test provider', 'ndjson', 60, 'a test')
     on conflict (feed_id) do update set name = excluded.name returning feed_no`,
    [agencyId],
  );
  const feed = rows[0]?.feed_no;
  for (const { plate, capturedAt, camera = 'CAM-1', expiresAt = capturedAt + 60 * 86_400_000 } of reads) {
    await owner.query('select ensure_reads_partition($1::timestamptz)', [new Date(capturedAt)]);
    await owner.query(
      `with c as (insert into cameras (feed_no, camera_id, name, lat, lon, kind, first_seen_at)
           values ($1, $2, $2, 38.58, -121.49, 'fixed', now())
           on conflict (feed_no, camera_id) do update set name = excluded.name returning camera_no),
         p as (insert into plates (text) values ($3) on conflict (text) do update set text = excluded.text returning plate_no)
       insert into reads (read_id, captured_at, expires_at, cell, plate_no, camera_no, confidence, zone_assumed, region)
       select next_read_id($4::timestamptz), $4::timestamptz, $5::timestamptz, $6, plate_no, camera_no, 0.93, false, 'us-ca'
       from c, p`,
      [feed, camera, plate, new Date(capturedAt), new Date(expiresAt), cell],
    );
  }
}
