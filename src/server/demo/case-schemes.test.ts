import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsScheme, readCaseNumber, schemeProblems } from '../../cases/index.ts';
import { isCdcrNumberAlone } from '../../rules/index.ts';
import { schemes } from './case-schemes.ts';
import { cases } from './cases.ts';

const fits = (typed: string, patterns: readonly string[]): boolean => {
  const number = readCaseNumber(typed);
  return number !== undefined && fitsScheme(number, patterns);
};
const patternsOf = (division: string) =>
  schemes.filter((scheme) => scheme.division === division).map(({ pattern }) => pattern);

const digits = (count: number) =>
  fc.integer({ min: 0, max: 10 ** count - 1 }).map((n) => String(n).padStart(count, '0'));
const year = fc.integer({ min: 2000, max: 2099 }).map(String);
const letters = fc.stringMatching(/^[A-Z]{3}$/);

/** Numbers as each division writes them. */
const good: Readonly<Record<string, fc.Arbitrary<string>>> = {
  OCS: fc.oneof(
    fc.tuple(year, digits(6)).map(([y, n]) => `OCS-${y}-${n}`),
    fc.tuple(year, digits(4)).map(([y, n]) => `OCS-EMG-${y}-${n}`),
  ),
  DAI: fc
    .tuple(fc.constantFrom('ISU', 'STG'), letters, digits(2), digits(4))
    .map(([unit, place, y, n]) => `${unit}-${place}-${y}-${n}`),
  DAPO: fc.oneof(
    fc.tuple(year, digits(5)).map(([y, n]) => `CCU-${y}-${n}`),
    fc.tuple(fc.constantFrom('T', 'P', 'K'), digits(5), digits(2)).map(([l, n, m]) => `PAR-${l}${n}-${m}`),
  ),
  OIA: fc
    .tuple(fc.constantFrom('N', 'C', 'S'), digits(4), digits(2))
    .map(([region, n, y]) => `OIA-${region}-${n}-${y}`),
};
const run = { numRuns: 200, seed: 53_060 };

describe('each division’s example schemes (53060.7(b)(6))', () => {
  it('hold with their own examples', () => {
    for (const scheme of schemes) expect(schemeProblems(scheme)).toEqual([]);
  });

  it.each(Object.entries(good))(
    '%s: its numbers fit, however they are typed; shortened or lengthened they do not',
    (division, numbers) => {
      const patterns = patternsOf(division);
      fc.assert(
        fc.property(numbers, fc.constantFrom('-', ' – ', '—'), (number, dash) => {
          expect(fits(number.toLowerCase().replaceAll('-', dash), patterns)).toBe(true);
          expect(fits(number.slice(0, -1), patterns)).toBe(false);
          expect(fits(`${number}7`, patterns)).toBe(false);
          expect(fits(`X${number}`, patterns)).toBe(false);
        }),
        run,
      );
    },
  );

  it.each(Object.entries(good))('%s: its numbers fit no other division', (division, numbers) => {
    const others = Object.keys(good).filter((other) => other !== division);
    fc.assert(
      fc.property(numbers, (number) => {
        for (const other of others) expect(fits(number, patternsOf(other))).toBe(false);
      }),
      run,
    );
  });

  it('a CDCR number alone fits none', () => {
    const cdcr = fc.oneof(
      fc.tuple(fc.stringMatching(/^[A-Z]$/), fc.constantFrom('', '-', ' '), digits(5)),
      fc.tuple(fc.stringMatching(/^[A-Z]{2}$/), fc.constantFrom('', '-', ' '), digits(4)),
    );
    fc.assert(
      fc.property(cdcr, (parts) => {
        const typed = parts.join('');
        expect(isCdcrNumberAlone(typed)).toBe(true);
        expect(
          fits(
            typed,
            schemes.map(({ pattern }) => pattern),
          ),
        ).toBe(false);
      }),
      run,
    );
  });

  it('the demo’s cases bear numbers of their division', () => {
    for (const { number, division } of cases)
      expect([number, fits(number, patternsOf(division))]).toEqual([number, true]);
  });
});
