import { type Instant, rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { SourceFound, SourceListed } from '../contract.ts';

/** Something that sends or is used, as it names itself. */
export interface Found {
  readonly what: SourceFound;
  /** By whose key it came; none of a product that nobody registered. */
  readonly technologyId?: string | undefined;
  readonly sign: string;
}

/** Of these the ones that were never noted before. */
export async function unknownOf(db: Queryable, found: readonly Found[]): Promise<readonly Found[]> {
  const { rows } = await db.query<{ place: number }>(
    `select f.place::integer as place
     from unnest($1::text[], $2::text[], $3::text[]) with ordinality as f (what, technology_id, sign, place)
     where not exists (select 1 from discovered_sources d where d.what = f.what and d.sign = f.sign
       and d.technology_id is not distinct from nullif(f.technology_id, ''))
     order by f.place`,
    columnsOf(found),
  );
  return rows.flatMap(({ place }) => found[place - 1] ?? []);
}

/** Notes what was found, with the entry that records it. */
export async function noteFound(
  db: Queryable,
  found: readonly Found[],
  entry: number,
  now: Instant,
): Promise<void> {
  await db.query(
    `insert into discovered_sources (what, technology_id, sign, discovered_at, entry)
     select what, nullif(technology_id, ''), sign, at_ms($4), $5
     from unnest($1::text[], $2::text[], $3::text[]) as f (what, technology_id, sign) on conflict do nothing`,
    [...columnsOf(found), now, entry],
  );
}

const columnsOf = (found: readonly Found[]): (readonly string[])[] => [
  found.map(({ what }) => what),
  found.map(({ technologyId }) => technologyId ?? ''),
  found.map(({ sign }) => sign.slice(0, 160)),
];

interface SourceRow extends Omit<SourceListed, 'foundAt'>, Record<string, unknown> {
  readonly found_at: number;
}

/** What EIS has not said anything of yet, newest first. */
export async function unsettledSources(db: Queryable): Promise<readonly SourceListed[]> {
  const { rows } = await db.query<SourceRow>(
    `select d.discovery_id::text as id, d.what, coalesce(t.name, '') as "cameBy", d.sign,
       epoch_ms(d.discovered_at) as found_at, d.entry::integer as entry
     from discovered_sources d left join technologies t using (technology_id)
     where d.settled_as is null order by d.discovery_id desc limit 200`,
  );
  return rows.map(({ found_at, ...source }) => ({ ...source, foundAt: rfc3339(found_at) }));
}

/** EIS says what became of it; the sign of what was settled, undefined when nothing of that number waits. */
export async function settleSource(
  db: Queryable,
  settled: { readonly id: string; readonly as: 'registered' | 'stopped'; readonly by: string },
  now: Instant,
): Promise<string | undefined> {
  const { rows } = await db.query<{ sign: string }>(
    `update discovered_sources set settled_as = $2, settled_by = $3, settled_at = at_ms($4)
     where discovery_id = $1 and settled_as is null returning sign`,
    [settled.id, settled.as, settled.by, now],
  );
  return rows[0]?.sign;
}
