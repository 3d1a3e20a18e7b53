import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { DivisionName, Person, StaffMember, Unit } from './staff.ts';

export async function addUnit(db: Queryable, { unitId, division, name, kind }: Unit): Promise<void> {
  await db.query('insert into units (unit_id, division, name, kind) values ($1, $2, $3, $4)', [
    unitId,
    division,
    name,
    kind,
  ]);
}

export async function addStaff(db: Queryable, person: StaffMember, now: Instant): Promise<void> {
  await db.query(
    `insert into staff (staff_id, name, division, classification, rank, unit_id, supervisor, status,
       department_employee, mail, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, at_ms($11))`,
    [
      person.staffId,
      person.name,
      person.division,
      person.classification,
      person.rank,
      person.unitId,
      person.supervisor ?? null,
      person.status,
      person.departmentEmployee,
      person.mail ?? null,
      now,
    ],
  );
}

/** Transfers, separations, leave, changes of classification (53060.5(c)(1)(D)); false when nobody bears that id. */
export async function changeStaff(
  db: Queryable,
  staffId: string,
  change: Partial<Omit<StaffMember, 'staffId' | 'name'>>,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update staff set division = coalesce($2, division), classification = coalesce($3, classification),
       rank = coalesce($4, rank), unit_id = coalesce($5, unit_id), supervisor = coalesce($6, supervisor),
       status = coalesce($7, status), department_employee = coalesce($8, department_employee),
       changed_at = at_ms($9)
     where staff_id = $1`,
    [
      staffId,
      change.division ?? null,
      change.classification ?? null,
      change.rank ?? null,
      change.unitId ?? null,
      change.supervisor ?? null,
      change.status ?? null,
      change.departmentEmployee ?? null,
      now,
    ],
  );
  return rowCount === 1;
}

export async function findPerson(db: Queryable, staffId: string): Promise<Person | undefined> {
  const { rows } = await db.query<Person>('select * from door_person where staff_id = $1', [staffId]);
  return rows[0];
}

/** The units of a division, by name. */
export async function unitsOf(
  db: Queryable,
  division: DivisionName,
): Promise<readonly Pick<Unit, 'unitId' | 'name'>[]> {
  const { rows } = await db.query<{ unitId: string; name: string }>(
    'select unit_id as "unitId", name from units where division = $1 order by name',
    [division],
  );
  return rows;
}

/** The active members of a division, by name. */
export async function membersOf(
  db: Queryable,
  division: DivisionName,
): Promise<readonly { readonly staffId: string; readonly name: string }[]> {
  const { rows } = await db.query<{ staffId: string; name: string }>(
    `select staff_id as "staffId", name from staff where division = $1 and status = 'active' order by name`,
    [division],
  );
  return rows;
}
