import { done, type Outcome, refused } from '../foundation/outcome.ts';
import { lawful } from '../foundation/postgres/lawful.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Instant } from '../foundation/clock.ts';
import { catalogue, type Scope, type SettingKey, type SettingValue } from './catalogue.ts';

export type InstallationKind = 'demo' | 'production';

export interface Proposal<K extends SettingKey> {
  readonly key: K;
  readonly scope: Scope;
  readonly value: SettingValue<K>;
  /** Statute, clause, memo: by what authority it is set. */
  readonly authority: string;
  readonly by: string;
}

/** The value in force, or the one that holds until somebody decides. */
export async function readSetting<K extends SettingKey>(
  db: Queryable,
  key: K,
  scope: Scope,
): Promise<SettingValue<K>> {
  const { rows } = await db.query('select value from door_setting where key = $1 and scope = $2', [
    key,
    scope,
  ]);
  return settingOf(key, rows[0]?.value);
}

/** A value as it was read by `door_setting` within another statement; undefined: nobody has decided. */
export function settingOf<K extends SettingKey>(key: K, kept: unknown): SettingValue<K> {
  const { value, initially } = catalogue[key];
  return (kept === undefined ? initially : value.parse(kept)) as SettingValue<K>;
}

/** The value in force with the authority that it rests on; undefined while nobody has decided. */
export async function readDecided<K extends SettingKey>(
  db: Queryable,
  key: K,
  scope: Scope,
): Promise<{ readonly value: SettingValue<K>; readonly authority: string } | undefined> {
  const { rows } = await db.query<{ value: unknown; authority: string }>(
    'select value, authority from door_setting where key = $1 and scope = $2',
    [key, scope],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  return { value: catalogue[key].value.parse(row.value) as SettingValue<K>, authority: row.authority };
}

/** Sets a value, or, where two persons are asked for, proposes it; `inForce` says which. */
export async function proposeSetting<K extends SettingKey>(
  db: Queryable,
  { key, scope, value, authority, by }: Proposal<K>,
  now: Instant,
): Promise<Outcome<{ readonly settingId: string; readonly inForce: boolean }>> {
  const rule = catalogue[key];
  if (!rule.scopes.includes(scope)) return refused(rule.clause, `${key} is not a setting of ${scope}`);
  const { rows } = await db.query(
    `insert into settings (key, scope, value, authority, set_by, set_at, second_needed, in_force_at)
     values ($1, $2, $3::jsonb, $4, $5, at_ms($6), $7, case when $7 then null else at_ms($6) end)
     returning setting_id::text as "settingId"`,
    [key, scope, JSON.stringify(rule.value.parse(value)), authority, by, now, rule.secondNeeded],
  );
  return done({ settingId: String(rows[0]?.settingId), inForce: !rule.secondNeeded });
}

/** The second person agrees, and the value comes into force. */
export async function agreeSetting(
  db: Queryable,
  settingId: string,
  by: string,
  now: Instant,
): Promise<Outcome<boolean>> {
  return lawful(
    async () => {
      const { rowCount } = await db.query(
        `update settings set second_by = $2, second_at = at_ms($3), in_force_at = at_ms($3)
         where setting_id = $1 and second_needed and in_force_at is null`,
        [settingId, by, now],
      );
      return rowCount === 1;
    },
    { two_persons: ['R7', 'The second person is another than the one who proposed it'] },
  );
}

/** Demo or production, as written when the database was created; undefined before that. */
export async function installationKind(db: Queryable): Promise<InstallationKind | undefined> {
  const { rows } = await db.query('select kind from installation');
  const kind: unknown = rows[0]?.kind;
  return kind === 'demo' || kind === 'production' ? kind : undefined;
}

/** Writes the kind once, as the owner; true when this call wrote it. */
export async function writeInstallation(
  owner: Queryable,
  kind: InstallationKind,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await owner.query(
    'insert into installation (kind, written_at) values ($1, at_ms($2)) on conflict do nothing',
    [kind, now],
  );
  return rowCount === 1;
}
