import { createHmac } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quiet } from '../../src/foundation/log.ts';
import { type Feed, hmacKeyContext, keyHash, plateReadRoutes } from '../../src/plate-reads/index.ts';
import { buildServer } from '../../src/server/http/server.ts';
import { aFeed, type FeedTraits } from '../builders/feed.ts';
import { anIngestStage, csvOf, type IngestStage } from '../builders/ingest.ts';

const now = Date.UTC(2026, 10, 24, 18);
const at = '2026-11-20T10:00:00-08:00';
const key = 'a-bearer-key-of-the-sheriff-0001';
const secret = Buffer.from('an-hmac-key-of-the-sheriff-00001');

let stage: IngestStage;
let server: FastifyInstance;
let url: string;

beforeAll(async () => {
  stage = await anIngestStage(now);
  const { database, record, photos } = stage;
  server = await buildServer({
    routes: plateReadRoutes({ db: database.app, record, sealing: database.sealing, photos }),
    authenticate: async () => undefined,
    clock: { now: () => now },
    log: quiet,
    demo: false,
    tls: false,
    proxies: { addresses: ['127.0.0.1'], certificateHeader: 'x-client-certificate' },
    rateScale: 1_000,
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/api/v1`;
});
afterAll(async () => {
  await server.close();
  await stage.close();
});

const keyed = (id: string, traits: FeedTraits): Promise<Feed> =>
  aFeed(stage.department, {
    id,
    keyHash: keyHash(key),
    sealedHmacKey: stage.database.sealing.seal(secret, hmacKeyContext(id)),
    ...traits,
  });

interface Sent {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfter: string | null;
}

async function post(
  feed: string,
  body: string | Buffer | FormData,
  headers: Record<string, string> = { authorization: `Bearer ${key}` },
): Promise<Sent> {
  const sent = Buffer.isBuffer(body) ? new Uint8Array(body) : body;
  const response = await fetch(`${url}/feeds/${feed}/reads`, { method: 'POST', body: sent, headers });
  const retryAfter = response.headers.get('retry-after');
  return { status: response.status, body: await response.json(), retryAfter };
}

const signed = (body: string, time: number, by: Buffer = secret): Record<string, string> => ({
  'content-type': 'application/json',
  'x-plateward-signature': `t=${time},v1=${createHmac('sha256', by).update(`${time}.${body}`).digest('hex')}`,
});

const group = (id: string, plate: string, more: object = {}): string =>
  JSON.stringify({
    data_type: 'alpr_group',
    version: 2,
    epoch_start: Date.parse(at),
    camera_id: 1234,
    best_uuid: id,
    best_plate_number: plate,
    best_confidence: 93.5,
    best_region: 'us-ca',
    best_region_confidence: 60,
    candidates: [
      { plate, confidence: 93.5 },
      { plate: 'D265IBF', confidence: 80 },
    ],
    ...more,
  });

const imported = async (): Promise<number> => {
  const { rows } = await stage.database.owner.query<{ n: number }>(
    `select count(*)::int as n from door_record where kind = 'feed.imported'`,
  );
  return rows[0]?.n ?? -1;
};

describe('POST /feeds/{feed}/reads', () => {
  beforeAll(async () => {
    await keyed('openalpr', { format: 'openalpr' });
    await keyed('stream', { format: 'platerecognizer' });
    await keyed('lines', { format: 'ndjson' });
    await keyed('table', { format: 'csv' });
  });

  it('takes a group in once, and a changed group as a revision', async () => {
    expect(await post('openalpr', group('u-1', 'D2651BF'))).toMatchObject({
      status: 200,
      body: { accepted: 1, duplicate: 0, revised: 0, quarantined: [] },
    });
    expect((await post('openalpr', group('u-1', 'D2651BF'))).body).toMatchObject({ duplicate: 1 });
    expect((await post('openalpr', group('u-1', 'D2651BE'))).body).toMatchObject({ revised: 1 });
    expect((await stage.search({ plate: 'D2651BE', match: 'exact' })).matches[0]).toMatchObject({
      confidence: 0.935,
      state: 'CA',
      camera: { id: '1234' },
    });
  });

  it('ignores a heartbeat, and quarantines a version that it does not know', async () => {
    const before = await imported();
    const beat = await post('openalpr', JSON.stringify({ data_type: 'heartbeat', version: 1 }));
    expect(beat).toMatchObject({
      status: 200,
      body: { accepted: 0, duplicate: 0, revised: 0, quarantined: [] },
    });
    expect(await imported()).toBe(before);
    const unknown = await post('openalpr', group('u-9', '7ABC123', { version: 9 }));
    expect(unknown.status).toBe(200);
    expect(unknown.body).toMatchObject({ accepted: 0, quarantined: [{ line: 1 }] });
    expect(await imported()).toBe(before + 1);
  });

  it('takes multipart with a photo, which is kept anew without what it carried', async () => {
    const photo = await sharp({ create: { width: 320, height: 200, channels: 3, background: '#446688' } })
      .withExif({ IFD0: { ImageDescription: 'SECRET-PLACE' } })
      .jpeg()
      .toBuffer();
    const form = new FormData();
    const hook = {
      hook: { event: 'recognition' },
      data: {
        camera_id: 'c-1',
        timestamp: at,
        results: [{ plate: '7pho701', score: 0.9, region: { code: 'us-ca', score: 0.7 } }],
      },
    };
    form.set('json', JSON.stringify(hook));
    form.set('upload', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'shot.jpg');
    expect((await post('stream', form)).body).toMatchObject({ accepted: 1, quarantined: [] });
    const found = await stage.search({ plate: '7PHO701', match: 'exact' });
    expect(found.matches[0]).toMatchObject({ hasPhoto: true, state: 'CA' });
    const { rows } = await stage.database.owner.query<{ photo_id: Buffer }>(
      'select photo_id from photo_keys',
    );
    const kept = await stage.photos.get(rows[0]?.photo_id ?? Buffer.alloc(32), now);
    expect(kept?.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
    expect(kept?.includes('SECRET-PLACE')).toBe(false);
    const without = JSON.stringify({ ...hook, data: { ...hook.data, camera_id: 'c-2' } });
    expect((await post('stream', without)).body).toMatchObject({ accepted: 1 });
  });

  it('takes lines and tables, and says which line is bad', async () => {
    const lines = `{"plate":"7LIN001","captured_at":"${at}","camera":"c"}\n\nnot json\n{"plate":"7LIN002","captured_at":"${at}","camera":"c"}\n`;
    expect((await post('lines', lines)).body).toMatchObject({ accepted: 2, quarantined: [{ line: 3 }] });
    const table = csvOf([['7TAB001', at, 'c', 0.9, 'NV', '1']]);
    expect((await post('table', table)).body).toMatchObject({ accepted: 1, quarantined: [] });
  });

  it('422: what cannot be read at all, with what to mend', async () => {
    for (const [feed, body] of [
      ['openalpr', '{"data_type":'],
      ['openalpr', ''],
      ['openalpr', Buffer.from([0xff, 0xfe, 0x00])],
      ['table', 'a,b,c\n1,2,3\n'],
    ] as const) {
      const answer = await post(feed, body);
      expect(answer).toMatchObject({
        status: 422,
        body: { code: 'unreadable', fields: [{ mend: expect.any(String) }] },
      });
    }
    const broken = { authorization: `Bearer ${key}`, 'content-type': 'multipart/form-data; boundary=x' };
    expect((await post('stream', 'no parts', broken)).status).toBe(422);
  });

  it('401: without key, with a wrong one, for a feed that is not there, all alike', async () => {
    const answers = [
      await post('openalpr', '{}', {}),
      await post('openalpr', '{}', { authorization: 'Bearer another-key-altogether-000000001' }),
      await post('nobody', '{}'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  it('a signature over time and body lets in for five minutes', async () => {
    const body = group('u-signed', '7SIG001');
    const time = now / 1000;
    expect((await post('openalpr', body, signed(body, time - 299))).status).toBe(200);
    expect((await post('openalpr', body, signed(body, time - 301))).status).toBe(401);
    expect((await post('openalpr', body, signed(body, time + 301))).status).toBe(401);
    expect((await post('openalpr', body, signed(`${body} `, time))).status).toBe(401);
    expect(
      (await post('openalpr', body, signed(body, time, Buffer.from('another-key-altogether-00000001'))))
        .status,
    ).toBe(401);
  });

  it('53060.6(a): 403 for a feed that EIS has not approved', async () => {
    await keyed('unapproved', { format: 'openalpr', approved: false });
    const answer = await post('unapproved', group('u-2', '7NOT001'));
    expect(answer).toMatchObject({
      status: 403,
      body: {
        effect: 'refuse',
        clause: '53060.6(a)',
        reason: expect.any(String),
        remedy: { text: expect.any(String) },
        reference: expect.any(String),
      },
    });
    expect((await stage.search({ plate: '7NOT001', match: 'exact' })).count.value).toBe(0);
  });

  it('413: a body that is too large', async () => {
    expect((await post('openalpr', Buffer.alloc(17 * 1024 * 1024, 0x20))).status).toBe(413);
  });

  it('429: past the limit of its register row', async () => {
    await keyed('slow', { format: 'openalpr', perMinute: 2 });
    const answers = [];
    for (const id of ['a', 'b', 'c']) answers.push(await post('slow', group(id, '7SLO001')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(answers.map(({ retryAfter }) => retryAfter)).toEqual([null, null, '60']);
  });

  it('a client certificate lets in a feed that is known by it, and no other', async () => {
    const certificate = 'ab'.repeat(32);
    await keyed('certified', { format: 'openalpr', certificate: Buffer.from(certificate, 'hex') });
    const shown = { 'x-client-certificate': certificate };
    expect((await post('certified', group('c-1', '7CRT001'), shown)).body).toMatchObject({ accepted: 1 });
    const other = { 'x-client-certificate': 'cd'.repeat(32) };
    expect((await post('certified', group('c-2', '7CRT001'), other)).status).toBe(401);
    expect((await post('openalpr', group('c-3', '7CRT001'), shown)).status).toBe(401);
    // A key that is wrong is not mended by a certificate.
    const wrong = { ...shown, authorization: 'Bearer another-key-altogether-000000001' };
    expect((await post('certified', group('c-4', '7CRT001'), wrong)).status).toBe(401);
  });

  it('429 with Retry-After: what there is no room for waits at its sender, and is not taken in', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_one, nth) => post('openalpr', group(`busy-${nth}`, '7BSY001'))),
    );
    const turned = answers.filter(({ status }) => status === 429);
    expect(turned.length).toBeGreaterThan(0);
    expect(new Set(turned.map(({ retryAfter }) => retryAfter))).toEqual(new Set(['5']));
    const taken = answers.filter(({ status }) => status === 200);
    expect(taken.length + turned.length).toBe(60);
    const found = await stage.search({ plate: '7BSY001', match: 'exact' });
    expect(found.count.value).toBe(taken.length);
  });
});
