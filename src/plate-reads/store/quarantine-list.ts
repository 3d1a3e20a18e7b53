import type { Queryable } from '../../foundation/postgres/pool.ts';

/** `kept`: can be taken in after a mend. `cut`: too long to be kept whole. `gone`: past its period, or never kept. */
export type QuarantineState = 'kept' | 'cut' | 'gone' | 'released';

export interface QuarantineEntry {
  /** Where it stood in the file or body in which it first came. */
  readonly line: number;
  readonly reason: string;
  readonly times: number;
  /** ISO 8601. */
  readonly firstAt: string;
  readonly lastAt: string;
  readonly state: QuarantineState;
  /** As it was sent; null when it is gone. */
  readonly bytes: number | null;
}

interface Row extends Record<string, unknown> {
  readonly line: number;
  readonly reason: string;
  readonly times: number;
  readonly first_at: number;
  readonly last_at: number;
  readonly state: QuarantineState;
  readonly bytes: number | null;
}

/** A feed's quarantine, oldest first, in pages; it tells nothing of what was sent. */
export async function* listQuarantine(
  db: Queryable,
  feed: number,
  now: number,
): AsyncGenerator<QuarantineEntry> {
  const page = 1_000;
  let after: readonly [number, Buffer, string] = [0, Buffer.alloc(0), ''];
  for (let more = true; more; ) {
    const { rows } = await db.query<Row & { readonly payload_hash: Buffer }>({
      name: 'quarantine.list',
      text: `select q.line, q.reason, q.times, q.payload_hash, p.bytes,
               (extract(epoch from q.first_at) * 1000)::float8 as first_at,
               (extract(epoch from q.last_at) * 1000)::float8 as last_at,
               case when q.released_at is not null then 'released' when p.feed_no is null then 'gone'
                 when p.cut then 'cut' else 'kept' end as state
             from quarantine q left join quarantine_payloads p
               on p.feed_no = q.feed_no and p.payload_hash = q.payload_hash and p.expires_at > at_ms($2)
             where q.feed_no = $1 and (q.first_at, q.payload_hash, q.reason) > (at_ms($3), $4, $5)
             order by q.first_at, q.payload_hash, q.reason limit ${page}`,
      values: [feed, now, ...after],
    });
    for (const { line, reason, times, first_at, last_at, state, bytes } of rows)
      yield { line, reason, times, firstAt: iso(first_at), lastAt: iso(last_at), state, bytes };
    const last = rows.at(-1);
    if (last !== undefined) after = [last.first_at, last.payload_hash, last.reason];
    more = rows.length === page;
  }
}

const iso = (ms: number): string => new Date(ms).toISOString();
