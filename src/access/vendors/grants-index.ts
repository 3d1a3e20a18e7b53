import { type CivilDate, civilDate, type Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { type GrantIndex, indexGrants, type ListedGrant } from '../../technologies/index.ts';

/** A grant of the department, and whose it is. */
export interface HeldGrant extends ListedGrant {
  readonly staffId: string;
  readonly division: string;
}

interface Row {
  readonly staff_id: string;
  readonly name: string;
  readonly mail: string | null;
  readonly division: string;
  readonly state: 'active' | 'suspended' | 'removed';
  readonly expires_on: CivilDate;
}

/** Every grant that was ever made, each person's latest, as a vendor's list of accounts is held against it (R9). */
export async function grantsIndex(
  db: Queryable,
  now: Instant,
): Promise<{ readonly index: GrantIndex; readonly held: ReadonlyMap<ListedGrant, HeldGrant> }> {
  const { rows } = await db.query<Row & Record<string, unknown>>(
    `select a.staff_id, s.name, s.mail, a.division, a.state, a.expires_on
     from door_access a join staff s using (staff_id) where a.state <> 'none' order by a.staff_id`,
  );
  const grants = rows.map((row) => heldGrant(row, civilDate(now)));
  return { index: indexGrants(grants), held: new Map(grants.map((grant) => [grant, grant])) };
}

function heldGrant({ staff_id, name, mail, division, state, expires_on }: Row, today: CivilDate): HeldGrant {
  const active = state === 'active' && expires_on >= today;
  return {
    row: 0,
    staffId: staff_id,
    division,
    username: staff_id,
    email: mail ?? '',
    name,
    state: active ? 'active' : 'ended',
    word: state === 'active' ? 'expired' : state,
  };
}
