import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../src/foundation/clock.ts';
import { quiet } from '../src/foundation/log.ts';
import { openCheckpoint } from '../src/record/checkpoint.ts';
import { consistencySchema, inclusionSchema } from '../src/record/contract.ts';
import { recordRoutes, type RecordLog } from '../src/record/index.ts';
import { verifyConsistency, verifyInclusion } from '../src/record/merkle/verify.ts';
import { parseVkey } from '../src/record/verifier-key.ts';
import { buildServer } from '../src/server/http/server.ts';
import { type FreshDatabase, freshDatabase } from './builders/database.ts';
import { openTestRecord, started } from './builders/record.ts';

let database: FreshDatabase;
let record: RecordLog;
let server: FastifyInstance;
let vkey = '';
let closeRecord: () => Promise<void>;

beforeAll(async () => {
  database = await freshDatabase();
  const opened = await openTestRecord(database);
  ({ record, close: closeRecord } = opened);
  ({ vkey } = opened.options.signer);
  server = await buildServer({
    routes: recordRoutes({ db: database.app, record }),
    authenticate: () => Promise.resolve(undefined),
    clock: systemClock,
    log: quiet,
    demo: false,
    tls: false,
    rateScale: 1,
  });
});
afterAll(async () => {
  await server.close();
  await closeRecord();
  await database.drop();
});

const get = (path: string) => server.inject({ method: 'GET', url: `/api/v1/record/${path}` });

async function checkpoint() {
  const answer = await get('checkpoint');
  const key = parseVkey(vkey);
  const opened = openCheckpoint(answer.rawPayload, key.ok ? [key.value] : []);
  if (!opened.ok) throw new Error(opened.why);
  return { ...opened.value, answer };
}

const hashes = (proof: readonly string[]) => proof.map((hash) => Buffer.from(hash, 'base64'));

describe('what the public sees of the record (R31)', () => {
  it('is a signed checkpoint, of nothing too', async () => {
    expect((await checkpoint()).size).toBe(0n);
    await Promise.all(Array.from({ length: 300 }, () => record.append(started())));
    const { size, answer } = await checkpoint();
    expect(size).toBe(300n);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
  });

  it('is hash tiles, full and partial, as far as the record goes', async () => {
    const full = await get('tile/0/000');
    expect(full.rawPayload).toHaveLength(8192);
    expect(full.headers['content-type']).toBe('application/octet-stream');
    expect(full.headers['cache-control']).toContain('immutable');
    expect((await get('tile/0/001.p/44')).rawPayload).toHaveLength(44 * 32);
    expect((await get('tile/0/001.p/7')).rawPayload).toHaveLength(7 * 32);
    expect((await get('tile/1/000.p/1')).rawPayload).toHaveLength(32);
    const absent = [
      '0/001',
      '0/001.p/45',
      '1/000',
      '2/000.p/1',
      '0/002.p/1',
      '64/000',
      '0/1',
      '0/000.p/0',
      'x/000',
      '-1/000',
    ];
    for (const path of absent)
      expect((await get(`tile/${path}`)).statusCode, path).toBeGreaterThanOrEqual(404);
  });

  it('is never an entry', async () => {
    for (const path of ['tile/entries/000', 'tile/entries/001.p/44', 'entries/0', 'entry/0']) {
      expect((await get(path)).statusCode, path).toBeGreaterThanOrEqual(404);
    }
  });

  it('is a proof between any two sizes', async () => {
    const head = await checkpoint();
    const first = await record.append(started());
    const answer = await get(`proofs/consistency?from=${head.size}`);
    const { from, to, proof } = consistencySchema.parse(answer.json());
    expect([from, to]).toEqual([300, 301]);
    const root2 = Buffer.from(first.checkpoint.root, 'base64');
    const claim = { size1: BigInt(from), size2: BigInt(to), root1: head.root, root2, proof: hashes(proof) };
    expect(verifyConsistency(claim).ok).toBe(true);
  });

  it('is a proof for any entry', async () => {
    const { size, root } = await checkpoint();
    for (const at of [0, 256, 300]) {
      const { index, leafHash, proof } = inclusionSchema.parse(
        (await get(`proofs/inclusion?index=${at}`)).json(),
      );
      const leaf = Buffer.from(leafHash, 'base64');
      expect(verifyInclusion({ index: BigInt(index), size, leaf, root, proof: hashes(proof) }).ok).toBe(true);
    }
  });

  it.each([
    'proofs/consistency',
    'proofs/consistency?from=0',
    'proofs/consistency?from=9&to=8',
    'proofs/consistency?from=1&to=100000',
    'proofs/consistency?from=1e99',
    'proofs/consistency?from=x',
    'proofs/inclusion?index=-1',
    'proofs/inclusion?index=301',
    'proofs/inclusion?index=5&size=5',
    'proofs/inclusion?index=5&size=100000',
  ])('%s cannot be answered, and says why', async (path) => {
    const answer = await get(path);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toHaveProperty('fields');
  });
});
