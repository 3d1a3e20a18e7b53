import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { inject } from 'vitest';
import { type Clock, systemClock } from '../../src/foundation/clock.ts';
import { type Log, quiet } from '../../src/foundation/log.ts';
import type { Route } from '../../src/foundation/route.ts';
import type { Sealing } from '../../src/foundation/sealing.ts';
import { openRecord } from '../../src/record/index.ts';
import { composeServer } from '../../src/server/compose.ts';
import type { ProxyTrust } from '../../src/server/http/client-certificate.ts';
import type { IdentityProvider } from '../../src/sign-in/index.ts';
import type { TlsFiles } from '../../src/server/http/listener.ts';
import { sessionCookie } from '../../src/server/http/server.ts';
import { type Database, poolsOver, type Stores } from '../../src/server/open-stores.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';

/** A server of a test's own, over a fresh database, on a port of its own. */
export interface TestServer {
  readonly url: string;
  /** The site that passkeys are for. */
  readonly origin: string;
  readonly stores: Stores;
  readonly database: FreshDatabase;
  /** A request as the session of a token makes it. */
  readonly as: (token: string) => Client;
  readonly stop: () => Promise<void>;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** The body as JSON, or undefined where it is none. */
  readonly body: never;
}

export interface Client {
  readonly get: (path: string) => Promise<Answered>;
  readonly post: (path: string, body?: unknown) => Promise<Answered>;
}

/** What a server is started with, where a test cares. */
export interface ServerTraits {
  readonly clock?: Clock;
  readonly log?: Log;
  readonly rateScale?: number;
  readonly tls?: TlsFiles;
  readonly proxies?: ProxyTrust;
  readonly origin?: string;
  readonly provider?: IdentityProvider;
  /** Rows that a demo has besides. */
  readonly demoRoutes?: (stores: Stores) => readonly Route[];
  /** A mail server is configured. */
  readonly mailOn?: boolean;
  /** A department of its own among several: its master key, and the origin of its record. */
  readonly department?: { readonly sealing: Sealing; readonly origin: string };
  /** What the server works with, in place of what the test looks with. */
  readonly adapt?: (stores: Stores) => Stores;
  /** Before it listens. */
  readonly prepare?: (server: FastifyInstance) => void;
}

/** Starts Plateward as production runs it: no demo route, sessions made by builder. */
export async function aServer(traits: ServerTraits = {}): Promise<TestServer> {
  const { clock = systemClock, log = quiet, rateScale = 1000, tls, proxies, origin, provider } = traits;
  const { mailOn = false, adapt = (stores) => stores, prepare = () => {}, demoRoutes = () => [] } = traits;
  const database = await freshDatabase();
  const dataFolder = mkdtempSync(join(tmpdir(), 'plateward-test-'));
  const pools = poolsOf(database, dataFolder, { ...traits, clock, log });
  const record = await openRecord(pools.recordOptions);
  const stores = { ...pools, record };
  const server = await composeServer({
    stores: adapt(stores),
    clock,
    log,
    installation: 'production',
    rateScale,
    tls,
    proxies,
    origin,
    provider,
    mailOn,
    demoRoutes: demoRoutes(stores),
  });
  prepare(server);
  await server.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.server.address() as AddressInfo;
  const url = `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`;
  return {
    url,
    origin: origin ?? url.replace('127.0.0.1', 'localhost'),
    stores,
    database,
    as: (token) => clientOf(url, token),
    stop: async () => {
      await server.close();
      await record.close();
      await pools.close();
      await database.drop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** The pools; of one department among several with its own keys and the origin of its own record. */
function poolsOf(
  database: FreshDatabase,
  dataFolder: string,
  { clock, log, department }: Pick<ServerTraits, 'department'> & { readonly clock: Clock; readonly log: Log },
): Database {
  const postgres = {
    kind: 'external',
    owner: database.ownerSettings,
    app: database.appSettings,
    sealing: department?.sealing ?? database.sealing,
    pid: () => undefined,
    stop: async () => {},
  } as const;
  const before = process.env['PLATEWARD_ORIGIN'];
  if (department !== undefined) process.env['PLATEWARD_ORIGIN'] = department.origin;
  try {
    return poolsOver(postgres, { dataFolder, log, clock });
  } finally {
    if (before === undefined) delete process.env['PLATEWARD_ORIGIN'];
    else process.env['PLATEWARD_ORIGIN'] = before;
  }
}

/** The master key of the run, for tests that open what was sealed. */
export const masterKey = (): string => inject('postgres').masterKey;

function clientOf(url: string, token: string): Client {
  const headers = { cookie: `${sessionCookie}=${token}` };
  const answered = async (response: Response): Promise<Answered> => {
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined;
    return { status: response.status, headers: response.headers, body: json as never };
  };
  return {
    get: async (path) => answered(await fetch(`${url}${path}`, { headers, redirect: 'manual' })),
    post: async (path, body) =>
      answered(
        await fetch(`${url}${path}`, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: body === undefined ? '' : JSON.stringify(body),
          redirect: 'manual',
        }),
      ),
  };
}
