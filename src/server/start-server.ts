import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { watchWitnesses } from '../access/index.ts';
import type { Alerts } from '../alerts/index.ts';
import { type Postman, startJobs, startPostman } from '../deadlines/index.ts';
import { type Clock, systemClock } from '../foundation/clock.ts';
import { CommandError } from '../foundation/command-line.ts';
import type { Log } from '../foundation/log.ts';
import { smtpMailer } from '../foundation/mail.ts';
import type { Route } from '../foundation/route.ts';
import { watchCameras } from '../plate-reads/index.ts';
import { keepHoldsSettled } from '../searches/index.ts';
import { installationKind } from '../settings/index.ts';
import { openIdProvider, someoneEnrolled } from '../sign-in/index.ts';
import { openSecret } from '../technologies/index.ts';
import { alertsOver, composeServer } from './compose.ts';
import { dailyJobs } from './daily-jobs.ts';
import { fetchFeeds } from './fetch-feeds.ts';
import { type Location, openStores, type Stores } from './open-stores.ts';
import { mailLine, smtpPassword } from './mail-options.ts';
import { pullLogs } from './pull-logs.ts';
import { type Reach, reachFrom } from './serve-options.ts';
import { shipDrafts } from './ship-drafts.ts';

export interface StartedServer {
  readonly url: string;
  /** What a person reads at start: the address, and in the demo a link for each role. */
  readonly announcement: string;
  readonly stores: Stores;
  readonly stop: () => Promise<void>;
}

export interface ServerStart {
  readonly location: Location;
  /** 0 = any that is free. */
  readonly port: number;
  readonly log: Log;
  readonly say: (message: string) => void;
  readonly clock?: Clock;
  /** How staff reach it; without it this machine alone, over plain HTTP. */
  readonly reach?: Reach;
}

interface Installation {
  readonly kind: 'demo' | 'production';
  readonly routes: readonly Route[];
  readonly links: (url: string) => string;
  /** What passes the cameras of a demo while it runs. */
  readonly traffic?: (alerts: Alerts) => { readonly stop: () => Promise<void> };
}

/** Opens the stores, loads the demo into a new embedded database, and listens. @throws CommandError, with what to mend */
export async function startServer(start: ServerStart): Promise<StartedServer> {
  const { location, log, say, clock = systemClock, reach = reachFrom({}) } = start;
  // Said before anything is loaded.
  await requireFree(start.port);
  const stores = await openStores(location, { mode: 'own', log, say });
  try {
    const installation = await install(stores, { say, clock, log });
    await shipDrafts(stores.app, clock.now());
    const alerts = alertsOver({ stores, clock, log });
    const server = await composeServer({
      stores,
      clock,
      log,
      alerts,
      installation: installation.kind,
      demoRoutes: installation.routes,
      origin: reach.origin,
      tls: reach.tls,
      proxies: reach.proxies,
      provider: reach.provider && openIdProvider(reach.provider),
      mailOn: reach.mail !== undefined,
    });
    // The demo answers this machine alone, whatever was asked.
    await listen(server, start.port, installation.kind === 'demo' ? 'localhost' : reach.host);
    const { port } = server.server.address() as AddressInfo;
    const url = reach.origin ?? `${reach.tls === undefined ? 'http' : 'https'}://localhost:${port}`;
    await stores.record.append({ kind: 'server.started', outcome: installation.kind, values: {} });
    const jobs = startJobs({ db: stores.app, record: stores.record, log }, dailyJobs(stores), clock);
    const holds = keepHoldsSettled({ db: stores.app, sealing: stores.sealing, log }, clock);
    const witnesses = watchWitnesses({ db: stores.app, record: stores.record, log }, clock);
    const cameras = watchCameras({ db: stores.app, record: stores.record, log }, clock);
    const logs = pullLogs(stores, { log, clock });
    const feeds = fetchFeeds(stores, { clock, log, announce: alerts.announce });
    const traffic = installation.traffic?.(alerts);
    const post = carryMail(stores, { log, clock, reach, url });
    log.info('listening', { port });
    return {
      url,
      announcement: `Plateward is ready at ${url}\n${mailLine(reach.mail)}\n${installation.links(url)}`,
      stores,
      stop: async () => {
        await server.close();
        await feeds.stop();
        await traffic?.stop();
        await holds.stop();
        await witnesses.stop();
        await cameras.stop();
        await logs.stop();
        await jobs.stop();
        await post?.stop();
        await stores.record.append({ kind: 'server.stopped', outcome: 'asked', values: {} }).catch(() => {});
        await stores.close();
      },
    };
  } catch (error) {
    await stores.close();
    throw error;
  }
}

