import type { CivilDate, Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';

/** An approval of DAPO's Deputy Director that stands, with what it covers in words (53060.7(a)(2), R3). */
export interface StandingApproval {
  readonly approval: string;
  readonly kind: 'person' | 'unit' | 'classification';
  readonly covers: string;
  readonly fromOn: CivilDate;
  readonly throughOn: CivilDate;
  readonly approvedBy: string;
}

/** Those that are neither withdrawn nor past, the newest first. */
export async function standingApprovals(
  db: Queryable,
  today: CivilDate,
): Promise<readonly StandingApproval[]> {
  const { rows } = await db.query<StandingApproval & Record<string, unknown>>(
    `select a.approval_id::text as approval,
       case when a.staff_id is not null then 'person' when a.unit_id is not null then 'unit'
         else 'classification' end as kind,
       coalesce(s.name || ' (' || s.staff_id || ')', u.name, a.classification) as covers,
       a.from_on::integer as "fromOn", a.through_on::integer as "throughOn", d.name as "approvedBy"
     from deputy_director_approvals a join staff d on d.staff_id = a.approved_by
       left join staff s on s.staff_id = a.staff_id left join units u on u.unit_id = a.unit_id
     where a.withdrawn_at is null and a.through_on >= $1 order by a.approval_id desc`,
    [today],
  );
  return rows;
}

/** Withdraws an approval; false when none of that number stands. */
export async function withdrawDeputyApproval(
  db: Queryable,
  approval: string,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update deputy_director_approvals set withdrawn_at = at_ms($2)
     where approval_id = $1 and withdrawn_at is null`,
    [approval, now],
  );
  return rowCount === 1;
}
