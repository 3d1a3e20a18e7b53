import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../src/foundation/clock.ts';
import { quiet } from '../src/foundation/log.ts';
import { composeServer } from '../src/server/compose.ts';
import { openStores, type Stores } from '../src/server/open-stores.ts';

/** An embedded database in a folder of its own, gone afterwards. */
export async function withOwnStores<T>(work: (stores: Stores) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'plateward-bench-'));
  const stores = await openStores({ dataFolder: folder, databaseUrl: undefined }, { mode: 'own' });
  try {
    return await work(stores);
  } finally {
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The whole product's server over these stores, on a free port of this machine; its limits per minute do not count. */
export async function withServer<T>(stores: Stores, work: (port: number) => Promise<T>): Promise<T> {
  const server = await composeServer({
    stores,
    clock: systemClock,
    log: quiet,
    installation: 'production',
    rateScale: 1e6,
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  try {
    return await work((server.server.address() as AddressInfo).port);
  } finally {
    await server.close();
  }
}
