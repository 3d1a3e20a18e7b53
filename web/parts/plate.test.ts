import { expect, test } from 'vitest';
import { hasWildcard, spelled, tidyPlate } from './plate.ts';

test('a plate is heard character by character', () => {
  expect(spelled('7abc123')).toBe('7 A B C 1 2 3');
  expect(spelled('7?C*')).toBe('7 any one character C any characters');
});

test('what no plate has does not get into the field', () => {
  expect(tidyPlate('7abc-12 3;é')).toBe('7ABC-12 3');
});

test('? and * make a pattern', () => {
  expect(hasWildcard('7AB?')).toBe(true);
  expect(hasWildcard('7ABC123')).toBe(false);
});
