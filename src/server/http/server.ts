import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Clock, type Instant } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import type { Answer, Caller, Route } from '../../foundation/route.ts';
import { readJson, takeBytes } from './body.ts';
import { answerOfFault } from './faults.ts';
import { sessionCookie } from '../../sign-in/index.ts';
import { type Lack, lackOf } from './proof.ts';
import { clientCertificate, fromProxy, type ProxyTrust } from './client-certificate.ts';
import { type Guarded, guardDemoHost, guardSameOrigin } from './guards.ts';
import { tlsServer, type TlsFiles } from './listener.ts';
import { type FieldProblem, fieldProblems, unparsable } from './problems.ts';
import { securityHeaders, strictTransport } from './security-headers.ts';
import { unkeepableText } from './unkeepable-text.ts';

export { sessionCookie };

export interface ServerOptions {
  readonly routes: readonly Route[];
  /** The session's caller, or undefined: not signed in, or not from the device whose certificate began the session. */
  readonly authenticate: (
    token: string,
    certificate: Buffer | undefined,
    now: Instant,
  ) => Promise<Caller | undefined>;
  /** The recorded refusal of a session that lacks a proof; without it, it is refused all the same. */
  readonly refuseUnproved?: (caller: Caller, route: Route, lacks: Lack, address: string) => Promise<Answer>;
  readonly clock: Clock;
  readonly log: Log;
  /** The demo answers on localhost alone; the port is the one it listens on. */
  readonly demo: boolean;
  /** Plateward's own TLS, which asks devices for their certificates; without it plain HTTP. */
  readonly tls: TlsFiles | false;
  /** Reverse proxies that may say whose certificate and address a request comes with. */
  readonly proxies?: ProxyTrust | undefined;
  /** Multiplies every route's limit per minute; a setting of the deployment. */
  readonly rateScale: number;
  /** Pages of the interface, registered last: what to answer a GET that no route takes. */
  readonly pages?: (server: FastifyInstance) => Promise<void>;
}

const unproved = { code: 'proof-missing', mend: 'Prove afresh who you are, then do it again.' };

/** What is under way when the server is told to stop has this long. */
const finishWithinMs = 2_000;

const apiPath = (route: Route): string => `${route.prefix === false ? '' : '/api/v1'}${route.path}`;

/** The HTTP server over one route table: nothing is served outside it. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const server = Fastify({
    logger: false,
    bodyLimit: 1_048_576,
    requestTimeout: 30_000,
    // A credential id of WebAuthn may have 1,023 bytes.
    routerOptions: { maxParamLength: 1400 },
    exposeHeadRoutes: false,
    trustProxy: options.proxies === undefined ? false : [...options.proxies.addresses],
    ...(options.tls === false ? {} : { serverFactory: tlsServer(options.tls) }),
  });
  takeBytes(server);
  // A browser holds connections open that it never used: they do not keep a stopping server.
  server.addHook('preClose', async () => {
    setTimeout(() => server.server.closeAllConnections(), finishWithinMs).unref();
  });
  // Before the routes: one that stands already keeps the handler that it was given.
  server.setErrorHandler((error, request, reply) => answerError(error, request, reply, options.log));
  await server.register(cookie);
  await server.register(rateLimit, {
    global: false,
    keyGenerator: (request) => request.ip,
    errorResponseBuilder: (_request, context) => ({
      statusCode: 429,
      code: 'too-many-requests',
      mend: `Wait ${Math.ceil(context.ttl / 1000)} s.`,
    }),
  });
  server.addHook('onRequest', async (request, reply) => guard(options, request, reply));
  for (const route of options.routes) serve(server, route, options);
  if (options.pages !== undefined) await options.pages(server);
  server.setNotFoundHandler((request, reply) =>
    options.pages !== undefined && asksForPage(request)
      ? reply.code(404).sendFile('index.html')
      : reply.code(404).send({ code: 'no-such-route', mend: 'See /api/openapi.json.' }),
  );
  return server;
}

/** A person who followed a link is told in words, a program in JSON. */
const asksForPage = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' && !url.startsWith('/api/') && headers.accept?.includes('text/html') === true;

async function guard(options: ServerOptions, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.headers(securityHeaders);
  // Only a listed proxy says which certificate it saw; from anybody else the header is not there.
  if (options.proxies !== undefined && !fromProxy(request, options.proxies))
    delete request.headers[options.proxies.certificateHeader];
  if (options.tls !== false) reply.headers(strictTransport);
  const checks: readonly (() => Guarded)[] = [
    () => (options.demo ? guardDemoHost(request, request.socket.localPort ?? 0) : { kind: 'pass' }),
    () => guardSameOrigin(request),
  ];
  for (const check of checks) {
    const found = check();
    if (found.kind === 'redirect') return void (await reply.redirect(found.to, 308));
    if (found.kind === 'refuse')
      return void (await reply.code(found.status).send({ code: found.code, mend: found.mend }));
  }
}

