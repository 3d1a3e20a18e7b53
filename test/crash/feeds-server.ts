// A program of its own: the whole server over FOLDER with the feeds that it fetches, on a port of its own. With --broker URL
// it first makes a department with three feeds: one pushes, one drops files, one publishes. Killed, it leaves what a killed
// server leaves.
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { systemClock } from '../../src/foundation/clock.ts';
import { quiet } from '../../src/foundation/log.ts';
import { keyHash } from '../../src/plate-reads/index.ts';
import { composeServer } from '../../src/server/compose.ts';
import { fetchFeeds } from '../../src/server/fetch-feeds.ts';
import { openStores } from '../../src/server/open-stores.ts';
import { aDepartment } from '../builders/department.ts';
import { aFeed } from '../builders/feed.ts';

const { values, positionals } = parseArgs({
  options: { broker: { type: 'string' }, key: { type: 'string' } },
  allowPositionals: true,
});
const [folder = ''] = positionals;
const stores = await openStores({ dataFolder: folder, databaseUrl: undefined }, { mode: 'own' });
const { broker, key } = values;
if (broker !== undefined && key !== undefined) {
  const department = await aDepartment(stores.owner);
  await aFeed(department, { id: 'pushed', format: 'ndjson', keyHash: keyHash(key), perMinute: 1_000_000 });
  await aFeed(department, { id: 'dropped', format: 'ndjson', way: 'folder', perMinute: 1_000_000 });
  const subscription = { url: broker, topics: ['reads'], user: null, sealedPassword: null };
  await aFeed(department, {
    id: 'published',
    format: 'ndjson',
    way: 'mqtt',
    subscription,
    perMinute: 1_000_000,
  });
}
const server = await composeServer({
  stores,
  clock: systemClock,
  log: quiet,
  installation: 'production',
  rateScale: 1e6,
});
await server.listen({ host: '127.0.0.1', port: 0 });
const feeds = fetchFeeds(stores, { clock: systemClock, log: quiet, lookEveryMs: 50, settledAfterMs: 50 });
const { port } = server.server.address() as AddressInfo;
process.stdout.write(`${JSON.stringify({ port, databasePid: stores.postgres.pid() ?? 0 })}\n`);
process.stdin.resume().on('end', () => {
  void server
    .close()
    .then(() => feeds.stop())
    .then(() => stores.close())
    .then(() => process.exit(0));
});
