import { describe, expect, it } from 'vitest';
import { createSpelling, editDistance } from './spelling.ts';

const correct = createSpelling(['theft', 'warrant', 'robbery', 'investigation', 'stolen', 'dui']);

describe('misspelt words', () => {
  it.each([
    ['thet', 'theft'],
    ['Warratn'.toLowerCase(), 'warrant'],
    ['wrrant', 'warrant'],
    ['roberry', 'robbery'],
    ['investagtion', 'investigation'],
    ['rrobbery', 'robbery'],
    ['srolen', 'stolen'],
  ])('%s is %s', (typed, meant) => {
    expect(correct(typed)).toBe(meant);
  });

  it.each(['dvi', 'heft and', 'warehouse', 'bolo', 'a'.repeat(100)])('%s is none', (typed) => {
    expect(correct(typed)).toBeUndefined();
  });

  it('a swap of neighbours is one step', () => {
    expect(editDistance('abcd', 'acbd')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
  });
});
