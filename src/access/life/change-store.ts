import { type CivilDate, civilDate, type Instant } from '../../foundation/clock.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import { lawful } from '../../foundation/postgres/lawful.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';

/** What an administrator adds to the reason; the caller has screened it (53060.7(b)(5)). */
export async function writeNote(db: Queryable, staffId: string, note: string): Promise<void> {
  await db.query(`update access_grants set note = $2 where staff_id = $1 and state <> 'removed'`, [
    staffId,
    note,
  ]);
}

/** Another last day of the grant that stands. */
export async function extendGrant(db: Queryable, staffId: string, expiresOn: CivilDate): Promise<void> {
  await db.query(`update access_grants set expires_on = $2 where staff_id = $1 and state <> 'removed'`, [
    staffId,
    expiresOn,
  ]);
}

/** The month of a day, yyyymm. */
export const monthOf = (day: CivilDate): number => Math.trunc(day / 100);

/**
 * An administrator confirms that an active grant is still needed: once a month, and again when the person has moved since
 * (53060.5(c)(1)(D)). False when there is nothing to confirm.
 */
export async function confirmGrant(
  db: Queryable,
  { staffId, by }: { readonly staffId: string; readonly by: string },
  now: Instant,
): Promise<Outcome<boolean>> {
  return lawful(
    async () => {
      const { rowCount } = await db.query(
        `insert into grant_confirmations (grant_id, month, confirmed_by, confirmed_at)
         select grant_id, $2, $3, at_ms($4) from access_grants where staff_id = $1 and state = 'active'
         on conflict (grant_id, month) do update
           set confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at
           where exists (select 1 from access_grants g join staff s using (staff_id)
             where g.grant_id = excluded.grant_id and s.moved_at > grant_confirmations.confirmed_at)`,
        [staffId, monthOf(civilDate(now)), by, now],
      );
      return rowCount === 1;
    },
    {
      confirms_another: ['R2', 'Nobody confirms his own access'],
      confirmed_by_administrator: [
        '53060.5(c)(1)(A)',
        'Only an active administrator of that division confirms its grants',
      ],
    },
  );
}
