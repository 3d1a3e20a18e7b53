import { describe, expect, it } from 'vitest';
import { formats } from '../../src/plate-reads/index.ts';
import { fuzzFormat } from './fuzz-format.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 53_060);
const payloads = Number(process.env['FUZZ_PAYLOADS'] ?? 10_000);

describe(`${payloads} broken payloads of each format, seed ${seed}`, () => {
  it.each(formats)(
    '%s: reads that stand, or a reason that says what to mend',
    async (format) => {
      const { reads, quarantined, megabytes } = await fuzzFormat(format, payloads, seed);
      expect(reads).toBeGreaterThan(payloads / 25);
      expect(quarantined).toBeGreaterThan(payloads / 10);
      expect(megabytes).toBeLessThan(256);
      expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('plate');
    },
    120_000,
  );
});
