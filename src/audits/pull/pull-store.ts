import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { AuditPullBody, PullReport } from '../contract/pulls.ts';
import type { AuditPull } from './pull.ts';

type Key = Pick<AuditPull, 'technologyId' | 'division'>;

/** Sets how a product's export for a division comes, in place of what was set before. */
export async function setPull(
  db: Queryable,
  { product, division, way, url, secret, everyDays, by }: AuditPullBody & { readonly by: string },
  now: Instant,
): Promise<void> {
  await db.query(
    `insert into audit_pulls (technology_id, division, way, url, secret, every_days, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, at_ms($8))
     on conflict (technology_id, division) do update set way = excluded.way, url = excluded.url,
       secret = excluded.secret, every_days = excluded.every_days, set_by = excluded.set_by, set_at = excluded.set_at,
       ended_at = null, asked_at = null, tried_at = null, problem = null, told_at = null, report = null`,
    [product, division, way, url ?? null, secret ?? null, everyDays, by, now],
  );
}

/** False when there is none that goes on. */
export async function endPull(
  db: Queryable,
  { technologyId, division }: Key,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update audit_pulls set ended_at = at_ms($3) where technology_id = $1 and division = $2 and ended_at is null`,
    [technologyId, division, now],
  );
  return rowCount === 1;
}

/** Every pull that goes on; of a division, or all. */
export async function pullsOf(db: Queryable, division?: string): Promise<readonly AuditPull[]> {
  const { rows } = await db.query<AuditPull & Record<string, unknown>>(
    `select p.technology_id as "technologyId", t.name, p.division, p.way, p.url, p.secret, p.every_days as "everyDays",
       epoch_ms(p.set_at) as "setAt", epoch_ms(p.asked_at) as "askedAt", epoch_ms(p.tried_at) as "triedAt", epoch_ms(p.done_at) as "doneAt", p.problem,
       epoch_ms(p.told_at) as "toldAt", p.report
     from audit_pulls p join technologies t using (technology_id)
     where p.ended_at is null and ($1::text is null or p.division = $1) order by t.name, p.division`,
    [division ?? null],
  );
  return rows;
}

/** Somebody wants it now; false when there is none that goes on. */
export async function askForPull(
  db: Queryable,
  { technologyId, division }: Key,
  by: string,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update audit_pulls set asked_at = at_ms($4), asked_by = $3
     where technology_id = $1 and division = $2 and ended_at is null`,
    [technologyId, division, by, now],
  );
  return rowCount === 1;
}

/** What a try came to: what it brought, what stood against it, or both; neither where nothing lay in the folder. */
export interface Tried {
  readonly report?: PullReport | undefined;
  readonly problem?: string | undefined;
}

/** Notes it with the pull that was tried; one that was set anew meanwhile has not been. */
export async function noteTry(
  db: Queryable,
  { technologyId, division, setAt }: Key & Pick<AuditPull, 'setAt'>,
  { report, problem }: Tried,
  now: Instant,
): Promise<void> {
  await db.query(
    `update audit_pulls set tried_at = at_ms($3), problem = $4,
       done_at = case when $5::jsonb is null then done_at else at_ms($3) end, report = coalesce($5::jsonb, report),
       told_at = case when $4::text is null then null else told_at end
     where technology_id = $1 and division = $2 and epoch_ms(set_at) = $6`,
    [
      technologyId,
      division,
      now,
      problem?.slice(0, 400) ?? null,
      report === undefined ? null : JSON.stringify(report),
      setAt,
    ],
  );
}

export async function noteTold(
  db: Queryable,
  { technologyId, division }: Key,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update audit_pulls set told_at = at_ms($3) where technology_id = $1 and division = $2 and told_at is null`,
    [technologyId, division, now],
  );
  return rowCount === 1;
}
