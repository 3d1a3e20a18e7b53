import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cell } from '../../foundation/csv-cell.ts';

/** What a spreadsheet would run, follow or break on. */
const corpus = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '\n=HYPERLINK("http://x")',
  ' =1+1',
  '\u200b=1+1',
  '\ufeff=1+1',
  '＝1+1',
  '＋1',
  '％0A=1',
  '%0A=1+1',
  '|calc',
  '"=1+1"',
  '","=1+1',
  'x\r\n=1+1',
  '../../etc/passwd',
  'a\u0000b',
  '\u2028=1+1',
];

const readBack = (text: string): string => parse(`${text}\r\n`)[0]?.[0] ?? '';

describe('cells of a CSV copy (ASVS 1.2.10, RFC 4180)', () => {
  test.each(corpus)('%j begins no formula, and stays one cell of one row', (text) => {
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
