import { randomBytes } from 'node:crypto';
import { connectExternal } from '../../src/foundation/postgres/external.ts';
import { urlOf } from '../../src/foundation/postgres/connection.ts';
import { migrate } from '../../src/foundation/postgres/migrate.ts';
import { makePool, withTransaction } from '../../src/foundation/postgres/pool.ts';
import { distributeReads } from '../../src/plate-reads/index.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { tempFolder } from './temp-folder.ts';

/**
 * A database for the search suite: the run's own, or with `CITUS_URL` (an empty database with Citus and its nodes, of a
 * role that may make roles) that one in the distributed layout; it is left as it then is.
 */
export function databaseOfSearches(): Promise<FreshDatabase> {
  const { CITUS_URL: url } = process.env;
  return url === undefined || url === '' ? freshDatabase() : distributedDatabase(url);
}

async function distributedDatabase(url: string): Promise<FreshDatabase> {
  const folder = tempFolder();
  process.env['PLATEWARD_MASTER_KEY'] ??= randomBytes(32).toString('base64');
  const running = await connectExternal(url, { folder: folder.path });
  await migrate(running);
  const owner = makePool(running.owner, { max: 4 });
  const outcome = await withTransaction(owner, distributeReads);
  if (outcome.kind === 'refused') throw new Error(`CITUS_URL: ${outcome.problem} ${outcome.mend}`);
  const app = makePool(running.app, { max: 4 });
  return {
    name: 'citus',
    owner,
    app,
    ownerSettings: running.owner,
    appSettings: running.app,
    ownerUrl: urlOf(running.owner),
    appUrl: urlOf(running.app),
    sealing: running.sealing,
    drop: async () => {
      await Promise.all([owner.end(), app.end()]);
      await running.stop();
      await folder.remove();
    },
  };
}
