import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepSecret } from '../../src/technologies/index.ts';
import { keepConnector } from '../../src/subscriptions/connectors/connector-store.ts';
import { anAgency } from '../builders/agency.ts';
import { anAuthority, type Authority } from '../builders/certificates.ts';
import { entriesOf } from '../builders/entries.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aPlateward, type Plateward, registered } from '../builders/plateward.ts';

/** A server of the tests' own, as the published description of Flock's API has it; never Flock itself. */
const hour = 3_600_000;
const secret = 'vendor-secret-of-a-test';
const reads = Array.from({ length: 5 }, (_, n) => ({
  id: `read-${n}`,
  capturedAt: new Date(Date.now() - (n + 1) * hour).toISOString(),
  device: {
    id: 'device-1',
    name: 'Main and First',
    location: { latitude: 38.5, longitude: -121.4 },
    network: { id: 'network-1', name: 'Rio Alto Police' },
  },
  plate: { plate: '7ABC123', confidence: 0.9 },
  state: { state: 'california', confidence: 0.8 },
}));

let authority: Authority;
let asker: Plateward;
let server: Server;
let source: string;
let held = reads;
let asked: Record<string, unknown>[] = [];
let tokens = 0;
let trouble: { readonly status: number; left: number } = { status: 200, left: 0 };

beforeAll(async () => {
  authority = await anAuthority('A vendor');
  const own = await authority.issue('vendor');
  server = createServer(
    { cert: own.certificate, key: own.key },
    (request, response) => void answer(request, response),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  asker = await aPlateward({ name: 'asker', authority });
  const { department } = asker;
  const ownerId = await anAgency(department, { name: 'The vendor', retentionDays: 3_650 });
  source = 'vendor-look-up';
  await registered(asker, source, {
    kind: 'connector',
    ownerId,
    hosts: [`localhost:${port} at 127.0.0.1, ::1`],
  });
  await keepConnector(
    department.db,
    {
      technologyId: source,
      config: {
        kind: 'flock',
        url: `https://localhost:${port}`,
        clientId: 'client-1',
        audience: 'com.flocksafety.integrations',
        ca: authority.certificate,
      },
      namedBy: 'pseudonym',
      showsOthers: true,
      deadlineMs: 20_000,
    },
    department.eis,
    department.now,
  );
  await keepSecret(
    { db: asker.server.stores.owner, sealing: asker.sealing },
    { technologyId: source, name: 'client-secret', value: secret, setBy: department.eis },
    department.now,
  );
});
afterAll(async () => {
  await asker?.server.stop();
  server?.closeAllConnections();
  server?.close();
});
beforeEach(() => {
  held = reads;
  asked = [];
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString();
  const say = (status: number, json: unknown): void =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
  if (request.url === '/oauth/token') {
    const form = new URLSearchParams(body);
    const good = form.get('client_secret') === secret && form.get('grant_type') === 'client_credentials';
    tokens += 1;
    return good
      ? say(200, { access_token: `token-${tokens}`, expires_in: 86_400 })
      : say(401, { error: 'no' });
  }
  if (request.headers.authorization !== `Bearer token-${tokens}`) return say(401, { error: 'expired' });
  if (trouble.left > 0) {
    trouble.left -= 1;
    return say(trouble.status, { error: 'trouble' });
  }
  if (request.method === 'POST') asked.push(JSON.parse(body));
  const from = Number(/page\/(\d+)/.exec(request.url ?? '')?.[1] ?? 0);
  const next = from + 2;
  return say(200, {
    results: held.slice(from, next),
    totalItems: held.length,
    ...(next < held.length ? { nextPageId: String(next) } : {}),
  });
}

const ask = (changes: Parameters<typeof anInquiry>[1] = {}) =>
  asker.agent.post('/api/v1/inquiries', anInquiry(asker.caseNumber, { sources: [source], ...changes }));

describe('a vendor’s plate look-up, by its published description', () => {
  it('is asked with use and case, never with the purpose, and read page by page', async () => {
    const { body } = await ask();
    expect(body).toMatchObject({
      count: { value: 5, more: false },
      sources: [{ state: 'answered', matches: 5 }],
    });
    expect((body as { matches: unknown[] }).matches[0]).toMatchObject({
      plate: '7ABC123',
      state: 'CA',
      agencyOfRecord: 'Rio Alto Police',
      confidence: 0.9,
      photo: null,
    });
    expect(asked).toMatchObject([{ plate: '7ABC123', reason: 'escape', caseNumber: asker.caseNumber }]);
    expect(JSON.stringify(asked)).not.toContain('northbound');
  });

  it('loses no match where our page ends within the last of its own', async () => {
    held = reads.slice(0, 4);
    const first = await ask({ query: { plate: '7ABC123', match: 'exact', limit: 3 } });
    expect(first.body).toMatchObject({ matches: [{}, {}, {}], next: expect.any(String) });
    const { next, receipt } = first.body as { next: string; receipt: { asked: number } };
    const second = await asker.agent.post(`/api/v1/inquiries/${receipt.asked}/pages`, { cursor: next });
    expect(second.body).toMatchObject({ matches: [{ capturedAt: reads[3]?.capturedAt }], next: null });
  });

  it('whose plates cannot be read is a source that failed, never one without matches (53060.3(e))', async () => {
    held = reads.map((one) => ({ ...one, plate: { ...one.plate, plate: '' } }));
    expect((await ask()).body).toMatchObject({
      matches: [],
      sources: [{ state: 'no-answer', matches: null, text: expect.stringContaining('not understood') }],
    });
  });

  it('is known a person to by a pseudonym alone (R19)', async () => {
    await ask();
    const [told] = await entriesOf(asker.server, 'source.asked');
    const { user } = JSON.parse(told?.values.detail ?? '').told;
    expect(user).toMatch(/^P-[0-9a-f]{20}$/);
  });

  it('gives a new token where the old one is refused', async () => {
    tokens += 1;
    expect((await ask()).body).toMatchObject({ sources: [{ state: 'answered' }] });
  });

  it('is asked again when it takes no more for a moment, and its failure is told', async () => {
    trouble = { status: 429, left: 1 };
    expect((await ask()).body).toMatchObject({ sources: [{ state: 'answered' }] });
    trouble = { status: 403, left: 1 };
    expect((await ask()).body).toMatchObject({
      matches: [],
      sources: [{ state: 'no-answer', matches: null, text: expect.stringContaining('refused') }],
    });
  });

  it('has its secret nowhere but sealed', async () => {
    const { rows } = await asker.server.stores.owner.query<{ held: boolean }>(
      `select exists (select from connectors where config::text like $1) as held`,
      [`%${secret}%`],
    );
    expect(rows).toEqual([{ held: false }]);
  });
});
