import type { Instant } from '../foundation/clock.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { type Clauses, lawful } from '../foundation/postgres/lawful.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Administrator, Appointment, Designation, DeputyDirectorApproval, HeldRole } from './offices.ts';
import type { DivisionName } from './staff.ts';

const designationClauses: Clauses = {
  rank_of_the_primary: [
    '53060.5(b)',
    'The primary administrator is an Associate Warden, Parole Agent III, Special Agent-in-Charge, equivalent or above',
  ],
  equivalent_is_judged: ['53060.5(b)', 'An equivalent rank is recorded with who judged it so, and why'],
  designates_another: ['R2', 'Nobody designates himself'],
  one_holder_per_seat: ['53060.5(b)', 'That seat is held; end the designation first'],
  two_seats_two_persons: ['53060.5(b)', 'Primary and secondary are two persons'],
  reports_to_another: [
    '53060.5(c)(2)(B)',
    'An administrator reports to the Hiring Authority, and is another person',
  ],
};

/** Designates a primary or secondary ALPR Division Administrator (53060.5(b)). */
export async function designateAdministrator(
  db: Queryable,
  designation: Designation,
  now: Instant,
): Promise<Outcome<void>> {
  const { division, seat, staffId, rankBasis, judged, designatedBy } = designation;
  return lawful(async () => {
    await db.query(
      `insert into division_administrators (division, seat, staff_id, rank_basis, judged_by, judged_why,
         designated_by, designated_at)
       values ($1, $2, $3, $4, $5, $6, $7, at_ms($8))`,
      [division, seat, staffId, rankBasis, judged?.by ?? null, judged?.why ?? null, designatedBy, now],
    );
  }, designationClauses);
}

/** Ends a designation; false when that person held no seat there. */
export async function endDesignation(
  db: Queryable,
  division: DivisionName,
  staffId: string,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update division_administrators set ended_at = at_ms($3)
     where division = $1 and staff_id = $2 and ended_at is null`,
    [division, staffId, now],
  );
  return rowCount === 1;
}

/** Appoints to one of the policy's other roles. */
export async function appoint(db: Queryable, appointment: Appointment, now: Instant): Promise<Outcome<void>> {
  const { role, division, staffId, appointedBy } = appointment;
  return lawful(
    async () => {
      await db.query(
        `insert into role_holders (role, division, staff_id, appointed_by, appointed_at)
         values ($1, $2, $3, $4, at_ms($5))`,
        [role, division ?? null, staffId, appointedBy ?? null, now],
      );
    },
    {
      appoints_another: ['R2', 'Nobody appoints himself'],
      role_held_once: ['53060.5(b)', 'That person holds the role already'],
      reports_to_another: [
        '53060.5(c)(2)(B)',
        'This person administers the division, and would report to himself',
      ],
      two_designees_two_persons: [
        '53060.5(c)(2)(B)',
        'This person already holds an office of the division to which the other one answers',
      ],
    },
  );
}

/** Records an approval of DAPO's Deputy Director (53060.7(a)(2), R3). */
export async function approveByDeputyDirector(
  db: Queryable,
  { covers, fromOn, throughOn, approvedBy }: DeputyDirectorApproval,
  now: Instant,
): Promise<Outcome<void>> {
  return lawful(
    async () => {
      await db.query(
        `insert into deputy_director_approvals (staff_id, unit_id, classification, from_on, through_on,
           approved_by, approved_at)
         values ($1, $2, $3, $4, $5, $6, at_ms($7))`,
        [
          covers.kind === 'person' ? covers.staffId : null,
          covers.kind === 'unit' ? covers.unitId : null,
          covers.kind === 'classification' ? covers.classification : null,
          fromOn,
          throughOn,
          approvedBy,
          now,
        ],
      );
    },
    {
      approved_by_deputy_director: [
        '53060.7(a)(2)',
        'Only the Deputy Director of DAPO approves additional users',
      ],
      approval_for_employees: ['R3', 'An approval names employees of the department only'],
      approves_another: ['R2', 'Nobody approves himself'],
    },
  );
}

/** The administrators of a division, primary first. */
export async function administratorsOf(
  db: Queryable,
  division: DivisionName,
): Promise<readonly Administrator[]> {
  const { rows } = await db.query<Administrator>(
    'select * from door_administrator where division = $1 order by seat',
    [division],
  );
  return rows;
}

export async function rolesOf(db: Queryable, staffId: string): Promise<readonly HeldRole[]> {
  const { rows } = await db.query<HeldRole>('select * from door_role where staff_id = $1 order by role', [
    staffId,
  ]);
  return rows;
}

/**
 * The divisions that a person administers now, as an active member of staff; held so until the transaction ends, so that
 * nobody acts while the designation is being ended (53060.5(c)(1)(D)).
 */
export async function divisionsAdministered(
  transaction: Queryable,
  staffId: string,
): Promise<readonly DivisionName[]> {
  const { rows } = await transaction.query<{ division: DivisionName }>(
    `select a.division from division_administrators a join staff s using (staff_id)
     where a.staff_id = $1 and a.ended_at is null and s.status = 'active' for share of a`,
    [staffId],
  );
  return rows.map(({ division }) => division);
}

/** Whom a division's notices go to: its administrators (53060.4(c), (d), R14), and its Hiring Authority (R16). */
export async function officersOf(
  db: Queryable,
  division: DivisionName,
): Promise<{ readonly administrators: readonly string[]; readonly hiringAuthority: readonly string[] }> {
  const { rows } = await db.query<{ staff_id: string }>(
    `select staff_id from door_role where role = 'hiring-authority' and division = $1`,
    [division],
  );
  const administrators = await administratorsOf(db, division);
  return {
    administrators: administrators.map(({ staff_id }) => staff_id),
    hiringAuthority: rows.map(({ staff_id }) => staff_id),
  };
}
