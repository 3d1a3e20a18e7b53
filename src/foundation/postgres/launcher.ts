import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Sealing, openSealing } from '../sealing.ts';
import { readSecretFile, secretFile } from '../secret-file.ts';
import { appPassword, appRole } from './app-role.ts';
import { findBinaries } from './binaries.ts';
import { type ConnectionSettings, withClient, withDatabase, withRole } from './connection.ts';
import { openDataDirectory, ownerRole } from './data-directory.ts';
import { codeOf, DatabaseError, messageOf } from './errors.ts';
import { closeHome, dataDirectoryOf, type Home, locate, openFolder, openHome, socketPort } from './home.ts';
import { end, findPostmaster, launch, type Postmaster, ready } from './postmaster.ts';
import { alive } from './processes.ts';
import { claim, inUse, type Tenancy } from './tenancy.ts';

/** A database that can be used, embedded or external. */
export interface RunningPostgres {
  readonly kind: 'embedded' | 'external';
  /** The role that migrates; the application itself never uses it. */
  readonly owner: ConnectionSettings;
  /** The role that the application connects as, made by `migrate`. */
  readonly app: ConnectionSettings;
  readonly sealing: Sealing;
  /** The postmaster's process as it is now, when it is ours. */
  readonly pid: () => number | undefined;
  readonly stop: () => Promise<void>;
}

export interface StartOptions {
  /** The data folder. */
  readonly folder: string;
  readonly log?: (message: string) => void;
  /**
   * `own` (the default) refuses a database whose owner lives; `join` uses it beside its owner, and leaves it running, or
   * starts it when nobody does.
   */
  readonly mode?: 'own' | 'join';
}

const databaseName = 'plateward';

/**
 * Starts the embedded PostgreSQL of a data folder, or adopts the one that a dead parent left running, and keeps it
 * running until `stop`.
 * @throws DatabaseError, SealingError: each says what to mend.
 */
export async function startPostgres(options: StartOptions): Promise<RunningPostgres> {
  const { log = () => {}, mode = 'own' } = options;
  const folder = openFolder(options.folder);
  const begun = existsSync(dataDirectoryOf(locate(folder)));
  const sealing = openSealing(folder, { sealedDataExists: begun });
  const password = ownerPassword(folder, begun);
  const home = openHome(folder, findBinaries(join(folder, 'lib')));
  openDataDirectory(home, password);

  const first = await startOrAdopt(home, log);
  const owner = ownerSettings(first, password);
  const tenancy = await claim(withDatabase(owner, 'postgres'));
  if (tenancy === undefined && mode === 'own') throw inUse(folder);
  await createDatabase(owner);
  const connections = {
    kind: 'embedded',
    owner,
    app: withRole(owner, appRole, appPassword(sealing)),
    sealing,
  } as const;
  if (tenancy === undefined) return { ...connections, pid: () => first.pid, stop: async () => {} };
  return { ...connections, ...keepRunning(home, owner, first, tenancy, log) };
}

function ownerPassword(folder: string, begun: boolean): string {
  const path = join(folder, 'keys', 'database.password');
  if (begun && readSecretFile(path) === undefined)
    throw new DatabaseError(
      'password-lost',
      `${path} is missing, and the database does not open without it. Put it back from the backup of the keys.`,
    );
  mkdirSync(join(folder, 'keys'), { recursive: true, mode: 0o700 });
  return secretFile(path, () => randomBytes(24).toString('base64url'));
}

const ownerSettings = (postmaster: Postmaster, password: string): ConnectionSettings => ({
  host: postmaster.socketDirectory,
  port: socketPort,
  user: ownerRole,
  password,
  database: databaseName,
});

/** Backends of a killed postmaster hold its shared memory until they notice: the start is tried again for a while. */
const patienceForLeftovers = 15_000;

async function startOrAdopt(home: Home, log: (message: string) => void): Promise<Postmaster> {
  const giveUp = performance.now() + patienceForLeftovers;
  for (;;) {
    const found = findPostmaster(home);
    if (found !== undefined) log(`The database is already running (process ${found.pid}).`);
    try {
      const postmaster = found ?? (await launch(home));
      await ready(home, postmaster);
      return postmaster;
    } catch (error) {
      const passing = error instanceof DatabaseError && (error.code === 'in-use' || found !== undefined);
      if (!passing || performance.now() > giveUp) throw error;
      await pause(200);
    }
  }
}

async function createDatabase(owner: ConnectionSettings): Promise<void> {
  await withClient(withDatabase(owner, 'postgres'), async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  }).catch((error: unknown) => {
    if (codeOf(error) !== '42P04' && codeOf(error) !== '23505') throw error;
  });
}

/** Starts the database again whenever it ends unasked: the server answers 503 meanwhile and needs no one's hand. */
function keepRunning(
  home: Home,
  owner: ConnectionSettings,
  first: Postmaster,
  firstTenancy: Tenancy,
  log: (message: string) => void,
): Pick<RunningPostgres, 'pid' | 'stop'> {
  let current = first;
  let tenancy: Tenancy | undefined = firstTenancy;
  let stopping = false;
  let restarting: Promise<void> | undefined;

  const restart = async (): Promise<void> => {
    log('The database ended by itself; starting it again.');
    try {
      await tenancy?.release().catch(() => {});
      tenancy = undefined;
      current = await startOrAdopt(home, log);
      tenancy = await claim(withDatabase(owner, 'postgres'));
      log('The database runs again.');
    } catch (error) {
      log(`The database does not start: ${messageOf(error)} It will be tried again.`);
      await pause(1_000);
    }
  };
  const watch = setInterval(() => {
    if (stopping || restarting !== undefined || alive(current.pid)) return;
    restarting = restart().finally(() => {
      restarting = undefined;
    });
  }, 250);
  watch.unref();

  return {
    pid: () => current.pid,
    stop: async () => {
      if (stopping) return;
      stopping = true;
      clearInterval(watch);
      await restarting;
      await tenancy?.release().catch(() => {});
      await end(current.pid);
      closeHome(home);
    },
  };
}
