import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCase } from '../builders/case.ts';
import { aDepartment } from '../builders/department.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aServer, type TestServer } from '../builders/server.ts';
import { aSession } from '../builders/session.ts';
import { aGoodAgent } from '../builders/staff.ts';
import { quiet } from '../../src/foundation/log.ts';
import type { Route } from '../../src/foundation/route.ts';
import { composeRoutes } from '../../src/server/compose.ts';
import { sessionCookie } from '../../src/server/http/server.ts';

/** What is still held once the garbage is gone, bytes. */
function held(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const requests = 10_000;
const seed = Number(process.env['FUZZ_SEED'] ?? 53_060);

let server: TestServer;
let cookie: string;
let caseNumber: string;
let routes: readonly Route[];

beforeAll(async () => {
  server = await aServer({ rateScale: 1e6 });
  const department = await aDepartment(server.database.owner);
  const person = await aGoodAgent(department);
  caseNumber = await aCase(department, { workedBy: [person] });
  cookie = `${sessionCookie}=${(await aSession(department, person)).token}`;
  routes = composeRoutes({
    stores: server.stores,
    clock: { now: () => Date.now() },
    log: quiet,
    installation: 'production',
    // Signing out would leave nothing behind the door to try.
  }).filter(({ path }) => path !== '/sign-out');
});
afterAll(() => server.stop());

/** What was answered; a stream never ends by itself, and is left once it has begun. */
async function textOf(response: Response): Promise<string> {
  if (response.headers.get('content-type')?.startsWith('text/event-stream') !== true) return response.text();
  await response.body?.cancel();
  return '';
}

/** xorshift32: the same requests for the same seed. */
function random(from: number) {
  let state = from || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
  return {
    below: (n: number): number => Math.floor(next() * n),
    one: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
  };
}
type Chance = ReturnType<typeof random>;

const strange: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  9_007_199_254_740_992,
  '',
  ' ',
  '\u0000',
  '\u202E7ABC123',
  'А1234', // Cyrillic А
  "'; drop table reads; --",
  '../../../etc/passwd',
  '%00%ff',
  '{{7*7}}',
  '=cmd|calc!A0',
  'x'.repeat(10_000),
  '\uD800',
  [],
  [[[[[[]]]]]],
  {},
  { __proto__: { admin: true } },
  { toString: 1 },
  Array.from({ length: 500 }, (_, n) => n),
];

/** A good inquiry with one to three places changed to something strange. */
function mangled(chance: Chance): unknown {
  const body: Record<string, unknown> = structuredClone({
    ...anInquiry(caseNumber),
    onBehalfOf: chance.below(3) === 0 ? { agency: 'a', reference: 'b' } : undefined,
  });
  for (let times = 1 + chance.below(3); times > 0; times--) {
    const nested = chance.below(2) === 0 && typeof body['query'] === 'object' && body['query'] !== null;
    const target = nested ? (body['query'] as Record<string, unknown>) : body;
    const key = chance.one([
      ...Object.keys(target),
      'statement',
      'lastName',
      'place',
      'from',
      'to',
      'cameras',
      'limit',
      '__proto__',
    ]);
    if (chance.below(6) === 0) delete target[key];
    else target[key] = structuredClone(chance.one(strange));
  }
  return chance.below(20) === 0 ? structuredClone(chance.one(strange)) : body;
}

/** Text that was JSON until some of its bytes were changed. */
function torn(text: string, chance: Chance): Buffer {
  const bytes = Buffer.from(text);
  for (let times = chance.below(4); times > 0 && bytes.length > 0; times--)
    bytes[chance.below(bytes.length)] = chance.below(256);
  return chance.below(8) === 0 ? bytes.subarray(0, chance.below(bytes.length + 1)) : bytes;
}

const pathOf = (route: Route, chance: Chance): string =>
  (route.prefix === false ? '' : '/api/v1') +
  route.path
    .replaceAll(/:[A-Za-z]+/g, () =>
      encodeURIComponent(chance.one(['1', '0', '-1', '99999999999999999999', 'x', '../..', 'ä', "'"])),
    )
    .replaceAll('*', () => chance.one(['0/000', '0/x999/999.p/256', '..', '64/000', 'entries/000']));

it(`${requests} malformed requests from seed ${seed}: no crash, no 500, nothing of the program told, bounded memory (trust 23)`, {
  timeout: 240_000,
}, async () => {
  const chance = random(seed);
  const seen = new Map<number, number>();
  let sent = 0;
  const one = async (): Promise<void> => {
    const route = chance.one(routes);
    const method = chance.below(12) === 0 ? chance.one(['PUT', 'DELETE', 'PATCH', 'OPTIONS']) : route.method;
    const query =
      chance.below(4) === 0
        ? `?number=${encodeURIComponent((JSON.stringify(chance.one(strange)) ?? '').slice(0, 300).toWellFormed())}&x=1`
        : '';
    const text = JSON.stringify(mangled(chance)) ?? '';
    const response = await fetch(`${server.url}${pathOf(route, chance)}${query}`, {
      method,
      redirect: 'manual',
      headers: {
        'content-type': chance.one([
          'application/json',
          'text/plain',
          'multipart/form-data',
          'application/xml',
        ]),
        ...(chance.below(5) > 0 ? { cookie } : {}),
      },
      ...(method === 'GET' ? {} : { body: new Uint8Array(torn(text, chance)) }),
    });
    const answer = await textOf(response);
    seen.set(response.status, (seen.get(response.status) ?? 0) + 1);
    if (response.status >= 500) throw new Error(`${response.status} for ${method} ${route.path}: ${answer}`);
    expect(/node_modules|\n\s*at .+:\d+:\d+|SELECT .+ FROM|syntax error at/.test(answer)).toBe(false);
  };
  const send = (upTo: number) =>
    Promise.all(
      Array.from({ length: 8 }, async () => {
        while (sent < upTo) {
          sent++;
          await one();
        }
      }),
    );
  await send(requests / 2);
  const half = process.memoryUsage().rss;
  await send(requests);
  expect(seen.get(422) ?? 0).toBeGreaterThan(1000);
  expect(held() - half).toBeLessThan(64 * 1024 * 1024);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
});
