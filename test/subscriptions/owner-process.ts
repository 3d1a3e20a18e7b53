// A program of its own: the server of a department that lends, over a database that a test prepared. It reads how from
// standard input, says its port, and goes on until it is killed.
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { systemClock } from '../../src/foundation/clock.ts';
import { quiet } from '../../src/foundation/log.ts';
import { sealingFrom } from '../../src/foundation/sealing.ts';
import { openRecord } from '../../src/record/index.ts';
import { composeServer } from '../../src/server/compose.ts';
import { poolsOver } from '../../src/server/open-stores.ts';

const told = z.object({
  ownerUrl: z.string(),
  appUrl: z.string(),
  masterKey: z.base64(),
  certificate: z.string(),
  key: z.string(),
  clientCa: z.string(),
});

const [line] = await once(createInterface(process.stdin), 'line');
const { ownerUrl, appUrl, masterKey, certificate, key, clientCa } = told.parse(JSON.parse(String(line)));
const options = { dataFolder: mkdtempSync(join(tmpdir(), 'plateward-test-')), log: quiet };
const pools = poolsOver(
  {
    kind: 'external',
    owner: { connectionString: ownerUrl },
    app: { connectionString: appUrl },
    sealing: sealingFrom(Buffer.from(masterKey, 'base64')),
    pid: () => undefined,
    stop: async () => {},
  },
  options,
);
const server = await composeServer({
  stores: { ...pools, record: await openRecord(pools.recordOptions) },
  clock: systemClock,
  log: quiet,
  installation: 'production',
  rateScale: 1000,
  tls: {
    certificate: Buffer.from(certificate),
    key: Buffer.from(key),
    clientCa: Buffer.from(clientCa),
  },
});
await server.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`${JSON.stringify({ port: (server.server.address() as AddressInfo).port })}\n`);
