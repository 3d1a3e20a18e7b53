import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Scope, SettingKey } from './catalogue.ts';

/** Who set the value in force, when, by what authority. */
export interface InForce {
  readonly by: string;
  readonly at: Instant;
  readonly authority: string;
}

/** How a setting came into force; undefined while what holds is what nobody decided. */
export async function inForce(db: Queryable, key: SettingKey, scope: Scope): Promise<InForce | undefined> {
  const { rows } = await db.query<InForce & Record<string, unknown>>(
    `select coalesce(second_by, set_by) as by, in_force_at as at, authority
     from door_setting where key = $1 and scope = $2`,
    [key, scope],
  );
  return rows[0];
}
