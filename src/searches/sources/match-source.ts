import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { type ReadSource, readSource } from '../../plate-reads/index.ts';
import { isOfSource } from './kept-store.ts';

/** Whose a match is, by which camera: of the store, or as another source told it; nothing that tells a plate (53060.4(b)). */
export interface MatchSource extends Omit<ReadSource, 'camera_no'> {
  /** Null where another source told it, whose cameras stand in no register here. */
  readonly camera_no: number | null;
  /** The camera as that source calls it; null of the store. */
  readonly source_camera: string | null;
}

/** Undefined when it is gone, or past its period (53060.2(a)). */
export async function matchSource(
  db: Queryable,
  readId: string,
  now: Instant,
): Promise<MatchSource | undefined> {
  if (!isOfSource(readId)) {
    const source = await readSource(db, readId, now);
    return source && { ...source, source_camera: null };
  }
  const { rows } = await db.query<MatchSource & Record<string, unknown>>({
    name: 'source-matches.source',
    text: `select owner_id as agency_id, null as camera_no, camera as source_camera, epoch_ms(captured_at) as captured_at,
        epoch_ms(expires_at) as expires_at, has_photo, null as owners_read_id
      from source_matches where match_id = $1 and expires_at > at_ms($2)`,
    values: [readId, now],
  });
  return rows[0];
}
