import type { Pool } from 'pg';
import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { findReads } from '../find-reads.ts';
import type { ReadQuery } from '../read-query.ts';

/** Of one question so many reads at most; it was asked by a person, who did not look at more. */
const mostOfAQuery = 10_000;
const pageSize = 100;

/** Copies what a case's questions answer, each read once, so that the reads may go at their hour (R28); how many are new. */
export async function copyReads(
  db: Pool,
  hold: string,
  queries: readonly ReadQuery[],
  now: Instant,
): Promise<number> {
  let copied = 0;
  for (const query of queries)
    for await (const ids of pagesOf(db, query, now)) copied += await copy(db, hold, ids, now);
  return copied;
}

async function* pagesOf(db: Pool, query: ReadQuery, now: Instant): AsyncGenerator<readonly string[]> {
  let after: ReadQuery['after'];
  for (let seen = 0; seen < mostOfAQuery; seen += pageSize) {
    const door = { db, aside: db, now, signal: new AbortController().signal };
    const page = await findReads({ ...query, limit: pageSize, after }, door);
    if (page.matches.length > 0) yield page.matches.map(({ id }) => id);
    if (page.next === null) return;
    after = page.next;
  }
}

async function copy(db: Queryable, hold: string, ids: readonly string[], now: Instant): Promise<number> {
  const { rowCount } = await db.query(
    `insert into held_reads (hold_id, read_id, captured_at, plate, raw, region, confidence, owner_id, feed_id, camera_id,
       camera_name, lat, lon, attributes, photo, copied_at)
     select $1, r.read_id, r.captured_at, p.text, r.raw, r.region, r.confidence, f.owner_id, f.feed_id, c.camera_id, c.name,
       coalesce(r.lat, c.lat), coalesce(r.lon, c.lon), r.attributes, r.photo, at_ms($3)
     from unnest($2::bigint[]) as g (read_id) join reads r on r.read_id = g.read_id
       and r.captured_at = read_captured_at(g.read_id)
     join plates p using (plate_no) join cameras c using (camera_no) join feeds f using (feed_no)
     on conflict do nothing`,
    [hold, ids, now],
  );
  return rowCount ?? 0;
}
