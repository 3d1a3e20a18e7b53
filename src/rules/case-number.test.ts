import { describe, expect, it } from 'vitest';
import { isCdcrNumberAlone, isSameNumber } from './case-number.ts';

describe('a CDCR number alone (53060.7(b)(6))', () => {
  it.each([
    'P45678',
    'P-45678',
    'p-45678',
    ' V12345 ',
    'BC1234',
    'BC-1234',
    'bc 1234',
    'P\u201345678',
    'P\u221245678',
    '\uFF3045678',
    'CDCR P45678',
    'CDCR #P-45678',
    'CDCR no. BC1234',
    'CDC# V12345',
    'inmate P45678',
    '#P45678',
    'No: P45678',
    'ID1234',
    'P - 45678',
    'P.45678',
    '"P-45678"',
    '(BC1234).',
    'P-45678, BC-1234',
    'P45678/BC1234',
    'CDCR P45678 and V12345',
  ])('%s', (typed) => {
    expect(isCdcrNumberAlone(typed)).toBe(true);
  });

  it.each([
    '',
    'P4567',
    'P456789',
    'ABC1234',
    'BC12345',
    'B1234',
    '45678',
    'OCS-2026-004512',
    'DAPO-P45678-26',
    'P45678 escape',
    'OCS-P45678',
    '26-P45678',
    'case 26-1042',
    'NOAB12345',
    'P45678/26',
    'P45678 and others',
    ',',
  ])('but not %s', (typed) => {
    expect(isCdcrNumberAlone(typed)).toBe(false);
  });
});

describe('one case number in several spellings', () => {
  it.each([
    ['OCS-2026-004512', 'ocs 2026 004512'],
    ['OCS-2026-004512', 'OCS2026004512'],
    ['OCS-2026-004512', ' OCS\u20132026\u2013004512 '],
  ])('%s is %s', (one, other) => {
    expect(isSameNumber(one, other)).toBe(true);
  });

  it.each([
    ['OCS-2026-004512', 'OCS-2026-04512'],
    ['OCS-2026-004512', 'OCS-2026-004512-A'],
    ['OCS/2026', 'OCS2026'],
  ])('%s is not %s', (one, other) => {
    expect(isSameNumber(one, other)).toBe(false);
  });
});
