import type { Queryable } from '../../foundation/postgres/pool.ts';
import { allUnits, peopleNamed } from '../../people/index.ts';
import type { FindQuery, PeopleListed, PersonFound } from '../contract.ts';
import type { Desk } from '../desk/administer.ts';

const most = 50;

/** The people of the administrator's division whose name or id fits, to find and change them. */
export async function peopleOf(
  db: Queryable,
  { division, staffId: by }: Pick<Desk, 'division' | 'staffId'>,
  { name }: FindQuery,
): Promise<PeopleListed> {
  const [found, units] = [await peopleNamed(db, { text: name, division, limit: most }), await allUnits(db)];
  return {
    people: found.slice(0, most).map(({ unitId, departmentEmployee, ...person }) => ({
      ...person,
      unit: unitId,
      employee: departmentEmployee,
      own: person.staffId === by,
    })),
    more: found.length > most,
    units: units.map(({ unitId, division: of, name: called }) => ({ unitId, division: of, name: called })),
  };
}

/** Anybody of the department by name or id, to appoint the right one; who has left is not offered. */
export async function findAnybody(db: Queryable, { name }: FindQuery): Promise<readonly PersonFound[]> {
  if (name.length < 2) return [];
  const found = await peopleNamed(db, { text: name, limit: most });
  return found
    .filter(({ status }) => status !== 'separated')
    .map(({ staffId, name: called, division, rank, unitName }) => ({
      staffId,
      name: called,
      division,
      rank,
      unit: unitName,
    }));
}
