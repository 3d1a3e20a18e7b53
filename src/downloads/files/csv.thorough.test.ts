import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { injections } from '../../../test/builders/injection.ts';
import { cell } from '../../foundation/csv-cell.ts';

const readBack = (text: string): string => parse(`${text}\r\n`)[0]?.[0] ?? '';

describe('cells of a CSV copy (ASVS 1.2.10, RFC 4180)', () => {
  test.each(injections)('%j begins no formula, and stays one cell of one row', (text) => {
    const written = cell(text);
    expect(parse(`${written},"next"\r\n`)).toHaveLength(1);
    expect(parse(`${written},"next"\r\n`)[0]).toHaveLength(2);
    expect(readBack(written)).not.toMatch(/^[\s\p{Cf}]*[=+\-@|%＝＋－＠]/u);
    expect(written).not.toMatch(/[\r\n\t\0]/);
  });

  test('a plate, a place and a negative degree stand as they are', () => {
    for (const text of ['7ABC123', 'US 50 at Watt Avenue', '-121.49', '38.58', ''])
      expect(readBack(cell(text))).toBe(text);
  });

  test('whatever is written is read back as one cell that begins no formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [back = '', ...rest] = parse(`${cell(text)},"next"\r\n`)[0] ?? [];
        expect(rest).toEqual(['next']);
        expect(/^-?\d+(?:\.\d+)?$/.test(back) || !/^[=+\-@\t\r]/.test(back)).toBe(true);
      }),
      { seed: 53060 },
    );
  });
});
