import type { Queryable } from '../../src/foundation/postgres/pool.ts';

/** How often what bears on a person's access has changed: an answer is conditional on it (53060.5(c)(1)(D)). */
export async function accessVersion(db: Queryable, staffId: string): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    'select version from record_conditions where key = $1',
    [`access:${staffId}`],
  );
  return rows[0]?.version ?? 0;
}
