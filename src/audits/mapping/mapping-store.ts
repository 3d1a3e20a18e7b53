import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { type LogMapping, logMapping } from '../contract/log-mapping.ts';

/** The mapping in force of a product's audit export (R9); empty while nobody has set one: its headers tell by themselves. */
export async function mappingOf(db: Queryable, technologyId: string): Promise<LogMapping> {
  const { rows } = await db.query<{ mapping: unknown }>(
    'select mapping from log_mappings where technology_id = $1 order by mapping_id desc limit 1',
    [technologyId],
  );
  return logMapping.parse(rows[0]?.mapping ?? {});
}

/** A mapping with who said so, and when. */
export interface KeptMapping {
  readonly technologyId: string;
  readonly mapping: LogMapping;
  readonly by: string;
  readonly at: Instant;
}

/** The mappings in force, of every product that has one. */
export async function mappingsInForce(db: Queryable): Promise<ReadonlyMap<string, KeptMapping>> {
  const { rows } = await db.query<KeptMapping & Record<string, unknown>>(
    `select distinct on (m.technology_id) m.technology_id as "technologyId", m.mapping, s.name as by,
       epoch_ms(m.set_at) as at
     from log_mappings m join staff s on s.staff_id = m.set_by order by m.technology_id, m.mapping_id desc`,
  );
  return new Map(rows.map((row) => [row.technologyId, { ...row, mapping: logMapping.parse(row.mapping) }]));
}

/** Keeps a product's mapping, in place of the one before. Whoever calls this records it. */
export async function keepMapping(
  db: Queryable,
  {
    technologyId,
    mapping,
    by,
  }: { readonly technologyId: string; readonly mapping: LogMapping; readonly by: string },
  now: Instant,
): Promise<void> {
  await db.query(
    'insert into log_mappings (technology_id, mapping, set_by, set_at) values ($1, $2, $3, at_ms($4))',
    [technologyId, JSON.stringify(mapping), by, now],
  );
}
