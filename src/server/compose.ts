import type { FastifyInstance } from 'fastify';
import { type Alerts, alertRoutes, hotListRoutes, openAlerts } from '../alerts/index.ts';
import { accessRoutes, eisRegisterRoutes, signInDeskRoutes } from '../access/index.ts';
import { agencyRoutes, ownerRoutes, registerRoutes, unfitWords } from '../agencies/index.ts';
import { auditPaperRoutes, auditsRoutes } from '../audits/index.ts';
import { caseRoutes } from '../cases/index.ts';
import { noticeRoutes } from '../deadlines/index.ts';
import { copyDeskRoutes, copyRoutes, Makings } from '../downloads/index.ts';
import { matchesRoutes } from '../matches/index.ts';
import type { Clock } from '../foundation/clock.ts';
import type { Log } from '../foundation/log.ts';
import type { Caller, Route } from '../foundation/route.ts';
import { feedRoutes, plateReadRoutes, retentionRoutes } from '../plate-reads/index.ts';
import { purposeRoutes } from '../purposes/index.ts';
import { recordRoutes } from '../record/index.ts';
import { loadPolicies } from '../rules/index.ts';
import { makeBreaker, searchRoutes, urgentRoutes } from '../searches/index.ts';
import { agreementRoutes, incidentRoutes, ledgerRoutes, oralRoutes, shareRoutes } from '../sharing/index.ts';
import {
  findSession,
  type IdentityProvider,
  type RelyingParty,
  relyingPartyOf,
  sessionLive,
  signInRoutes,
  tokenHash,
  touchEvery,
  touchSession,
} from '../sign-in/index.ts';
import { openSources, lendingRoutes, type OpenSources, subscriptionRoutes } from '../subscriptions/index.ts';
import type { ProxyTrust } from './http/client-certificate.ts';
import type { TlsFiles } from './http/listener.ts';
import { buildServer } from './http/server.ts';
import { pagesBuilt, servePages } from './http/pages.ts';
import type { Stores } from './open-stores.ts';
import { askedUnder, screenNote, standingUses } from './lent.ts';
import { photosOf } from './photo-vault.ts';
import { openRoutes } from './routes/open.ts';
import { sessionRoutes } from './routes/session.ts';
import { refuseUnproved } from './unproved.ts';

export interface Composition {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly log: Log;
  readonly installation: 'demo' | 'production';
  /** The demo's own rows, loaded for a demo database only. */
  readonly demoRoutes?: readonly Route[];
  /** Multiplies every route's limit per minute. */
  readonly rateScale?: number;
  /** The address that people open, for passkeys: `PLATEWARD_ORIGIN_URL`; without it localhost and the port. */
  readonly origin?: string | undefined;
  readonly tls?: TlsFiles | undefined;
  readonly proxies?: ProxyTrust | undefined;
  /** The department's identity provider, where there is one. */
  readonly provider?: IdentityProvider | undefined;
  /** A mail server is configured: notices go by mail too (R20). */
  readonly mailOn?: boolean;
  /** Matching and delivery of alerts, where somebody else announces arrivals too. */
  readonly alerts?: Alerts | undefined;
  /** The copies that this process is making. */
  readonly makings?: Makings | undefined;
  /** Other departments and vendors, as connections to them stand open. */
  readonly sources?: OpenSources | undefined;
}

const subscriptionsOver = ({ stores, clock, log }: Pick<Composition, 'stores' | 'clock' | 'log'>) => {
  const { app: db, reads, record, sealing, recordOptions } = stores;
  const photos = photosOf({ ...stores, db });
  return { db, reads, record, sealing, photos, log, clock, recordKey: recordOptions.signer.vkey };
};

/** What alerts work with; they run while the server does. */
export const alertsOver = ({ stores, clock, log }: Pick<Composition, 'stores' | 'clock' | 'log'>): Alerts => {
  const { app: db, reads, record, sealing } = stores;
  return openAlerts({ db, reads, record, sealing, photos: photosOf({ ...stores, db }), log, clock });
};

