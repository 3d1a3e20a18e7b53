import { describe, expect, it, afterAll, beforeAll } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { quiet } from '../../src/foundation/log.ts';
import { type Format, formats, keyHash, plateReadRoutes } from '../../src/plate-reads/index.ts';
import { buildServer } from '../../src/server/http/server.ts';
import { aFeed } from '../builders/feed.ts';
import { anIngestStage, type IngestStage } from '../builders/ingest.ts';
import { chanceOf, malformedPayload, type MalformedPayload } from './malformed-payload.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 53_060);
/** Through the door with database and record; the adapters alone take ten thousand in payloads.thorough.test.ts. */
const deliveries = Number(process.env['FUZZ_DELIVERIES'] ?? 2_000);
const atOnce = 8;
const mostMegabytes = 256;
const key = 'a-bearer-key-of-the-fuzzer-00001';
const now = Date.UTC(2026, 10, 24, 18);

/** 415: the content type itself is no content type. */
const expected: ReadonlySet<number> = new Set([200, 422, 415]);

let stage: IngestStage;
let server: FastifyInstance;
beforeAll(async () => {
  stage = await anIngestStage(now);
  for (const format of formats) {
    await aFeed(stage.department, {
      id: `fuzz-${format}`,
      format,
      keyHash: keyHash(key),
      perMinute: 1_000_000,
    });
  }
  const { database, record, photos } = stage;
  server = await buildServer({
    routes: plateReadRoutes({ db: database.app, record, sealing: database.sealing, photos }),
    authenticate: async () => undefined,
    clock: { now: () => now },
    log: quiet,
    demo: false,
    tls: false,
    rateScale: 1_000,
  });
});
afterAll(async () => {
  await server.close();
  await stage.close();
});

const contentTypes = [
  'application/json',
  'text/csv',
  'multipart/form-data; boundary=x',
  'text/plain',
  '\u00ff',
] as const;

const deliver = (
  payload: MalformedPayload,
  contentType: string,
): Promise<{ statusCode: number; body: string }> =>
  server.inject({
    method: 'POST',
    url: `/api/v1/feeds/fuzz-${payload.format}/reads`,
    headers: { authorization: `Bearer ${key}`, 'content-type': contentType },
    payload: payload.bytes,
  });

const countOf = async (table: string): Promise<number> => {
  const { rows } = await stage.database.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return rows[0]?.n ?? -1;
};

describe(`POST /feeds/{feed}/reads, ${deliveries} broken deliveries, seed ${seed}`, () => {
  it('refuses or takes each without a fault, stores what it says, and keeps its memory', async () => {
    const chance = chanceOf(seed);
    const before = process.memoryUsage().rss;
    const said = { accepted: 0, revised: 0 };
    const wrong: { status: number; format: Format; base64: string }[] = [];
    for (let sent = 0; sent < deliveries; sent += atOnce) {
      const batch = Array.from({ length: atOnce }, () => malformedPayload(chance));
      const answers = await Promise.all(
        batch.map((payload) =>
          deliver(payload, contentTypes[Math.floor(chance() * 12)] ?? 'application/json'),
        ),
      );
      answers.forEach(({ statusCode, body }, at) => {
        const payload = batch[at];
        if (payload !== undefined && !expected.has(statusCode)) {
          wrong.push({
            status: statusCode,
            format: payload.format,
            base64: payload.bytes.subarray(0, 300).toString('base64'),
          });
        }
        if (statusCode !== 200) return;
        const { accepted, revised } = JSON.parse(body) as typeof said;
        said.accepted += accepted;
        said.revised += revised;
      });
    }
    expect(wrong).toEqual([]);
    expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(mostMegabytes);
    expect(await countOf('read_keys')).toBe(said.accepted);
    expect(await countOf('reads')).toBe(said.accepted + said.revised);
    expect(await countOf('quarantine')).toBeGreaterThan(100);
  }, 120_000);
});