const bySession = (request: FastifyRequest): string => request.cookies[sessionCookie] ?? request.ip;

function serve(server: FastifyInstance, route: Route, options: ServerOptions): void {
  server.route({
    method: route.method,
    url: apiPath(route),
    bodyLimit: Math.max(1, route.limits.bodyBytes),
    config: {
      rateLimit: {
        max: Math.ceil(route.limits.perMinute * options.rateScale),
        timeWindow: 60_000,
        // Where no session is asked for, a cookie is whatever the sender makes up.
        ...(needsSession(route) ? { keyGenerator: bySession } : {}),
      },
    },
    handler: async (request, reply) => {
      const started = performance.now();
      const answer = await answerOf(route, request, reply, options);
      options.log.info('answered', {
        route: route.path,
        method: route.method,
        status: answer.status,
        ms: Math.round((performance.now() - started) * 10) / 10,
      });
      return send(reply, answer);
    },
  });
}

/** authenticate → proof → parse → act; each step answers or passes on. */
async function answerOf(
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  options: ServerOptions,
): Promise<Answer> {
  try {
    const now = options.clock.now();
    const certificate = clientCertificate(request, options.proxies);
    const caller = needsSession(route)
      ? await options.authenticate(request.cookies[sessionCookie] ?? '', certificate, now)
      : undefined;
    if (needsSession(route) && caller === undefined)
      return { status: 401, body: { code: 'not-signed-in', mend: 'Sign in on an issued device.' } };
    const lacks = caller === undefined ? undefined : lackOf(route, caller, now);
    if (caller !== undefined && lacks !== undefined)
      return (
        (await options.refuseUnproved?.(caller, route, lacks, request.ip)) ?? { status: 403, body: unproved }
      );
    const parsed = parse(route, request);
    if (parsed.kind === 'answer') return parsed.answer;
    const gone = new AbortController();
    // A connection closes after each answer too: only one that closes before has left.
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) gone.abort();
    });
    return await route.handler({
      body: parsed.body as never,
      params: parsed.params as never,
      query: parsed.query as never,
      headers: request.headers,
      caller,
      address: request.ip,
      certificate,
      now,
      signal: gone.signal,
      raw: Buffer.isBuffer(request.body) ? request.body : undefined,
    });
  } catch (error) {
    return answerOfFault(error, options.log, route.path);
  }
}

/** A route of these takes no session: the open ones, and those that bring a key, a signature or the demo's token. */
const sessionless: ReadonlySet<string> = new Set(['anyone', 'demo-token', 'feed', 'peer']);
const needsSession = (route: Route): boolean => !sessionless.has(route.who);

type Parsed =
  | { readonly kind: 'parts'; readonly body: unknown; readonly params: unknown; readonly query: unknown }
  | { readonly kind: 'answer'; readonly answer: Answer };

const unkeepable = (path: string): FieldProblem => ({
  path,
  problem: 'U+0000 or half a surrogate pair stands in it, which is no text.',
  mend: 'Take it out.',
});

function parse(route: Route, request: FastifyRequest): Parsed {
  const parts: Record<string, unknown> = { body: undefined, params: request.params, query: request.query };
  if (route.schema.body !== undefined) {
    const json = readJson(Buffer.isBuffer(request.body) ? request.body : undefined);
    if (json.kind === 'bad')
      return {
        kind: 'answer',
        answer: unparsable('not-json', [{ path: '', problem: json.problem, mend: 'Send one JSON object.' }]),
      };
    parts['body'] = json.value;
  }
  for (const part of [parts['body'], parts['params'], parts['query']]) {
    const path = unkeepableText(part);
    if (path !== undefined) return { kind: 'answer', answer: unparsable('unparsable', [unkeepable(path)]) };
  }
  for (const part of ['body', 'params', 'query'] as const) {
    const schema = route.schema[part];
    if (schema === undefined) continue;
    const checked = schema.safeParse(parts[part]);
    if (!checked.success)
      return { kind: 'answer', answer: unparsable('unparsable', fieldProblems(checked.error)) };
    parts[part] = checked.data;
  }
  return { kind: 'parts', body: parts['body'], params: parts['params'], query: parts['query'] };
}

function send(reply: FastifyReply, answer: Answer): FastifyReply {
  if (answer.headers !== undefined) reply.headers(answer.headers);
  reply.code(answer.status);
  return answer.body === undefined ? reply.send() : reply.send(answer.body);
}

/** What Fastify itself refuses: too large, too many, a broken request. */
function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): FastifyReply {
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 429) return reply.code(429).send(error);
  if (status === 413) return reply.code(413).send({ code: 'too-large', mend: 'Send less in one request.' });
  if (status >= 400 && status < 500)
    return reply.code(status).send({ code: 'bad-request', mend: 'Mend the request.' });
  return send(reply, answerOfFault(error, log, request.routeOptions.url ?? ''));
}
