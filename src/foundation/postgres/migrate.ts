import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Client } from 'pg';
import type { Sealing } from '../sealing.ts';
import { ensureAppRole } from './app-role.ts';
import { type ConnectionSettings, withClient } from './connection.ts';
import { DatabaseError, messageOf } from './errors.ts';
import { requireSameMasterKey } from './master-key-check.ts';

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** Number of the advisory lock under which one server at a time migrates: "migr". */
const migrationLock = 0x6d_69_67_72;

/** The migrations of this program: `/migrations/*.sql` in lexical order. */
export function migrationsOf(
  folder: URL = new URL('../../../migrations/', import.meta.url),
): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => ({ name, sql: readFileSync(new URL(name, folder), 'utf8') }));
}

/** What `migrate` needs of a running database. */
export interface Migratable {
  readonly owner: ConnectionSettings;
  readonly app: ConnectionSettings;
  readonly sealing: Sealing;
}

/**
 * Brings a database to this program's state: the application's role, then every migration not yet applied, each in a
 * transaction of its own, under a lock so that servers that start together do it once.
 * @returns the names applied now.
 * @throws DatabaseError when the database is newer than the program, an applied migration was changed, or one fails.
 */
export async function migrate(
  database: Migratable,
  migrations: readonly Migration[] = migrationsOf(),
): Promise<readonly string[]> {
  return withClient(database.owner, async (client) => {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query(ledger);
    await requireSameMasterKey(client, database.sealing);
    await ensureAppRole(client, database.app);
    const pending = compare(await applied(client), migrations);
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  });
}

const ledger = `create table if not exists schema_migrations (
  name text primary key,
  sha256 text not null,
  applied_at timestamptz not null default now()
)`;

async function applied(client: Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from schema_migrations order by name',
  );
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]));
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

function compare(done: ReadonlyMap<string, string>, migrations: readonly Migration[]): readonly Migration[] {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...done.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new DatabaseError(
      'newer-schema',
      `The database was migrated by a newer Plateward (${unknown.join(', ')}). Start that version; this one leaves it untouched.`,
    );
  const changed = migrations.filter(({ name, sql }) => done.has(name) && done.get(name) !== digest(sql));
  if (changed.length > 0)
    throw new DatabaseError(
      'migration-changed',
      `Migrations already applied to this database read otherwise now: ${changed.map(({ name }) => name).join(', ')}. Put ` +
        'back the files as they were applied and change the schema in a new one; or begin anew (--fresh).',
    );
  return migrations.filter(({ name }) => !done.has(name));
}

async function apply(client: Client, { name, sql }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into schema_migrations (name, sha256) values ($1, $2)', [name, digest(sql)]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw new DatabaseError(
      'migration-failed',
      `Migration ${name} failed: ${messageOf(error)}${place(error, sql)}`,
      error,
    );
  }
}

/** The line of a migration at which PostgreSQL stumbled. */
function place(error: unknown, sql: string): string {
  if (!(error instanceof Error && 'position' in error)) return '';
  return ` (line ${sql.slice(0, Number(error.position)).split('\n').length})`;
}
