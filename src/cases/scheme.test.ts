import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCaseNumber } from './case-number.ts';
import { compilePattern, PatternError } from './pattern.ts';
import { fitsScheme, schemeProblems } from './scheme.ts';

const matches = (pattern: string, typed: string): boolean => {
  const number = readCaseNumber(typed);
  return number !== undefined && compilePattern(pattern).matches(number);
};

describe('a case number as typed', () => {
  it.each([
    ['ocs-2026-000123', 'OCS-2026-000123'],
    ['  OCS – 2026 — 000123 ', 'OCS-2026-000123'],
    ['ＯＣＳ－２０２６－０００１２３', 'OCS-2026-000123'],
    ['IA  26/0042', 'IA 26/0042'],
  ])('reads %s', (typed, read) => expect(readCaseNumber(typed)).toBe(read));

  it.each([
    '',
    '   ',
    '-',
    'ОСS-2026-000123',
    'OCS-2026-000123; drop table',
    'a'.repeat(61),
    'x'.repeat(5000),
  ])('reads no number in %j', (typed) => expect(readCaseNumber(typed)).toBeUndefined());
});

describe('a pattern (53060.7(b)(6))', () => {
  it.each([
    ['OCS-{yyyy}-{nnnnnn}', 'OCS-2026-000123', true],
    ['OCS-{yyyy}-{nnnnnn}', 'OCS-1826-000123', false],
    ['OCS-{yyyy}-{nnnnnn}', 'OCS-2026-00123', false],
    ['OCS-{yyyy}-{nnnnnn}', 'XOCS-2026-000123', false],
    ['OCS-{yyyy}-{nnnnnn}', 'OCS-2026-0001234', false],
    ['{ISU|SSU}/{yy}{mm}/{n3-5}', 'isu/2611/042', true],
    ['{ISU|SSU}/{yy}{mm}/{n3-5}', 'SSU/2613/042', false],
    ['{ISU|SSU}/{yy}{mm}/{n3-5}', 'SSU/2612/123456', false],
    ['PA {aa}{xxx}', 'PA QX7Z9', true],
    ['P.{nn}', 'PX12', false],
    ['ABS-{cdcr}-{nnn}', 'ABS-P45678-001', true],
    ['ABS-{cdcr}-{nnn}', 'ABS-AB-1234-001', true],
    ['ABS-{cdcr}-{nnn}', 'ABS-AB-12345-001', false],
  ])('%s: %s fits: %s', (pattern, number, fits) => expect(matches(pattern, number)).toBe(fits));

  it.each([
    '',
    'ocs-{nnn}',
    'OCS-{foo}',
    'OCS-{n0-3}',
    'OCS-{n5-3}',
    'OCS-(.*)',
    '{n30-40}{n30-40}',
    'A{',
    'A{}',
  ])('cannot be read: %j', (pattern) => expect(() => compilePattern(pattern)).toThrow(PatternError));

  it('has at most three parts of varying length, so that matching stays cheap whatever is typed', () => {
    expect(compilePattern('{x1-15}{x1-15}{x1-15}').matches('A'.repeat(45))).toBe(true);
    expect(() => compilePattern('{x1-9}{x1-9}{x1-9}{x1-9}')).toThrow(PatternError);
  });
});

describe('saving a scheme', () => {
  const scheme = { pattern: 'OCS-{yyyy}-{nnnnnn}', good: ['OCS-2026-000123'], bad: ['P-45678', 'OCS-26-1'] };

  it('holds when its good and bad examples do', () => expect(schemeProblems(scheme)).toEqual([]));
  it('names each example that does not hold', () => {
    expect(schemeProblems({ ...scheme, good: ['OCS-26-1'], bad: ['OCS-2026-000123'] })).toEqual([
      '"OCS-26-1" should fit and does not',
      '"OCS-2026-000123" should not fit and does',
    ]);
  });
  it('asks for both kinds of example', () => {
    expect(schemeProblems({ ...scheme, good: [], bad: [] })).toHaveLength(2);
  });

  it.each([
    '{a}{nnnnn}',
    '{a}-{nnnnn}',
    '{aa}{nnnn}',
    '{x1-2}-{n4-5}',
    '{cdcr}',
    '{xxxxxx}',
    'P {nnnnn}',
    '{AB|CD}-{yyyy}',
    'P-{n1-6}',
  ])('refuses %s: it would match a CDCR number alone (R12)', (pattern) =>
    expect(schemeProblems({ pattern, good: ['Q'], bad: ['Q'] })[0]).toMatch(/CDCR number alone/),
  );
  it.each(['{a}-{nnnnnn}', '{aa}{nnnnn}', 'ABS-{cdcr}', '{cdcr}-{nn}', '{yyyy}-{nnnnn}', '{aaa}{nnnn}'])(
    'allows %s (R12)',
    (pattern) =>
      expect(schemeProblems({ pattern, good: [], bad: [] }).join()).not.toMatch(/CDCR number alone/),
  );

  it('finds every pattern that a CDCR number could fit', () => {
    const part = fc.constantFrom(
      '{a}',
      '{aa}',
      '{nnnn}',
      '{nnnnn}',
      '{n1-3}',
      '-',
      '{x1-2}',
      '{cdcr}',
      'P',
      '1',
      '{yy}',
    );
    const number = fc.oneof(
      fc.tuple(
        fc.constantFrom('P', 'T'),
        fc.constantFrom('', '-', ' '),
        fc.integer({ min: 10000, max: 99999 }),
      ),
      fc.tuple(
        fc.constantFrom('AB', 'PT'),
        fc.constantFrom('', '-', ' '),
        fc.integer({ min: 1000, max: 9999 }),
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), number, (parts, cdcr) => {
        const pattern = parts.join('');
        const typed = cdcr.join('');
        const alone = schemeProblems({ pattern, good: [], bad: [] }).some((problem) => /alone/.test(problem));
        expect(alone || !compilePattern(pattern).matches(typed)).toBe(true);
      }),
      { numRuns: 2000, seed: 53060 },
    );
  });
});

it('a division’s patterns are alternatives', () => {
  const number = readCaseNumber('SSU-2026-01');
  expect(number !== undefined && fitsScheme(number, ['OCS-{yyyy}-{nnnnnn}', 'SSU-{yyyy}-{nn}'])).toBe(true);
  expect(number !== undefined && fitsScheme(number, [])).toBe(false);
});
