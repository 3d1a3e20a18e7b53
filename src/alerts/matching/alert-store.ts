import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { ArrivedRead } from '../../plate-reads/index.ts';
import type { Likeness } from './hot-list-memory.ts';

/** A read, and one line that it is like. */
export interface Hit extends Likeness {
  readonly read: ArrivedRead;
}

/** A hit that stands: its list or entry raises alerts now, and there was none within the set time. */
export interface Sighting {
  readonly hit: number;
  readonly listId: number | null;
  readonly watchId: number | null;
  readonly listedPlate: string;
  readonly listedState: string | null;
  readonly listedOn: number | null;
  readonly match: 'exact' | 'folded';
}

/** Takes the batches that nobody else has matched meanwhile; their rows are held until the transaction ends. */
export async function takeBatches(db: Queryable, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ no: string }>({
    name: 'alerts.take',
    text: 'delete from read_arrivals where batch_no = any ($1::bigint[]) returning batch_no::text as no',
    values: [numbers],
  });
  return new Set(rows.map(({ no }) => no));
}

/** Does memory hold what is watched for now? */
export async function isVersion(db: Queryable, version: number): Promise<boolean> {
  const { rows } = await db.query<{ same: boolean }>({
    name: 'alerts.version',
    text: 'select version = $1 as same from hot_list_version',
    values: [version],
  });
  return rows[0]?.same === true;
}

/** Ends the waiting of batches in which nothing was like anything, where memory was of the version in force; their numbers. */
export async function settleBatches(
  db: Queryable,
  numbers: readonly string[],
  version: number,
): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ no: string }>({
    name: 'alerts.settle',
    text: `delete from read_arrivals where batch_no = any ($1::bigint[])
             and (select version from hot_list_version) = $2 returning batch_no::text as no`,
    values: [numbers, version],
  });
  return new Set(rows.map(({ no }) => no));
}

/** Only one raises at a time: alerts are numbered in the order of their commits. */
export async function lockAlerts(db: Queryable): Promise<void> {
  await db.query({ name: 'alerts.lock', text: 'select lock_alerts()' });
}

/**
 * Which hits are sightings: the line or entry in force, not past its last day, its source standing (R21); the first of
 * one vehicle, list and camera within `repeatMs`.
 */
export async function sightingsOf(
  db: Queryable,
  hits: readonly Hit[],
  { now, today, repeatMs }: { readonly now: Instant; readonly today: number; readonly repeatMs: number },
): Promise<readonly Sighting[]> {
  const { rows } = await db.query<Sighting & { readonly [column: string]: unknown }>({
    name: 'alerts.sightings',
    text: `
      with given as materialized (
        select * from unnest($1::int[], $2::int[], $3::bigint[], $4::text[], $5::int[])
          as g (hit, list_id, line, plate, camera_no)
      ), found as (
        select g.hit, g.list_id, null::int as watch_id, g.plate as read_plate, g.camera_no, l.plate, l.state, l.entered_on
        from given g join hot_list_lines l on l.line_no = g.line
        where g.list_id is not null and (l.expires_on is null or l.expires_on >= $7)
          and hot_list_source_stands('list', g.list_id, $6)
        union all
        select g.hit, null, w.watch_id, g.plate, g.camera_no, w.plate, w.state, civil_date_of(w.made_at)
        from given g join watched_plates w on w.watch_id = g.line
        where g.list_id is null and hot_list_source_stands('entry', w.watch_id, $6)
      ), keyed as (
        select *, case when list_id is null then 'entry ' || watch_id else 'list ' || list_id end as source from found
      ), first_of as (
        select distinct on (source, plate, camera_no) * from keyed order by source, plate, camera_no, hit
      ), fresh as (
        insert into alert_repeats as r (source, plate, camera_no, last_at)
        select source, plate, camera_no, at_ms($6) from first_of
        on conflict (source, plate, camera_no) do update set last_at = excluded.last_at
          where r.last_at <= at_ms($6 - $8)
        returning source, plate, camera_no
      )
      select hit, list_id as "listId", watch_id as "watchId", plate as "listedPlate", state as "listedState",
        entered_on as "listedOn", case when plate = read_plate then 'exact' else 'folded' end as match
      from first_of join fresh using (source, plate, camera_no) order by hit`,
    values: [
      hits.map((_hit, at) => at),
      hits.map(({ listId }) => listId),
      hits.map(({ line }) => line),
      hits.map(({ read }) => read.plate),
      hits.map(({ read }) => read.camera),
      now,
      today,
      repeatMs,
    ],
  });
  return rows;
}

/** Keeps the alert of one sighting; undefined: this read has raised it before. */
export async function keepAlert(
  db: Queryable,
  read: ArrivedRead,
  sighting: Sighting,
  { entry, now }: { readonly entry: number; readonly now: Instant },
): Promise<number | undefined> {
  const { rows } = await db.query<{ alert_id: number }>({
    name: 'alerts.keep',
    text: `insert into alerts (entry, raised_at, read_id, camera_no, plate, region, list_id, watch_id, listed_plate,
             listed_state, listed_on, match, expires_at)
           values ($1, at_ms($2), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, at_ms($13))
           on conflict do nothing returning alert_id`,
    values: [
      entry,
      now,
      read.readId,
      read.camera,
      read.plate,
      read.region,
      sighting.listId,
      sighting.watchId,
      sighting.listedPlate,
      sighting.listedState,
      sighting.listedOn,
      sighting.match,
      read.expiresAt,
    ],
  });
  return rows[0]?.alert_id;
}

/** Whom the list or entry of a sighting names. */
export async function audienceOf(
  db: Queryable,
  { listId, watchId }: Pick<Sighting, 'listId' | 'watchId'>,
): Promise<readonly string[]> {
  const { rows } = await db.query<{ staff_id: string }>({
    name: 'alerts.audience',
    text: 'select staff_id from door_alert_audience where kind = $1 and id = $2 order by staff_id',
    values: listId === null ? ['entry', watchId] : ['list', listId],
  });
  return rows.map(({ staff_id }) => staff_id);
}
