import type { Pool } from 'pg';
import type { Instant } from '../../foundation/clock.ts';
import { type Queryable, withTransaction } from '../../foundation/postgres/pool.ts';
import type { Gone } from '../../retention/index.ts';

const atOnce = 5_000;

/** A batch may look through much that stays: it has longer than a request. */
const patiently = <T>(db: Pool, work: (transaction: Queryable) => Promise<T>): Promise<T> =>
  withTransaction(db, async (transaction) => {
    await transaction.query(`set local statement_timeout = '10min'`);
    return work(transaction);
  });

interface Counted extends Record<string, unknown> {
  readonly owner: string | null;
  readonly count: number;
}

const goneOf = (rows: readonly Counted[]): readonly Gone[] =>
  rows.map(({ owner, count }) => ({ owner: owner ?? '', count }));

/** Reads past their period, with their candidates, and the plates that no read bears any more. */
export const expireReads = (db: Pool, now: Instant): Promise<readonly Gone[]> =>
  patiently(db, async (transaction) => {
    const { rows } = await transaction.query<Counted>(
      `select f.owner_id as owner, sum(e.gone)::int as count
       from expire_reads(at_ms($1), $2) e join feeds f using (feed_no) group by f.owner_id`,
      [now, atOnce],
    );
    return goneOf(rows);
  });

/** The names by which they were known: sent again, such a read is past its period, and not taken in. */
export const expireKeys = (db: Pool, now: Instant): Promise<readonly Gone[]> =>
  patiently(db, async (transaction) => {
    const { rows } = await transaction.query<Counted>(
      `with gone as (delete from read_keys where ctid = any (array(
           select ctid from read_keys where expires_at <= at_ms($1) limit $2)) returning feed_no)
       select f.owner_id as owner, count(*)::int as count from gone join feeds f using (feed_no) group by f.owner_id`,
      [now, atOnce],
    );
    return goneOf(rows);
  });

/** Payloads that are no read; their hashes and reasons stay. */
export const expirePayloads = (db: Pool, now: Instant): Promise<readonly Gone[]> =>
  patiently(db, async (transaction) => {
    const { rows } = await transaction.query<Counted>(
      `with gone as (delete from quarantine_payloads where (feed_no, payload_hash) in (
           select feed_no, payload_hash from quarantine_payloads where expires_at <= at_ms($1) limit $2)
         returning feed_no)
       select f.owner_id as owner, count(*)::int as count from gone join feeds f using (feed_no) group by f.owner_id`,
      [now, atOnce],
    );
    return goneOf(rows);
  });

/** Photos whose keys were destroyed, and where they lie. */
export interface ExpiredPhotos {
  readonly gone: readonly Gone[];
  readonly addresses: readonly Buffer[];
}

/** 53060.9(a)(1): destroying the key destroys the photo. A photo that a hold keeps stays, and is shown to no search. */
export const expirePhotos = (db: Pool, now: Instant): Promise<ExpiredPhotos> =>
  patiently(db, async (transaction) => {
    const { rows } = await transaction.query<Counted & { readonly addresses: readonly Buffer[] }>(
      `with gone as (delete from photo_keys where photo_id in (
           select k.photo_id from photo_keys k where k.expires_at <= at_ms($1)
             and not exists (select from held_reads h join retention_holds r using (hold_id)
               where h.photo = k.photo_id and r.released_at is null) limit $2)
         returning feed_no, address, thumbnail_address)
       select f.owner_id as owner, count(*)::int as count,
         array_remove(array_agg(g.address) || array_agg(g.thumbnail_address), null) as addresses
       from gone g left join feeds f using (feed_no) group by f.owner_id`,
      [now, 500],
    );
    return { gone: goneOf(rows), addresses: rows.flatMap(({ addresses }) => addresses) };
  });

/** Copies of holds that were released. */
export const expireHeldReads = (db: Pool): Promise<readonly Gone[]> =>
  patiently(db, async (transaction) => {
    const { rows } = await transaction.query<Counted>(
      `with gone as (delete from held_reads where (hold_id, read_id) in (
           select h.hold_id, h.read_id from held_reads h join retention_holds r using (hold_id)
           where r.released_at is not null limit $1) returning owner_id)
       select owner_id as owner, count(*)::int as count from gone group by owner_id`,
      [atOnce],
    );
    return goneOf(rows);
  });

/** R28: an owner's shorter period reaches what was taken in before it; how many reads it reached. */
export const applyShorterPeriods = (db: Pool, now: Instant): Promise<number> =>
  patiently(db, async (transaction) => {
    const { rows } = await transaction.query<{ terms_id: string; agency_id: string; retention_days: number }>(
      `select terms_id, agency_id, retention_days from owner_terms
       where ended_at is null and applied_at is null for update`,
    );
    let reached = 0;
    for (const { terms_id, agency_id, retention_days } of rows) {
      const { rowCount } = await transaction.query(
        `update reads r set expires_at = r.captured_at + make_interval(days => $2)
         from cameras c join feeds f using (feed_no)
         where f.owner_id = $1 and r.camera_no = c.camera_no
           and r.expires_at > r.captured_at + make_interval(days => $2)`,
        [agency_id, retention_days],
      );
      await transaction.query(
        `update read_keys k set expires_at = read_captured_at(k.read_id) + make_interval(days => $2)
         from feeds f where f.owner_id = $1 and k.feed_no = f.feed_no
           and k.expires_at > read_captured_at(k.read_id) + make_interval(days => $2)`,
        [agency_id, retention_days],
      );
      await transaction.query('update owner_terms set applied_at = at_ms($2) where terms_id = $1', [
        terms_id,
        now,
      ]);
      reached += rowCount ?? 0;
    }
    return reached;
  });

/** Partitions into which nothing can come any more. */
export const dropPastPartitions = (db: Pool, now: Instant): Promise<number> =>
  patiently(db, async (transaction) => {
    const { rows } = await transaction.query<{ dropped: number }>(
      'select drop_past_partitions(at_ms($1)) as dropped',
      [now],
    );
    return rows[0]?.dropped ?? 0;
  });
