import { describe, expect, it } from 'vitest';
import { formats } from '../../src/plate-reads/index.ts';
import { fuzzFormat } from './fuzz-format.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);
const payloads = Number(process.env['FUZZ_PAYLOADS'] ?? 100_000);

describe(`${payloads} broken payloads of each format, seed ${seed}`, () => {
  it.each(formats)('%s: no crash, no memory without bound', async (format) => {
    const { reads, quarantined, megabytes } = await fuzzFormat(format, payloads, seed);
    expect(reads).toBeGreaterThan(payloads / 25);
    expect(quarantined).toBeGreaterThan(payloads / 10);
    expect(megabytes).toBeLessThan(256);
  });
});