/** Notices go by mail too where a mail server is configured (R20). */
function carryMail(
  { app: db, record, sealing }: Stores,
  { log, clock, reach, url }: { log: Log; clock: Clock; reach: Reach; url: string },
): Postman | undefined {
  if (reach.mail === undefined) return undefined;
  const mailer = smtpMailer(reach.mail, () => openSecret({ db, sealing }, smtpPassword));
  return startPostman({ db, record, sealing, log, mailer, from: reach.mail.from, address: url }, clock);
}

/** A new embedded database becomes a demo; what it is was written once, when it was created. */
async function install(
  stores: Stores,
  { say, clock, log }: Pick<ServerStart, 'say' | 'log'> & { readonly clock: Clock },
): Promise<Installation> {
  const kind = await installationKind(stores.app);
  if (stores.postgres.kind === 'external' || kind === 'production') return production(stores);
  const { demoRoles, loadDemo, startLiveTraffic } = await import('./demo/index.ts');
  const { demoSignInRoutes } = await import('./demo/sign-in-routes.ts');
  if (kind === undefined) say('Loading the demo department …');
  // Of a demo that is loaded nothing is done; a loading that broke off is taken up again.
  await loadDemo({
    owner: stores.owner,
    app: stores.app,
    sealing: stores.sealing,
    record: stores.record,
    now: clock.now(),
  });
  const token = randomBytes(16).toString('base64url');
  return {
    kind: 'demo',
    routes: demoSignInRoutes({ db: stores.app, record: stores.record, token, people: demoRoles }),
    traffic: ({ announce }) => startLiveTraffic({ ...stores, clock, log, announce }),
    links: (url) =>
      demoRoles
        .map(
          ({ staffId, name, label, tryThis }) =>
            `\n${label} (${name})\n  ${url}/sign-in/demo#token=${token}&as=${staffId}\n  ${tryThis}\n`,
        )
        .join(''),
  };
}

/** Nobody can sign in to a production install before its first administrator was invited. */
const production = async (stores: Stores): Promise<Installation> => {
  const begun = await someoneEnrolled(stores.app);
  const mend = 'Nobody has enrolled here yet. `npx plateward init` prints the first administrator’s link.\n';
  return { kind: 'production', routes: [], links: () => (begun ? '' : mend) };
};

/** `localhost`: on this machine alone, 127.0.0.1 and ::1. */
async function listen(
  server: Awaited<ReturnType<typeof composeServer>>,
  port: number,
  host: string,
): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    throw portFault(error, port);
  }
}

/** Fails at once, before anything is loaded, where the port cannot be had. @throws CommandError */
async function requireFree(port: number): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  try {
    probe.listen(port, 'localhost');
    await once(probe, 'listening');
  } catch (error) {
    throw portFault(error, port);
  } finally {
    probe.close();
  }
}

/** What to do about a port that cannot be listened on; any other fault as it is. */
function portFault(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return error;
  return new CommandError(
    'unavailable',
    code === 'EADDRINUSE'
      ? `Port ${port} is in use. Stop what listens there, or choose another: PLATEWARD_PORT=8081 npm start`
      : `Port ${port} may not be used by this user. Choose one above 1023: PLATEWARD_PORT=8080 npm start`,
  );
}
