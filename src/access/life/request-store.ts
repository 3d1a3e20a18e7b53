import type { Instant } from '../../foundation/clock.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import { type Clauses, lawful } from '../../foundation/postgres/lawful.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Need } from '../contract.ts';

const clauses: Clauses = {
  one_open_request: ['53060.7(b)(2)', 'Your request waits already'],
  supports_another: ['R2', 'Nobody confirms his own need'],
  closes_for_another: ['R2', 'Nobody decides on his own request'],
  need_by_supervisor: ['53060.7(b)(3)', 'Only the supervisor named in the staff list confirms the need'],
};

/** Asks for access, with the authorized uses that one's work needs (R4). */
export async function askAccess(
  db: Queryable,
  staffId: string,
  uses: readonly string[],
  now: Instant,
): Promise<Outcome<void>> {
  return lawful(async () => {
    await db.query('insert into access_requests (staff_id, uses, asked_at) values ($1, $2, at_ms($3))', [
      staffId,
      uses,
      now,
    ]);
  }, clauses);
}

/** The supervisor confirms the need (53060.7(b)(3)); false when no request waits for it. */
export async function confirmNeed(
  db: Queryable,
  support: { readonly staffId: string; readonly by: string; readonly need: Need },
  now: Instant,
): Promise<Outcome<boolean>> {
  return lawful(async () => {
    const { rowCount } = await db.query(
      `update access_requests set supported_by = $2, supported_at = at_ms($4), need = $3
       where staff_id = $1 and closed_at is null and supported_by is null`,
      [support.staffId, support.by, support.need, now],
    );
    return rowCount === 1;
  }, clauses);
}

/** Closes the request that waits; false when there is none. */
export async function closeRequest(
  db: Queryable,
  closing: {
    readonly staffId: string;
    readonly by: string;
    readonly outcome: 'granted' | 'declined' | 'withdrawn' | 'not-needed';
  },
  now: Instant,
): Promise<Outcome<boolean>> {
  return lawful(async () => {
    const { rowCount } = await db.query(
      `update access_requests set closed_by = $2, closed_at = at_ms($4), outcome = $3
       where staff_id = $1 and closed_at is null`,
      [closing.staffId, closing.by, closing.outcome, now],
    );
    return rowCount === 1;
  }, clauses);
}
