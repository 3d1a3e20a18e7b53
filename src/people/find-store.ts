import type { Queryable } from '../foundation/postgres/pool.ts';
import type { DivisionName, StaffMember, Unit } from './staff.ts';

/** A member of staff with the name of the unit. */
export interface MemberRow extends Omit<StaffMember, 'supervisor' | 'mail'> {
  readonly unitName: string;
  readonly supervisor: string | null;
  readonly mail: string | null;
}

const columns = `s.staff_id as "staffId", s.name, s.division, s.classification, s.rank, s.unit_id as "unitId",
  u.name as "unitName", s.supervisor, s.status, s.department_employee as "departmentEmployee", s.mail`;

/** Escaped, so that what a person types stands for itself. */
const anywhere = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** People whose name or staff id holds the text, by name; of one division, or of all. One more than `limit` tells of more. */
export async function peopleNamed(
  db: Queryable,
  { text, division, limit }: { text: string; division?: DivisionName | undefined; limit: number },
): Promise<readonly MemberRow[]> {
  const { rows } = await db.query<MemberRow & Record<string, unknown>>(
    `select ${columns} from staff s join units u using (unit_id)
     where (s.name ilike $1 or s.staff_id like lower($1)) and ($2::text is null or s.division = $2)
     order by s.name, s.staff_id limit $3`,
    [anywhere(text), division ?? null, limit + 1],
  );
  return rows;
}

/** Every unit, by division and name. */
export async function allUnits(db: Queryable): Promise<readonly Unit[]> {
  const { rows } = await db.query<Unit & Record<string, unknown>>(
    'select unit_id as "unitId", division, name, kind from units order by division, name',
  );
  return rows;
}
