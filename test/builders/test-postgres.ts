import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ConnectionSettings,
  withClient,
  withDatabase,
} from '../../src/foundation/postgres/connection.ts';
import { connectExternal } from '../../src/foundation/postgres/external.ts';
import { type RunningPostgres, startPostgres } from '../../src/foundation/postgres/launcher.ts';
import { migrate } from '../../src/foundation/postgres/migrate.ts';
import { masterKeyFile } from '../../src/foundation/sealing.ts';
import { secretFile } from '../../src/foundation/secret-file.ts';
import { tempFolder } from './temp-folder.ts';

/** What a test worker needs to make databases: it travels to it as data. */
export interface TestPostgres {
  readonly kind: 'embedded' | 'external';
  readonly owner: ConnectionSettings;
  readonly app: ConnectionSettings;
  readonly masterKey: string;
  /** A migrated, empty database that fresh ones are copied from. */
  readonly template: string;
}

/** The databases of one run bear one prefix, and are dropped with it. */
const prefix = `test_${randomBytes(4).toString('hex')}`;

/** The run's PostgreSQL: embedded in a folder of its own, or the one of DATABASE_URL. */
export async function startTestPostgres(): Promise<{ postgres: TestPostgres; stop: () => Promise<void> }> {
  const folder = tempFolder();
  const { DATABASE_URL: url, DATABASE_APP_URL: appUrl, PLATEWARD_MASTER_KEY: givenKey } = process.env;
  const masterKey = givenKey || newMasterKey(folder.path);
  const options = { folder: folder.path };
  const running = url ? await connectExternal(url, { ...options, appUrl }) : await startPostgres(options);
  const stop = async (): Promise<void> => {
    if (running.kind === 'external') await dropAll(running);
    await running.stop();
    await folder.remove();
  };
  try {
    return { postgres: await makeTemplate(running, masterKey), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Made before the database is: workers are handed it, so that they seal as the servers under test do. */
function newMasterKey(folder: string): string {
  mkdirSync(join(folder, 'keys'), { mode: 0o700 });
  return secretFile(masterKeyFile(folder), () => randomBytes(32).toString('base64'));
}

async function makeTemplate(running: RunningPostgres, masterKey: string): Promise<TestPostgres> {
  const template = `${prefix}_template`;
  const { kind, owner, app, sealing } = running;
  await withClient(owner, (client) => client.query(`create database ${template}`));
  await migrate({ owner: withDatabase(owner, template), app: withDatabase(app, template), sealing });
  return { kind, owner, app, masterKey, template };
}

async function dropAll({ owner }: RunningPostgres): Promise<void> {
  await withClient(owner, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [prefix],
    );
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`);
  });
}
