import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Candidate } from './normal-read.ts';

/** One read that was just stored, as it is held against what is watched for. */
export interface ArrivedRead {
  readonly readId: string;
  readonly plate: string;
  /** What else the camera took the plate for, the likeliest first. */
  readonly offered: readonly Candidate[];
  /** `us-ca`, `gb`; null where the camera gave none. */
  readonly region: string | null;
  /** The camera's number in the register of cameras. */
  readonly camera: number;
  readonly capturedAt: Instant;
  readonly expiresAt: Instant;
}

/** Reads of one transaction, noted under a number that stands until they have been matched. */
export interface ArrivedBatch {
  readonly no: string;
  readonly reads: readonly ArrivedRead[];
}

/** Told of each batch once it is committed; what is noted and was never announced is found by `arrivalsBefore`. */
export type Announce = (batch: ArrivedBatch) => void;

/** What was captured longer ago is history: it is searched, and raises no alert. */
const watchedForMs = 24 * 60 * 60_000;

/** Notes what arrived in the transaction that stores it; undefined where all of it is history. */
export async function noteArrivals(
  db: Queryable,
  stored: readonly ArrivedRead[],
  now: Instant,
): Promise<ArrivedBatch | undefined> {
  const reads = stored.filter(({ capturedAt }) => capturedAt >= now - watchedForMs);
  if (reads.length === 0) return undefined;
  const { rows } = await db.query<{ no: string }>({
    name: 'arrivals.note',
    text: `insert into read_arrivals (read_ids, arrived_at) values ($1, at_ms($2)) returning batch_no::text as no`,
    values: [reads.map(({ readId }) => readId), now],
  });
  return { no: rows[0]?.no ?? '', reads };
}

/** Batches that were noted before `before` and still wait, the oldest first; reads that are gone are left out. */
export async function arrivalsBefore(
  db: Queryable,
  before: Instant,
  limit: number,
): Promise<readonly ArrivedBatch[]> {
  const { rows } = await db.query<{ no: string; reads: readonly ArrivedRead[] }>({
    name: 'arrivals.waiting',
    text: `select a.batch_no::text as no, coalesce((
        select json_agg(json_build_object('readId', r.read_id::text, 'plate', p.text, 'region', r.region,
          'offered', (select coalesce(json_agg(json_build_object('text', c.text, 'confidence', c.confidence)
            order by c.rank), '[]') from read_candidates c
            where c.captured_at = r.captured_at and c.read_id = r.read_id and c.text <> p.text),
          'camera', r.camera_no, 'capturedAt', epoch_ms(r.captured_at), 'expiresAt', epoch_ms(r.expires_at)))
        from unnest(a.read_ids) as g (read_id)
        join reads r on r.read_id = g.read_id and r.captured_at = read_captured_at(g.read_id)
        join plates p using (plate_no)), '[]') as reads
      from read_arrivals a where a.arrived_at < at_ms($1) order by a.batch_no limit $2`,
    values: [before, limit],
  });
  return rows;
}
