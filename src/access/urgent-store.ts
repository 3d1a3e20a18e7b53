import { civilDate, type Instant } from '../foundation/clock.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { type Clauses, lawful } from '../foundation/postgres/lawful.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { addWorkingDays } from '../foundation/working-days.ts';

export interface UrgentDeclaration {
  readonly staffId: string;
  readonly caseNumber: string;
  readonly ground: 'escape' | 'danger-to-life';
}

/** R16. */
export const urgentLength = 4 * 3_600_000;

const clauses: Clauses = {
  reviews_another: ['R16', 'Another administrator reviews an urgent use'],
  reopens_for_another: ['R2', 'Nobody opens urgent mode again for himself'],
};

/** An end user declares an escape or danger to life for one case, for four hours (R16). */
export async function declareUrgent(
  db: Queryable,
  declaration: UrgentDeclaration,
  now: Instant,
): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into urgent_declarations (staff_id, case_number, ground, declared_at, ends_at, review_by)
     values ($1, $2, $3, at_ms($4), at_ms($4) + interval '4 hours', $5) returning declaration_id::text as id`,
    [declaration.staffId, declaration.caseNumber, declaration.ground, now, addWorkingDays(civilDate(now), 1)],
  );
  return String(rows[0]?.id);
}

/** Another administrator accepts or rejects an urgent use; false when it was reviewed before. */
export async function reviewUrgent(
  db: Queryable,
  declarationId: string,
  review: { readonly by: string; readonly outcome: 'accepted' | 'rejected' },
  now: Instant,
): Promise<Outcome<boolean>> {
  return lawful(async () => {
    const { rowCount } = await db.query(
      `update urgent_declarations set reviewed_by = $2, reviewed_at = at_ms($4), outcome = $3
       where declaration_id = $1 and outcome is null`,
      [declarationId, review.by, review.outcome, now],
    );
    return rowCount === 1;
  }, clauses);
}

/** An administrator opens urgent mode again to a person to whom it was closed; the number of uses set aside. */
export async function reopenUrgent(
  db: Queryable,
  staffId: string,
  by: string,
  now: Instant,
): Promise<Outcome<number>> {
  return lawful(async () => {
    const { rowCount } = await db.query(
      `update urgent_declarations set reopened_by = $2, reopened_at = at_ms($3)
       where staff_id = $1 and reopened_at is null and outcome is distinct from 'accepted'`,
      [staffId, by, now],
    );
    return rowCount ?? 0;
  }, clauses);
}
