import type { Queryable } from '../foundation/postgres/pool.ts';
import type { TechnologyKind } from './contract.ts';
import type { Licence, Technology } from './register.ts';

export async function findLicence(db: Queryable, technologyId: string): Promise<Licence | undefined> {
  const { rows } = await db.query<Licence & Record<string, unknown>>(
    'select * from door_licence where technology_id = $1',
    [technologyId],
  );
  return rows[0];
}

const columns = `technology_id as id, name, kind, vendor, owner_id as "ownerId", owner_name as "ownerName", state,
  starts_on as "startsOn", ends_on as "endsOn", hosts, abilities`;

/** One entry of EIS's register, whatever its state (53060.6(a)). */
export async function findTechnology(db: Queryable, technologyId: string): Promise<Technology | undefined> {
  const { rows } = await db.query<Technology & Record<string, unknown>>({
    name: 'technology.find',
    text: `select ${columns} from door_technology where technology_id = $1`,
    values: [technologyId],
  });
  return rows[0];
}

/** The entries of these kinds, by name, whatever their state: a source that is not live is said to be so, not left out. */
export async function technologiesOf(
  db: Queryable,
  kinds: readonly TechnologyKind[],
): Promise<readonly Technology[]> {
  const { rows } = await db.query<Technology & Record<string, unknown>>({
    name: 'technology.of-kinds',
    text: `select ${columns} from door_technology where kind = any ($1) order by name, technology_id`,
    values: [kinds],
  });
  return rows;
}
