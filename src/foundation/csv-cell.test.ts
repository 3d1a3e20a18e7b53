import { describe, expect, it } from 'vitest';
import { cell } from './csv-cell.ts';

describe('a cell of a file that a spreadsheet opens (ASVS 1.2.10)', () => {
  it.each([
    ['=1+1', `"'=1+1"`],
    ['+1', `"'+1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\tcmd', `"' cmd"`],
    ['\u200b=1', `"'\u200b=1"`],
    ['say "so"', '"say ""so"""'],
    ['-118.25', '"-118.25"'],
    ['a\r\nb', '"a  b"'],
  ])('%j is no formula and no second line', (text, written) => {
    expect(cell(text)).toBe(written);
  });
});
