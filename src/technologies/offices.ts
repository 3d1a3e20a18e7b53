import type { Queryable } from '../foundation/postgres/pool.ts';
import { type Role, roleHolders } from '../people/index.ts';

/** Who holds one of these offices and is on duty, each once. */
export async function onDutyAs(db: Queryable, roles: readonly Role[]): Promise<readonly string[]> {
  const held = (await roleHolders(db)).filter(
    ({ role, status }) => status === 'active' && roles.includes(role),
  );
  return [...new Set(held.map(({ staffId }) => staffId))];
}
