import { join, resolve } from 'node:path';
import type { Pool } from 'pg';
import { type Clock, systemClock } from '../foundation/clock.ts';
import { CommandError } from '../foundation/command-line.ts';
import { type Log, quiet } from '../foundation/log.ts';
import { DatabaseError } from '../foundation/postgres/errors.ts';
import { connectExternal } from '../foundation/postgres/external.ts';
import { type RunningPostgres, startPostgres } from '../foundation/postgres/launcher.ts';
import { migrate } from '../foundation/postgres/migrate.ts';
import { makePool } from '../foundation/postgres/pool.ts';
import { type Sealing, SealingError } from '../foundation/sealing.ts';
import {
  openRecord,
  readWitnesses,
  type RecordLog,
  type RecordOptions,
  RecordUnavailable,
  signingKeys,
} from '../record/index.ts';

/** Where the data lies and which database is used; every command reads them the same way. */
export interface Location {
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
}

/** `PLATEWARD_DATA` (default `./data`) and `DATABASE_URL`. */
export function locationFrom(environment: NodeJS.ProcessEnv = process.env): Location {
  const url = environment['DATABASE_URL'];
  return {
    dataFolder: resolve(environment['PLATEWARD_DATA'] ?? 'data'),
    databaseUrl: url === undefined || url === '' ? undefined : url,
  };
}

/** The database, migrated, and what opens it. */
export interface Database {
  readonly postgres: RunningPostgres;
  /** The role that migrates. */
  readonly owner: Pool;
  /** The application's role, for everything short: a statement that takes 2 s is an outage. */
  readonly app: Pool;
  /** The application's role, for searches, which stop at 10 s. */
  readonly reads: Pool;
  readonly sealing: Sealing;
  readonly dataFolder: string;
  readonly recordOptions: RecordOptions;
  readonly close: () => Promise<void>;
}

export interface Stores extends Database {
  readonly record: RecordLog;
}

/** The log's origin, a URL without scheme; `PLATEWARD_ORIGIN` names the department's own. */
const defaultOrigin = 'plateward.example/record';

const shortStatementMs = 2_000;
const searchStatementMs = 10_000;

/** Starts or joins the database and brings it to this program's state. @throws CommandError, with what to mend */
export async function openDatabase(
  { dataFolder, databaseUrl }: Location,
  options: {
    readonly mode?: 'own' | 'join';
    readonly log?: Log;
    readonly say?: (message: string) => void;
  } = {},
): Promise<Database> {
  const { log = quiet, mode = 'join', say = () => {} } = options;
  const postgres = await orMend(() =>
    databaseUrl === undefined
      ? startPostgres({ folder: dataFolder, mode, log: say })
      : connectExternal(databaseUrl, { folder: dataFolder, appUrl: process.env['DATABASE_APP_URL'] }),
  );
  try {
    await orMend(() => migrate(postgres));
    return await orMend(async () => poolsOver(postgres, { dataFolder, log }));
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/** How often the record's signing key was changed, plus one; no such file: the first key. */
export const keyGenerationFile = (dataFolder: string): string => join(dataFolder, 'record', 'key-generation');

/** The pools and the record's options over a database that runs and is migrated. */
export function poolsOver(
  postgres: RunningPostgres,
  { dataFolder, log, clock = systemClock }: { dataFolder: string; log: Log; clock?: Clock },
): Database {
  const { sealing } = postgres;
  const owner = makePool(postgres.owner, { max: 4, name: 'plateward-owner' });
  const app = makePool(postgres.app, { max: 16, statementTimeoutMs: shortStatementMs });
  const reads = makePool(postgres.app, {
    max: 16,
    statementTimeoutMs: searchStatementMs,
    name: 'plateward-reads',
  });
  const recordPool = makePool(postgres.app, { max: 4, name: 'plateward-record' });
  const origin = process.env['PLATEWARD_ORIGIN'] ?? defaultOrigin;
  const keys = signingKeys(origin, sealing.derive, keyGenerationFile(dataFolder));
  return {
    postgres,
    owner,
    app,
    reads,
    sealing,
    dataFolder,
    recordOptions: {
      pool: recordPool,
      signer: keys.signer,
      acceptedKeys: keys.accepted,
      derive: sealing.derive,
      checkpointFile: join(dataFolder, 'record', 'checkpoint'),
      witnesses: readWitnesses(join(dataFolder, 'record', 'witnesses')),
      clock,
      log,
    },
    close: async () => {
      await Promise.allSettled([owner.end(), app.end(), reads.end(), recordPool.end()]);
      await postgres.stop();
    },
  };
}

/** The database with its record open. @throws CommandError, with what to mend */
export async function openStores(
  location: Location = locationFrom(),
  options: Parameters<typeof openDatabase>[1] = {},
): Promise<Stores> {
  const database = await openDatabase(location, options);
  try {
    const record = await orMend(() => openRecord(database.recordOptions));
    return {
      ...database,
      record,
      close: async () => {
        await record.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** What a person can mend is said as such: exit 3, without a stack. */
async function orMend<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const mendable =
      error instanceof DatabaseError || error instanceof SealingError || error instanceof RecordUnavailable;
    throw mendable ? new CommandError('unavailable', error.message) : error;
  }
}
