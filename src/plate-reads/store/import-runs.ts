import type { Queryable } from '../../foundation/postgres/pool.ts';

/** Whose import a batch belongs to. */
export interface ImportIds {
  readonly feed: number;
  readonly importId: number;
  readonly now: number;
}

/** Notes a file or delivery before anything of it is stored; its number. */
export async function beginImport(
  db: Queryable,
  feed: number,
  origin: 'file' | 'http' | 'folder' | 'mqtt' | 'quarantine',
  now: number,
): Promise<number> {
  const { rows } = await db.query<{ import_id: number }>(
    `insert into imports (feed_no, origin, received_at) values ($1, $2, at_ms($3)) returning import_id`,
    [feed, origin, now],
  );
  return rows[0]?.import_id ?? 0;
}

export interface ImportCounts {
  readonly accepted: number;
  readonly duplicate: number;
  readonly revised: number;
  readonly quarantined: number;
}

/** What came of it, and the hash of its bytes as they came (of a file or delivery). */
export async function finishImport(
  db: Queryable,
  importId: number,
  counts: ImportCounts,
  sent: { readonly hash: Buffer; readonly bytes: number } | undefined,
  now: number,
): Promise<void> {
  await db.query(
    `update imports set accepted = $2, duplicate = $3, revised = $4, quarantined = $5, payload_hash = $6, bytes = $7,
       finished_at = at_ms($8) where import_id = $1`,
    [
      importId,
      counts.accepted,
      counts.duplicate,
      counts.revised,
      counts.quarantined,
      sent?.hash ?? null,
      sent?.bytes ?? null,
      now,
    ],
  );
}

/** Makes the partitions that reads of these times (ms) fall into. */
export async function ensurePartitions(db: Queryable, times: readonly number[]): Promise<void> {
  const quarters = new Set(
    times.map((at) => {
      const date = new Date(at);
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - (date.getUTCMonth() % 3), 1);
    }),
  );
  for (const quarter of quarters) await db.query('select ensure_reads_partition(at_ms($1))', [quarter]);
}
