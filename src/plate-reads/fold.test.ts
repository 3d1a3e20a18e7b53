import { describe, expect, it } from 'vitest';
import { foldedDifferences, foldPlate } from './fold.ts';

describe('foldPlate', () => {
  it.each(['0ODQ', '1IL', '2Z', '5S', '8B', '6G'])('takes the characters of %s for one', (group) => {
    expect(new Set([...group].map(foldPlate)).size).toBe(1);
  });

  it('keeps apart what is not confused', () => {
    expect(new Set([...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map(foldPlate)).size).toBe(27);
  });
});

describe('foldedDifferences', () => {
  it('names place and characters', () => {
    expect(foldedDifferences('7ABC120', '7A8C12O')).toEqual([
      { position: 3, asked: 'B', read: '8' },
      { position: 7, asked: '0', read: 'O' },
    ]);
    expect(foldedDifferences('7ABC120', '7ABC120')).toEqual([]);
  });
});
