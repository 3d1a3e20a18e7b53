import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { request } from 'node:http';
import { quiet } from '../../src/foundation/log.ts';
import { type StartedServer, startServer } from '../../src/server/start-server.ts';
import { aServer, type TestServer } from '../builders/server.ts';
import { type TempFolder, tempFolder } from '../builders/temp-folder.ts';

const signIn = (url: string, token: string, staffId = 'vega.m', headers: Record<string, string> = {}) =>
  fetch(`${url}/api/v1/sign-in/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ token, staffId }),
  });

describe('where there is no demo, there is no demo sign-in', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await aServer();
  });
  afterAll(() => server.stop());

  it('a database of DATABASE_URL has no such route', async () => {
    expect((await signIn(server.url, 'anything')).status).toBe(404);
    expect((await fetch(`${server.url}/api/v1/sign-in/demo/people`)).status).toBe(404);
    const { paths } = await (await fetch(`${server.url}/api/openapi.json`)).json();
    expect(Object.keys(paths).filter((path) => path.includes('demo'))).toEqual([]);
  });
});

describe('the demo as npm start runs it', () => {
  let folder: TempFolder;
  let server: StartedServer;
  let token: string;
  beforeAll(async () => {
    folder = tempFolder();
    server = await startServer({
      location: { dataFolder: join(folder.path, 'data'), databaseUrl: undefined },
      port: 0,
      log: quiet,
      say: () => {},
    });
    token = /token=([^&]+)/.exec(server.announcement)?.[1] ?? '';
  });
  afterAll(async () => {
    await server.stop();
    await folder.remove();
  });

  it('prints its address and a link for each role', () => {
    expect(server.announcement).toMatch(/^Plateward is ready at http:\/\/localhost:\d+\n/);
    expect(
      server.announcement.split('\n').filter((line) => line.includes('/sign-in/demo#token=')).length,
    ).toBeGreaterThan(13);
  });

  it('lets nobody in who has left (53060.5(c)(1)(D))', async () => {
    const refused = await signIn(server.url, token, 'boone.c');
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ effect: 'refuse', clause: '53060.5(c)(1)(D)' });
  });

  it('the printed token stands for a fresh proof, in a session that is live', async () => {
    const cookieOf = (answer: Response): string =>
      (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const cookie = cookieOf(await signIn(server.url, token));
    const confirm = (given: string, session = cookie) =>
      fetch(`${server.url}/api/v1/sign-in/demo/confirm`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: session },
        body: JSON.stringify({ token: given }),
      });
    expect((await confirm('wrong')).status).toBe(401);
    expect((await confirm(token, '')).status).toBe(401);
    const confirmed = await confirm(token);
    expect(confirmed.status).toBe(204);
    // The former token is worth nothing from now on.
    expect((await confirm(token)).status).toBe(401);
    const session = await fetch(`${server.url}/api/v1/session`, { headers: { cookie: cookieOf(confirmed) } });
    expect(session.status).toBe(200);
  });

  it('signs in with the printed token only, and gives a cookie that scripts and other sites do not get', async () => {
    expect((await signIn(server.url, 'wrong')).status).toBe(401);
    expect((await signIn(server.url, `${token}x`)).status).toBe(401);
    expect((await signIn(server.url, '')).status).toBe(401);
    expect((await signIn(server.url, token, 'nobody.x')).status).toBe(403);
    const { status, headers } = await signIn(server.url, token);
    expect(status).toBe(204);
    const cookie = headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-plateward=[\w-]{40,};/);
    for (const flag of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(flag);
  });

  it('answers localhost alone: another host, a proxy and an address do not reach it', async () => {
    const port = Number(new URL(server.url).port);
    const withHost = (host: string): Promise<{ status: number; location: string | undefined }> =>
      new Promise((resolve, reject) => {
        request({ host: '127.0.0.1', port, path: '/', headers: { host } }, (response) => {
          response.resume();
          resolve({ status: response.statusCode ?? 0, location: response.headers.location });
        })
          .on('error', reject)
          .end();
      });
    expect(await withHost('evil.example')).toMatchObject({ status: 403 });
    expect(await withHost(`localhost:${port + 1}`)).toMatchObject({ status: 403 });
    expect(await withHost(`127.0.0.1:${port}`)).toMatchObject({
      status: 308,
      location: `http://localhost:${port}/`,
    });
    for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip']) {
      expect((await signIn(server.url, token, 'vega.m', { [name]: '203.0.113.9' })).status).toBe(403);
    }
  });
});
