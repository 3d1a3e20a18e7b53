import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Scope } from './population-store.ts';

/** Inquiries of a period for which another system was asked (R19): its log has a row of each. */
export async function sentToProviders(
  db: Queryable,
  { from, before }: Omit<Scope, 'division'>,
): Promise<ReadonlySet<number>> {
  const { rows } = await db.query<{ ref: number }>(
    `select distinct ref from record_entries
     where kind = 'source.asked' and at >= at_ms($1) and at < at_ms($2) and ref is not null`,
    [from, before],
  );
  return new Set(rows.map(({ ref }) => ref));
}
