import type { Queryable } from '../foundation/postgres/pool.ts';

/** How often what bears on a person's access has changed: what is given is conditional on it (53060.5(c)(1)(D)). */
export async function accessVersion(db: Queryable, staffId: string): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `select coalesce((select version from record_conditions where key = 'access:' || $1), 0) as version`,
    [staffId],
  );
  return rows[0]?.version ?? 0;
}
