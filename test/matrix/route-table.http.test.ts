import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '../../src/foundation/route.ts';
import { kinds } from '../../src/record/index.ts';
import { aServer, type TestServer } from '../builders/server.ts';
import { nameOf, rows } from './cells/index.ts';
import { everyRoute, withEveryRoute } from './every-route.ts';

let server: TestServer;
let routes: readonly Route[];

beforeAll(async () => {
  server = await aServer(withEveryRoute);
  routes = everyRoute(server);
});
afterAll(() => server.stop());

const pathOf = ({ prefix, path }: Route): string =>
  `${prefix === false ? '' : '/api/v1'}${path.replaceAll(/:[A-Za-z]+/g, '1').replace('*', '0/000')}`;

const call = (route: Route): Promise<Response> =>
  fetch(`${server.url}${pathOf(route)}`, {
    method: route.method,
    redirect: 'manual',
    ...(route.method === 'GET' ? {} : { headers: { 'content-type': 'application/json' }, body: '{}' }),
  });

describe('the route table', () => {
  it('records kinds that the record knows, or says why it records nothing', () => {
    for (const { method, path, records } of routes) {
      if ('nothing' in records) expect(records.nothing.length, `${method} ${path}`).toBeGreaterThan(10);
      else
        for (const kind of records)
          expect(Object.hasOwn(kinds, kind), `${method} ${path}: ${kind}`).toBe(true);
    }
  });

  it('has cells of the matrix for each route, and the matrix for no other', () => {
    const names = new Set(routes.map(nameOf));
    for (const name of names)
      expect(
        rows,
        `${name} has no cells. Add a row to test/matrix/cells/<domain>.ts; test/matrix/README.md tells how.`,
      ).toHaveProperty([name]);
    expect(Object.keys(rows).filter((name) => !names.has(name))).toEqual([]);
  });

  it('has no row twice', () => {
    const names = routes.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('answers 401 without a session wherever a session is asked for (ASVS 8.2)', async () => {
    const guarded = routes.filter(({ who }) => !['anyone', 'demo-token', 'feed', 'peer'].includes(who));
    expect(guarded.length).toBeGreaterThan(5);
    for (const route of guarded) {
      const { status } = await call(route);
      expect(status, `${route.method} ${route.path}`).toBe(401);
    }
  });

  it('lets nobody push reads without the key of the feed (R1)', async () => {
    for (const route of routes.filter(({ who }) => who === 'feed')) {
      expect([401, 403, 404], route.path).toContain((await call(route)).status);
    }
  });

  it('lets nobody in by the demo’s routes without the token that its start printed', async () => {
    const printed = routes.filter(({ who }) => who === 'demo-token');
    expect(printed.length).toBe(2);
    for (const route of printed) {
      const body = route.method === 'GET' ? {} : { body: JSON.stringify({ token: 'guessed', staffId: 'x' }) };
      const { status } = await fetch(`${server.url}${pathOf(route)}`, {
        method: route.method,
        headers: { 'content-type': 'application/json', 'x-demo-token': 'guessed' },
        ...body,
      });
      expect(status, route.path).toBe(401);
    }
  });

  it('sends the headers of trust.md 25 with every answer, refusals and strangers too', async () => {
    for (const path of ['/healthz', '/api/v1/session', '/api/v1/no-such-route', '/api/openapi.json']) {
      const { headers } = await fetch(`${server.url}${path}`);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('server')).toBeNull();
    }
  });

  it('is described whole in /api/openapi.json, with who and what is recorded', async () => {
    const { paths } = await (await fetch(`${server.url}/api/openapi.json`)).json();
    for (const route of routes) {
      const path = `${route.prefix === false ? '' : '/api/v1'}${route.path}`
        .replaceAll(/:([A-Za-z]+)/g, '{$1}')
        .replaceAll('*', '{path}');
      const operation = paths[path]?.[route.method.toLowerCase()];
      expect(operation, path).toMatchObject({ 'x-who': route.who, 'x-records': route.records });
    }
  });

  it('takes no act from another origin', async () => {
    const from = (headers: Record<string, string>) =>
      fetch(`${server.url}/api/v1/sign-out`, { method: 'POST', headers }).then(({ status }) => status);
    expect(await from({ origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await from({ origin: 'https://elsewhere.example' })).toBe(403);
    expect(await from({ 'sec-fetch-site': 'same-origin' })).toBe(401);
  });
});
