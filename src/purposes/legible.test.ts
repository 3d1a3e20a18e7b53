import { describe, expect, it } from 'vitest';
import { legible } from './legible.ts';

describe('a text in plain letters', () => {
  it.each([
    ['inmigración', 'inmigracion'],
    ['ＩＣＥ', 'ICE'],
    ['𝐈𝐂𝐄', 'ICE'],
    ['іmmіgrаtіоn', 'immigration'],
    ['im\u200bmi\u00adgration', 'immigration'],
    ['señor Núñez', 'senor Nunez'],
    ['“quoted”—dash', '“quoted”-dash'],
    ['two\r\nlines', 'two\r\nlines'],
  ])('%j is read as %j', (typed, read) => {
    expect(legible(typed)).toBe(read);
  });
});
