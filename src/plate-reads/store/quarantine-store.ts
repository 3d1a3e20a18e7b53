import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { QuarantinedPayload } from '../ingest/payloads.ts';
import type { ImportIds } from './import-runs.ts';

/** What is no read: its hash and why, counted when it comes again, also after it was once taken in. */
export async function storeQuarantine(
  db: Queryable,
  ids: ImportIds,
  rows: readonly QuarantinedPayload[],
): Promise<void> {
  await db.query({
    name: 'import.quarantine',
    text: `insert into quarantine (feed_no, payload_hash, reason, line, import_id, times, first_at, last_at)
           select $1, g.hash, g.reason, min(g.line), $2, count(*), at_ms($6), at_ms($6)
           from unnest($3::bytea[], $4::text[], $5::int[]) as g (hash, reason, line)
           group by g.hash, g.reason order by g.hash, g.reason
           on conflict (feed_no, payload_hash, reason) do update
             set times = quarantine.times + excluded.times, last_at = excluded.last_at, released_at = null`,
    values: [
      ids.feed,
      ids.importId,
      rows.map(({ payloadHash }) => payloadHash),
      rows.map(({ reason }) => reason),
      rows.map(({ line }) => line),
      ids.now,
    ],
  });
}
