import { type JobRun, type NoticeKind, tell } from '../../deadlines/index.ts';
import { civilDate } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { monthOf } from './change-store.ts';

/** Tells each of these people, unless he was told the same in this month. */
export async function tellOnceAMonth(
  db: Queryable,
  { kind, staffIds }: { readonly kind: NoticeKind; readonly staffIds: readonly string[] },
  { now, entry }: JobRun,
): Promise<void> {
  const { rows } = await db.query<{ staff_id: string }>(
    `select staff_id from notices where kind = $1 and staff_id = any ($2)
       and civil_date_of(given_at) / 100 = $3`,
    [kind, staffIds, monthOf(civilDate(now))],
  );
  const told = rows.map(({ staff_id }) => staff_id);
  await tell(db, { kind, entry, staffIds: staffIds.filter((id) => !told.includes(id)) }, now);
}