/** The composition root: every duty's rows in one table, and the server over it. */
export async function composeServer(composition: Composition): Promise<FastifyInstance> {
  const { stores, clock, log, installation, origin, tls, proxies } = composition;
  let port = 0;
  const local = (): string => `${tls === undefined ? 'http' : 'https'}://localhost:${port}`;
  const party = (): RelyingParty => relyingPartyOf(origin ?? local());
  // Rules that cannot be used stop the start, not the first search.
  loadPolicies();
  const alerts = composition.alerts ?? alertsOver(composition);
  const { makings = new Makings(), sources = openSources(subscriptionsOver(composition)) } = composition;
  const server = await buildServer({
    routes: composeRoutes({ ...composition, alerts, makings, sources }, party),
    authenticate: authenticator(stores),
    refuseUnproved: refuseUnproved(stores),
    clock,
    log,
    demo: installation === 'demo' && stores.postgres.kind === 'embedded',
    tls: tls ?? false,
    proxies,
    rateScale: composition.rateScale ?? 1,
    ...(pagesBuilt() ? { pages: servePages } : {}),
  });
  server.addHook('onReady', alerts.start);
  // Streams never end by themselves: they would keep a stopping server.
  server.addHook('preClose', alerts.stop);
  server.addHook('onClose', async () => sources.close());
  // A copy that is half made is none.
  server.addHook('preClose', () => makings.stop());
  // Port 0 is any that is free: which one is known when it listens.
  server.addHook('onListen', async () => {
    const address = server.server.address();
    if (typeof address === 'object' && address !== null) port = address.port;
  });
  return server;
}

const localhost = (): RelyingParty => relyingPartyOf('http://localhost');

/** Every route there is. */
export function composeRoutes(
  composition: Composition,
  party: () => RelyingParty = localhost,
): readonly Route[] {
  const { stores, log, installation, demoRoutes = [], provider, mailOn = false } = composition;
  const { alerts = alertsOver(composition) } = composition;
  const { app: db, reads, record, sealing } = stores;
  const photos = photosOf({ ...stores, db });
  const { makings = new Makings() } = composition;
  const copies = { db, reads, record, sealing, photos, log, clock: composition.clock, makings };
  const subscriptions = subscriptionsOver(composition);
  const { sources = openSources(subscriptions) } = composition;
  const elsewhere = { sources, breaker: makeBreaker() };
  const table: Route[] = [
    ...searchRoutes({ db, reads, record, sealing, photos, log, elsewhere }),
    ...lendingRoutes(subscriptions),
    ...subscriptionRoutes(subscriptions),
    ...hotListRoutes({ db, reads, record, sealing, photos, log }),
    ...alertRoutes({ db, reads, record, sealing, photos, log }, alerts),
    ...matchesRoutes({ db, reads, record, sealing, photos, log }),
    ...copyRoutes(copies),
    ...copyDeskRoutes(copies),
    ...urgentRoutes({ db, reads, record, sealing, photos, log }),
    ...shareRoutes({ db, reads, record, sealing, photos, log }),
    ...oralRoutes({ db, reads, record, sealing, photos, log }),
    ...agreementRoutes({ db, record }),
    ...ledgerRoutes({ db, record }),
    ...incidentRoutes({ db, record }),
    ...accessRoutes({ db, record, screenNote, standingUses }),
    ...noticeRoutes({ db, record, mailOn }),
    ...auditsRoutes({ db, reads, record, sealing, screenNote }),
    ...auditPaperRoutes({ db, reads, record, sealing, screenNote, signer: stores.recordOptions.signer }),
    ...caseRoutes({ db, record }),
    ...purposeRoutes({ db }),
    ...agencyRoutes({ db }),
    ...ownerRoutes({ db, record }),
    ...eisRegisterRoutes({ db, record, sealing, unfitWords }),
    ...registerRoutes({ db, record }),
    ...feedRoutes({ db, record, sealing }),
    ...retentionRoutes({ db, reads, record, queriesOfCase: askedUnder(sealing) }),
    ...plateReadRoutes({ db, record, sealing, photos, announce: alerts.announce }),
    ...recordRoutes({ db, record }),
    ...signInDeskRoutes({ db, record, sealing }),
    ...signInRoutes({ db, record, sealing, party, singleSignOn: provider !== undefined }, provider),
    ...sessionRoutes({ db, record, installation }),
    ...demoRoutes,
  ];
  return [...table, ...openRoutes({ record, table })];
}

/** The session's caller: live, and touched at most once a minute. */
function authenticator({ app }: Stores) {
  return async (token: string, certificate: Buffer | undefined, now: number): Promise<Caller | undefined> => {
    if (token === '') return undefined;
    const key = tokenHash(token);
    const session = await findSession(app, key);
    if (session === undefined || !sessionLive(session, now)) return undefined;
    // 53060.5(c)(1)(D): leaving ends the session; of one that began at the same moment nothing is served.
    if (session.person_status === 'separated') return undefined;
    // R6: a session that a certificate began lives on connections of that certificate alone.
    if (session.certificate_sha256 !== null && certificate?.equals(session.certificate_sha256) !== true)
      return undefined;
    if (now - session.last_seen_at >= touchEvery) await touchSession(app, key, now);
    return {
      staffId: session.staff_id,
      division: session.division,
      role: session.role,
      sessionId: session.session_id,
      sessionKey: key,
      deviceId: session.device_id ?? '',
      proved: session.factors >= 2 && session.device_proved,
      freshProofAt: session.fresh_proof_at,
    };
  };
}
