import type { Queryable } from '../foundation/postgres/pool.ts';
import { catalogue, type Scope, type SettingKey, type SettingValue } from './catalogue.ts';

/** A value that waits for the second person. */
export interface Waiting<K extends SettingKey> {
  readonly settingId: string;
  readonly value: SettingValue<K>;
  readonly authority: string;
  readonly by: string;
}

/** What was proposed of a setting and waits, the newest first. */
export async function proposalsOf<K extends SettingKey>(
  db: Queryable,
  key: K,
  scope: Scope,
): Promise<readonly Waiting<K>[]> {
  const { rows } = await db.query<{ settingId: string; value: unknown; authority: string; by: string }>(
    `select setting_id::text as "settingId", value, authority, set_by as by from settings
     where key = $1 and scope = $2 and second_needed and in_force_at is null and superseded_at is null
     order by setting_id desc`,
    [key, scope],
  );
  return rows.map(({ value, ...row }) => ({
    ...row,
    value: catalogue[key].value.parse(value) as SettingValue<K>,
  }));
}
