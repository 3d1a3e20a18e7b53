import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';

/** Whose a read is, by which camera, and what its owner calls it: nothing that tells a plate (53060.4(b), 53060.7(b)(7)). */
export interface ReadSource {
  readonly agency_id: string;
  readonly camera_no: number;
  readonly captured_at: Instant;
  readonly expires_at: Instant;
  readonly has_photo: boolean;
  /** Null where the feed names no reads. */
  readonly owners_read_id: string | null;
}

/** Undefined when the read is gone, or past its period (53060.2(a)). */
export async function readSource(
  db: Queryable,
  readId: string,
  now: Instant,
): Promise<ReadSource | undefined> {
  const { rows } = await db.query<ReadSource & Record<string, unknown>>({
    name: 'plate_reads.source',
    text: `select s.agency_id, s.camera_no, epoch_ms(s.captured_at) as captured_at, epoch_ms(s.expires_at) as expires_at,
             s.has_photo, (select k.vendor_id from read_keys k
               where k.read_id = s.read_id and k.vendor_id not like '#%' limit 1) as owners_read_id
           from door_read_source s
           where s.captured_at = read_captured_at($1) and s.read_id = $1 and s.expires_at > at_ms($2)`,
    values: [readId, now],
  });
  return rows[0];
}
