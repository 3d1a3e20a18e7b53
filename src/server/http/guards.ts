import type { FastifyRequest } from 'fastify';

export type Guarded =
  | { readonly kind: 'pass' }
  | { readonly kind: 'refuse'; readonly status: number; readonly code: string; readonly mend: string }
  | { readonly kind: 'redirect'; readonly to: string };

const forwardingHeaders = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
];

const pass: Guarded = { kind: 'pass' };

/**
 * The demo answers this machine only: Host localhost, no proxy in between (architecture, "Processes and listeners").
 * WebAuthn refuses an address, so 127.0.0.1 is sent to localhost.
 */
export function guardDemoHost(request: FastifyRequest, port: number): Guarded {
  const proxied = forwardingHeaders.find((name) => request.headers[name] !== undefined);
  if (proxied !== undefined)
    return {
      kind: 'refuse',
      status: 403,
      code: 'demo-not-behind-a-proxy',
      mend: 'The demo is for this machine alone. Set DATABASE_URL and run a production install to serve others.',
    };
  const host = (request.headers.host ?? '').toLowerCase();
  if (host === `localhost:${port}` || (port === 80 && host === 'localhost')) return pass;
  if (host === `127.0.0.1:${port}` || host === `[::1]:${port}`)
    return { kind: 'redirect', to: `http://localhost:${port}${request.url}` };
  return {
    kind: 'refuse',
    status: 403,
    code: 'demo-host',
    mend: `Open http://localhost:${port} on the machine that runs the demo.`,
  };
}

/** A page of another site may not make a signed-in browser act: same origin by Fetch metadata, else by Origin. */
export function guardSameOrigin(request: FastifyRequest): Guarded {
  if (request.method === 'GET' || request.method === 'HEAD') return pass;
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  const same =
    site === undefined
      ? origin === undefined || hostOf(origin) === request.headers.host
      : site === 'same-origin' || site === 'none';
  return same
    ? pass
    : { kind: 'refuse', status: 403, code: 'other-origin', mend: 'Open Plateward itself and act there.' };
}

const hostOf = (origin: string): string => {
  try {
    return new URL(origin).host;
  } catch {
    return '';
  }
};
