import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { RankBasis, Role } from './offices.ts';
import type { DivisionName, StaffMember } from './staff.ts';

/** Who holds one of the policy's roles now. */
export interface RoleHolder {
  readonly role: Role;
  readonly division: DivisionName | null;
  readonly staffId: string;
  readonly name: string;
  readonly status: StaffMember['status'];
  readonly since: Instant;
}

/** Who holds an administrator's seat now, and what his rank rests on (53060.5(b)). */
export interface SeatHolder {
  readonly division: DivisionName;
  readonly seat: 'primary' | 'secondary';
  readonly staffId: string;
  readonly name: string;
  readonly status: StaffMember['status'];
  readonly rank: string;
  readonly rankBasis: RankBasis;
  readonly judgedBy: string | null;
  readonly judgedWhy: string | null;
  readonly since: Instant;
}

export async function roleHolders(db: Queryable): Promise<readonly RoleHolder[]> {
  const { rows } = await db.query<RoleHolder & Record<string, unknown>>(
    `select r.role, r.division, r.staff_id as "staffId", s.name, s.status, epoch_ms(r.appointed_at) as since
     from role_holders r join staff s using (staff_id) where r.ended_at is null
     order by r.role, r.division, s.name`,
  );
  return rows;
}

export async function seatHolders(db: Queryable): Promise<readonly SeatHolder[]> {
  const { rows } = await db.query<SeatHolder & Record<string, unknown>>(
    `select a.division, a.seat, a.staff_id as "staffId", s.name, s.status, s.rank, a.rank_basis as "rankBasis",
       j.name as "judgedBy", a.judged_why as "judgedWhy", epoch_ms(a.designated_at) as since
     from division_administrators a join staff s using (staff_id) left join staff j on j.staff_id = a.judged_by
     where a.ended_at is null order by a.division, a.seat`,
  );
  return rows;
}

/** Ends one person's holding of a role; false when it was not held. */
export async function endAppointment(
  db: Queryable,
  held: { readonly role: Role; readonly division: DivisionName | undefined; readonly staffId: string },
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update role_holders set ended_at = at_ms($4)
     where role = $1 and division is not distinct from $2 and staff_id = $3 and ended_at is null`,
    [held.role, held.division ?? null, held.staffId, now],
  );
  return rowCount === 1;
}

/** Offices are changed one after another: of two at once the second sees what the first did. */
export async function holdOffices(transaction: Queryable): Promise<void> {
  await transaction.query(`select pg_advisory_xact_lock(hashtext('offices'))`);
}
