import { openSealing } from '../sealing.ts';
import { appPassword, appRole } from './app-role.ts';
import { type ConnectionSettings, withClient, withRole } from './connection.ts';
import { DatabaseError, messageOf } from './errors.ts';
import { openFolder } from './home.ts';
import type { RunningPostgres } from './launcher.ts';

const oldestMajor = 15;

export interface ExternalOptions {
  /** The data folder: the master key lies there unless the environment gives it. */
  readonly folder: string;
  /** `DATABASE_APP_URL`, where the owner may not make roles. */
  readonly appUrl?: string | undefined;
}

/** Uses a PostgreSQL 15 or newer that others run (`DATABASE_URL`, of the role that migrates). */
export async function connectExternal(url: string, options: ExternalOptions): Promise<RunningPostgres> {
  const owner: ConnectionSettings = { connectionString: requireUrl(url, 'DATABASE_URL') };
  const begun = await inspect(owner);
  const sealing = openSealing(openFolder(options.folder), { sealedDataExists: begun });
  const app = options.appUrl
    ? { connectionString: requireAppUrl(options.appUrl) }
    : withRole(owner, appRole, appPassword(sealing));
  return { kind: 'external', owner, app, sealing, pid: () => undefined, stop: async () => {} };
}

function requireUrl(text: string, name: string): string {
  if (URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)) return text;
  throw new DatabaseError(
    'unreachable',
    `${name} is not a URL such as postgresql://role:password@host:5432/database.`,
  );
}

function requireAppUrl(text: string): string {
  const url = requireUrl(text, 'DATABASE_APP_URL');
  if (decodeURIComponent(new URL(url).username) === appRole) return url;
  throw new DatabaseError(
    'app-role',
    `DATABASE_APP_URL must sign in as ${appRole}: what it may do is granted to that name.`,
  );
}

/** Holds the server to what the record needs. Says whether the database was used before. */
async function inspect(owner: ConnectionSettings): Promise<boolean> {
  const found = await withClient(owner, async (client) => {
    const { rows } = await client.query<{
      version: number;
      encoding: string;
      fsync: string;
      full: string;
      begun: boolean;
    }>(
      `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
              current_setting('fsync') as fsync, current_setting('full_page_writes') as full,
              to_regclass('master_key_mark') is not null as begun`,
    );
    return rows[0];
  }).catch((error: unknown) => {
    throw new DatabaseError(
      'unreachable',
      `The database of DATABASE_URL does not answer: ${messageOf(error)}. Check host, port, role, password and that it runs.`,
      error,
    );
  });
  if (found === undefined || found.version < oldestMajor * 10_000)
    throw new DatabaseError(
      'server-unfit',
      `The database of DATABASE_URL is PostgreSQL ${Math.trunc((found?.version ?? 0) / 10_000)}; Plateward needs ${oldestMajor} or newer.`,
    );
  if (found.encoding !== 'UTF8')
    throw new DatabaseError(
      'server-unfit',
      `The database is encoded in ${found.encoding}; create it with ENCODING 'UTF8'.`,
    );
  if (found.fsync !== 'on' || found.full !== 'on')
    throw new DatabaseError(
      'server-unfit',
      'The database runs with fsync or full_page_writes off: what is recorded could be lost. Turn both on.',
    );
  return found.begun;
}
