import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Roll } from './import/plan.ts';
import type { StaffMember, Unit } from './staff.ts';
import { addStaff } from './staff-store.ts';

/** Holds the roll until the transaction ends: of two imports at once the second sees what the first did. */
export async function readRollToChange(transaction: Queryable): Promise<Roll> {
  await transaction.query(`select pg_advisory_xact_lock(hashtext('people import'))`);
  const { rows: staff } = await transaction.query<StaffRow>(
    `select staff_id as "staffId", name, division, classification, rank, unit_id as "unitId", supervisor, status,
       department_employee as "departmentEmployee", mail from staff order by staff_id`,
  );
  const { rows: units } = await transaction.query<Unit>(
    'select unit_id as "unitId", division, name, kind from units order by unit_id',
  );
  return { staff: staff.map(memberOf), units };
}

type StaffRow = Omit<StaffMember, 'supervisor' | 'mail'> & {
  readonly supervisor: string | null;
  readonly mail: string | null;
};

const memberOf = ({ supervisor, mail, ...row }: StaffRow): StaffMember => ({
  ...row,
  supervisor: supervisor ?? undefined,
  mail: mail ?? undefined,
});

/** Adds people, supervisors last, so that the order of the file does not matter. */
export async function addPeople(db: Queryable, people: readonly StaffMember[], now: Instant): Promise<void> {
  for (const person of people) await addStaff(db, { ...person, supervisor: undefined }, now);
  for (const { staffId, supervisor } of people)
    if (supervisor !== undefined)
      await db.query('update staff set supervisor = $2 where staff_id = $1', [staffId, supervisor]);
}

/** Writes a person's record as the list now has it. */
export async function rewriteStaff(db: Queryable, person: StaffMember, now: Instant): Promise<void> {
  await db.query(
    `update staff set name = $2, division = $3, classification = $4, rank = $5, unit_id = $6, supervisor = $7,
       status = $8, department_employee = $9, mail = $10, changed_at = at_ms($11) where staff_id = $1`,
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
