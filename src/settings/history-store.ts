import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Scope, SettingKey } from './catalogue.ts';

/** A value that was or is in force, and who set it by what authority. */
export interface PastValue {
  readonly value: unknown;
  /** By name. */
  readonly by: string;
  readonly authority: string;
  readonly at: Instant;
}

/** Every value of a setting that came into force, the newest first. */
export async function historyOf(db: Queryable, key: SettingKey, scope: Scope): Promise<readonly PastValue[]> {
  const { rows } = await db.query<PastValue & Record<string, unknown>>(
    `select s.value, coalesce(p.name, s.set_by) as by, s.authority, epoch_ms(s.in_force_at) as at
     from settings s left join staff p on p.staff_id = coalesce(s.second_by, s.set_by)
     where s.key = $1 and s.scope = $2 and s.in_force_at is not null order by s.setting_id desc limit 100`,
    [key, scope],
  );
  return rows;
}
