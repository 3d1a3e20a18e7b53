import { urgentClosed, type UrgentGround, type UrgentListed } from '../../access/index.ts';
import { civilDate, type CivilDate, type Instant, rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { DivisionName } from '../../people/index.ts';

export interface UrgentUse {
  readonly declaration: string;
  readonly staff_id: string;
  readonly name: string;
  readonly division: DivisionName;
  readonly case_number: string;
  readonly ground: UrgentGround;
  readonly declared_at: Instant;
  readonly ends_at: Instant;
  readonly review_by: CivilDate;
  readonly outcome: 'accepted' | 'rejected' | null;
  readonly reopened: boolean;
  readonly [column: string]: unknown;
}

/** R18: of a restricted case only OIA sees anything. */
const uses = `
  select d.declaration_id::text as declaration, d.staff_id, p.name, p.division, d.case_number, d.ground, d.declared_at,
    d.ends_at, d.review_by, d.outcome, d.reopened
  from door_urgent_use d join door_person p on p.staff_id = d.staff_id
  left join door_case c on c.case_number = d.case_number
  where p.division = $1 and (not coalesce(c.restricted, false) or p.division = 'OIA')`;

const ninetyDays = 90 * 86_400_000;

/** The urgent uses of a division: those to review first, then the newest of the last 90 days; never one's own (R2). */
export async function listUrgent(
  db: Queryable,
  division: DivisionName,
  but: string,
  now: Instant,
): Promise<readonly UrgentListed[]> {
  const { rows } = await db.query<UrgentUse>(
    `${uses} and d.staff_id <> $2 and (d.outcome is null or d.declared_at > $3)
     order by d.outcome is not null, d.declared_at desc limit 200`,
    [division, but, now - ninetyDays],
  );
  const today = civilDate(now);
  return rows.map((row) => ({
    declaration: row.declaration,
    staffId: row.staff_id,
    name: row.name,
    caseNumber: row.case_number,
    ground: row.ground,
    declaredAt: rfc3339(row.declared_at),
    endsAt: rfc3339(row.ends_at),
    reviewBy: row.review_by,
    overdue: row.outcome === null && today > row.review_by,
    outcome: row.outcome,
    closes: !row.reopened && closes(row, today),
  }));
}

const closes = ({ outcome, review_by }: UrgentUse, today: CivilDate): boolean =>
  urgentClosed(
    { urgent_rejected: outcome === 'rejected', urgent_review_due: outcome === null ? review_by : 0 },
    today,
  );

/** One urgent use of the division, or undefined. */
export async function findUrgent(
  db: Queryable,
  division: DivisionName,
  declaration: string,
): Promise<UrgentUse | undefined> {
  const { rows } = await db.query<UrgentUse>(`${uses} and d.declaration_id = $2`, [division, declaration]);
  return rows[0];
}
