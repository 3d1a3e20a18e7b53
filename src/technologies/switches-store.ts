import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { SwitchesBody } from './contract.ts';

/** What EIS saw at a provider's own console on a day: with whom it shares (53060.10(a)). False: no such provider is in use. */
export async function keepSwitches(
  db: Queryable,
  { technology, sharedWith, checkedOn, by }: SwitchesBody & { readonly by: string },
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into provider_switches (technology_id, shared_with, checked_on, checked_by, checked_at)
     select technology_id, $2, $3, $4, at_ms($5) from technologies
     where technology_id = $1 and kind in ('provider', 'connector') and state <> 'proposed'
     on conflict (technology_id) do update set shared_with = excluded.shared_with, checked_on = excluded.checked_on,
       checked_by = excluded.checked_by, checked_at = excluded.checked_at`,
    [technology, [...new Set(sharedWith)].sort(), checkedOn, by, now],
  );
  return rowCount === 1;
}
