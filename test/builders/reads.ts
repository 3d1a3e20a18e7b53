import type { Pool } from 'pg';
import { cellOf } from '../../src/plate-reads/geometry.ts';

/** One read as a test puts it into the store. */
export interface ReadTraits {
  readonly plate: string;
  /** Milliseconds since the epoch. */
  readonly capturedAt: number;
  readonly camera?: string;
  readonly expiresAt?: number;
  /** What else the camera offered, likeliest first. */
  readonly candidates?: readonly string[];
  readonly make?: string;
  readonly colour?: string;
}

const cell = cellOf({ lat: 38.58, lon: -121.49 });

/** A feed of an owner, with one camera, and reads in it: rows as an import leaves them. */
export async function someReads(
  owner: Pool,
  agencyId: string,
  reads: readonly ReadTraits[],
  feedId = 'test',
): Promise<void> {
  const { rows } = await owner.query<{ feed_no: number }>(
    `insert into feeds (feed_id, name, technology_id, owner_id, provider, format, retention_days, retention_authority)
     values ($2, 'Test feed', 'plateward', $1, 'Test provider', 'ndjson', 60, 'a test')
     on conflict (feed_id) do update set name = excluded.name returning feed_no`,
    [agencyId, feedId],
  );
  const feed = rows[0]?.feed_no;
  for (const { plate, capturedAt, camera = 'CAM-1', ...more } of reads) {
    const { expiresAt = capturedAt + 60 * 86_400_000, candidates = [], make = null, colour = null } = more;
    await owner.query('select ensure_reads_partition($1::timestamptz)', [new Date(capturedAt)]);
    await owner.query(
      `with c as (insert into cameras (feed_no, camera_id, name, lat, lon, kind, first_seen_at)
           values ($1, $2, $2, 38.58, -121.49, 'fixed', now())
           on conflict (feed_no, camera_id) do update set name = excluded.name returning camera_no),
         p as (insert into plates (text) values ($3) on conflict (text) do update set text = excluded.text returning plate_no),
         r as (insert into reads (read_id, captured_at, expires_at, cell, plate_no, camera_no, confidence, zone_assumed, region,
             make, colour)
           select next_read_id($4::timestamptz), $4::timestamptz, $5::timestamptz, $6, plate_no, camera_no, 0.93, false,
             'us-ca', $8, $9 from c, p returning read_id, captured_at)
       insert into read_candidates (read_id, captured_at, rank, text, confidence)
       select read_id, captured_at, o.rank - 1, o.text, 0.5 from r, unnest($7::text[]) with ordinality as o (text, rank)`,
      [feed, camera, plate, new Date(capturedAt), new Date(expiresAt), cell, candidates, make, colour],
    );
  }
}
