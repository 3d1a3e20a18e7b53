import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { ArrivedRead, Candidate } from '../../plate-reads/index.ts';
import { thisServer, wakeChannel } from '../wake.ts';
import type { Likeness } from './hot-list-memory.ts';

/** A read, and one line that it is like. */
export interface Hit extends Likeness {
  readonly read: ArrivedRead;
  /** It is not the best reading that is like it, but this one. */
  readonly candidate: Candidate | null;
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

/** What raising finds once it holds the lock. */
export interface Taken {
  /** Batches that nobody else has matched meanwhile; their rows are held until the transaction ends. */
  readonly numbers: ReadonlySet<string>;
  /** Memory holds what is watched for now. */
  readonly sameVersion: boolean;
  /** `alerts.repeat-after-minutes`, as it is kept; undefined while nobody has set it. */
  readonly repeatMinutes: unknown;
}

/**
 * Takes batches to raise their alerts. Only one raises at a time, because alerts are numbered in the order of their
 * commits: the lock comes before the rows, so that two servers never wait for each other. One statement for all, as every
 * round trip is on the way of an alert.
 */
export async function takeBatches(
  db: Queryable,
  numbers: readonly string[],
  version: number,
): Promise<Taken> {
  const { rows } = await db.query<{ no: string[]; same: boolean; minutes: unknown }>({
    name: 'alerts.take',
    text: `with locked as materialized (select 1 as one from (select lock_alerts()) as held),
             taken as (delete from read_arrivals a using locked
               where a.batch_no = any ($1::bigint[]) returning a.batch_no)
           select (select coalesce(array_agg(batch_no::text), '{}') from taken) as no,
             (select version = $2 from hot_list_version) as same,
             (select value from door_setting
               where key = 'alerts.repeat-after-minutes' and scope = 'department') as minutes`,
    values: [numbers, version],
  });
  const [row] = rows;
  return {
    numbers: new Set(row?.no),
    sameVersion: row?.same === true,
    repeatMinutes: row?.minutes ?? undefined,
  };
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
      hits.map(({ read, candidate }) => candidate?.text ?? read.plate),
      hits.map(({ read }) => read.camera),
      now,
      today,
      repeatMs,
    ],
  });
  return rows;
}

/** A sighting with its hit and the entry that says that it was raised. */
export interface RaisedSighting {
  readonly hit: Hit;
  readonly sighting: Sighting;
  readonly entry: number;
}

/** An alert that is kept, and whom its list or entry names. */
export interface KeptAlert {
  readonly entry: number;
  readonly staffIds: readonly string[];
}

/**
 * Keeps the alerts of sightings, in their order, and wakes other servers' streams with the commit; a read that has raised the
 * same alert before raises none.
 */
export async function keepAlerts(
  db: Queryable,
  raised: readonly RaisedSighting[],
  now: Instant,
): Promise<readonly KeptAlert[]> {
  const column = <T>(of: (one: RaisedSighting) => T): T[] => raised.map(of);
  const { rows } = await db.query<KeptAlert & { readonly [column: string]: unknown }>({
    name: 'alerts.keep',
    text: `with kept as (
        insert into alerts (entry, raised_at, read_id, camera_no, plate, region, candidate, candidate_confidence,
          list_id, watch_id, listed_plate, listed_state, listed_on, match, expires_at)
        select g.entry, at_ms($1), g.read_id, g.camera_no, g.plate, g.region, g.candidate, g.confidence, g.list_id,
          g.watch_id, g.listed_plate, g.listed_state, g.listed_on, g.match, at_ms(g.expires_at)
        from unnest($2::bigint[], $3::bigint[], $4::int[], $5::text[], $6::text[], $7::text[], $8::real[], $9::int[],
          $10::int[], $11::text[], $12::text[], $13::int[], $14::text[], $15::double precision[]) with ordinality
          as g (entry, read_id, camera_no, plate, region, candidate, confidence, list_id, watch_id, listed_plate,
            listed_state, listed_on, match, expires_at, at)
        order by g.at on conflict do nothing returning alert_id, entry, list_id, watch_id)
      select k.entry, array(select m.staff_id from door_alert_audience m
          where m.kind = case when k.list_id is null then 'entry' else 'list' end
            and m.id = coalesce(k.list_id, k.watch_id) order by m.staff_id) as "staffIds",
        pg_notify($16, $17)::text as woken
      from kept k order by k.alert_id`,
    values: [
      now,
      column(({ entry }) => entry),
      column(({ hit }) => hit.read.readId),
      column(({ hit }) => hit.read.camera),
      column(({ hit }) => hit.read.plate),
      column(({ hit }) => hit.read.region),
      column(({ hit }) => hit.candidate?.text ?? null),
      column(({ hit }) => hit.candidate?.confidence ?? null),
      column(({ sighting }) => sighting.listId),
      column(({ sighting }) => sighting.watchId),
      column(({ sighting }) => sighting.listedPlate),
      column(({ sighting }) => sighting.listedState),
      column(({ sighting }) => sighting.listedOn),
      column(({ sighting }) => sighting.match),
      column(({ hit }) => hit.read.expiresAt),
      wakeChannel,
      thisServer,
    ],
  });
  return rows.map(({ entry, staffIds }) => ({ entry, staffIds }));
}
