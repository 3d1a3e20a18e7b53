import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleSize, upperBound } from './bound.ts';

describe('the bound of a sample (R29)', () => {
  // AICPA Audit Guide "Audit Sampling", upper limits of the rate of deviation in percent, 5 % risk (95 % confidence).
  it.each([
    [25, 0, 11.3],
    [25, 1, 17.6],
    [50, 0, 5.9],
    [50, 1, 9.2],
    [50, 2, 12.1],
    [60, 0, 4.9],
    [60, 1, 7.7],
    [100, 0, 3.0],
    [100, 1, 4.7],
    [100, 2, 6.2],
    [100, 3, 7.6],
    [150, 0, 2.0],
    [150, 1, 3.2],
    [200, 0, 1.5],
    [200, 1, 2.4],
  ])('of %i with %i failures is the %f %% of the published table', (sampled, failures, percent) => {
    const bound = 100 * upperBound(sampled, failures, 0.95);
    expect(Math.abs(bound - percent)).toBeLessThanOrEqual(0.1);
  });

  it('is the rule of three for none', () => {
    expect(upperBound(300, 0, 0.95)).toBeCloseTo(1 - 0.05 ** (1 / 300), 12);
  });

  it('is 1 when all failed, and when nothing was looked at', () => {
    expect(upperBound(4, 4, 0.95)).toBe(1);
    expect(upperBound(0, 0, 0.95)).toBe(1);
  });

  it('covers the true share as often as it says, for every sample and share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.constantFrom(0.9, 0.95, 0.99),
        (sampled, share, confidence) => {
          let covered = 0;
          for (let failures = 0; failures <= sampled; failures += 1)
            if (upperBound(sampled, failures, confidence) >= share)
              covered += chanceOf(failures, sampled, share);
          expect(covered).toBeGreaterThanOrEqual(confidence - 1e-9);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    [-1, 0],
    [3, 4],
    [1.5, 0],
    [Number.NaN, 0],
  ])('is refused for %f and %f', (sampled, failures) => {
    expect(() => upperBound(sampled, failures, 0.95)).toThrow(RangeError);
  });
  it('is refused for a confidence that is none', () => {
    expect(() => upperBound(10, 1, 95)).toThrow(/between 0 and 1/);
  });
});

describe('the size of a sample', () => {
  // The same guide: sizes for a 5 % risk by tolerable rate and expected deviations.
  it.each([
    [0.1, 0, 29],
    [0.05, 0, 59],
    [0.04, 0, 74],
    [0.03, 0, 99],
    [0.02, 0, 149],
    [0.05, 1, 93],
  ])('for a tolerable share of %f and %i expected is %i', (tolerable, expected, size) => {
    expect(sampleSize(0.95, tolerable, expected)).toBe(size);
  });

  it('is the least that holds', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.005, max: 0.5, noNaN: true }),
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom(0.9, 0.95, 0.99),
        (tolerable, expected, confidence) => {
          const size = sampleSize(confidence, tolerable, expected);
          expect(upperBound(size, expected, confidence)).toBeLessThanOrEqual(tolerable + 1e-12);
          if (size - 1 > expected)
            expect(upperBound(size - 1, expected, confidence)).toBeGreaterThan(tolerable - 1e-12);
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** The binomial chance, by products: another way than the one under test. */
function chanceOf(failures: number, sampled: number, share: number): number {
  let chance = 1;
  for (let at = 0; at < failures; at += 1) chance *= ((sampled - at) / (at + 1)) * share;
  return chance * (1 - share) ** (sampled - failures);
}
