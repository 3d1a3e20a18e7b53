import { describe, expect, it } from 'vitest';
import { cellAt } from './cell.ts';

describe('what stands in place of a value that was taken out', () => {
  it.each([
    '***',
    '*****',
    '* * *',
    '###',
    'REDACTED',
    ' REDACTED ',
    '[redacted]',
    '<REDACTED>',
    '**REDACTED**',
    'Redacted per Gov. Code 7923.600',
    'REDACTED - per GC 7923.600(a)',
    'redacted under CPRA',
    '█████',
    '██ ████',
    '■■■',
    'XXXXX',
    'withheld',
    'Withheld pursuant to 7923.600',
    '7923.600 GC',
    'Gov. Code § 7923.600',
    '(b)(6)',
    'Exempt',
  ])('%j says nothing', (text) => {
    expect(cellAt([text], 0)).toBeNull();
  });

  it.each([
    '',
    '.',
    'x',
    '26-0001',
    '7*C123',
    'redacted report follow up, burglary',
    '*7ABC1',
    'exempt plate',
  ])('%j is what was given', (text) => {
    expect(cellAt([text], 0)).toBe(text);
  });

  // Each would take hours, were the signs tried in every grouping.
  it.each([`${'█'.repeat(400)} Smith`, `${'██ '.repeat(300)}Smith`, `${'*'.repeat(19_000)}7ABC123`])(
    'a long row of signs before a word is read at once',
    (text) => {
      expect(cellAt([text], 0)).toBe(text);
    },
  );

  it('blots out a whole narrative', () => {
    expect(cellAt(['█████ '.repeat(150)], 0)).toBeNull();
  });
});
