import { describe, expect, it } from 'vitest';
import { readPayloads } from '../../src/plate-reads/ingest/formats.ts';
import { chanceOf, malformedPayload } from './malformed-payload.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 53_060);
const payloads = Number(process.env['FUZZ_PAYLOADS'] ?? 10_000);
const mostMegabytes = 256;
const context = { zone: 'America/Los_Angeles', now: Date.UTC(2026, 10, 24, 18) };

async function* whole(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

describe(`${payloads} broken payloads, seed ${seed}`, () => {
  it('become reads that stand, or a reason that says what to mend', async () => {
    const chance = chanceOf(seed);
    const before = process.memoryUsage().rss;
    let reads = 0;
    let quarantined = 0;
    for (let n = 0; n < payloads; n++) {
      const { format, bytes } = malformedPayload(chance);
      for await (const payload of readPayloads({ format, bytes: whole(bytes) }, context)) {
        for (const read of payload.reads) {
          expect(read.plate).toMatch(/^[A-Z0-9]{1,12}$/);
          expect(read.capturedAt).toBeLessThanOrEqual(context.now + 600_000);
          expect(read.confidence ?? 0).toBeGreaterThanOrEqual(0);
          expect(read.confidence ?? 0).toBeLessThanOrEqual(1);
          expect(JSON.stringify(read.attributes).length).toBeLessThanOrEqual(32 * 1024);
          expect(read.payloadHash).toHaveLength(32);
        }
        for (const { reason, payloadHash } of payload.quarantined) {
          expect(reason).toMatch(/^[^:]+: ./);
          expect(reason.length).toBeLessThan(300);
          expect(payloadHash).toHaveLength(32);
        }
        reads += payload.reads.length;
        quarantined += payload.quarantined.length;
      }
    }
    expect(reads).toBeGreaterThan(payloads / 20);
    expect(quarantined).toBeGreaterThan(payloads / 5);
    expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(mostMegabytes);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('plate');
  }, 120_000);
});
