import { expect, it } from 'vitest';
import { unkeepableText } from './unkeepable-text.ts';

it('finds where a text stands that nobody could keep', () => {
  expect(unkeepableText({ a: 'x', b: { c: ['y', 'z\0'] } })).toBe('b.c.1');
  expect(unkeepableText({ purpose: 'half a pair \ud83d' })).toBe('purpose');
  expect(unkeepableText({ b: { 'a\0': 1 } })).toBe('b');
});

it('finds nothing in what can be kept', () => {
  expect(unkeepableText({ a: 'José 🚗', b: [1, true, null, undefined] })).toBeUndefined();
});

it('walks a value of any depth', () => {
  expect(unkeepableText(JSON.parse('['.repeat(5_000) + '"\\u0000"' + ']'.repeat(5_000)))).toMatch(/0\.0$/);
});
