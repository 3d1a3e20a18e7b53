import { expect, it } from 'vitest';
import { makeBreaker } from './breaker.ts';

it('leaves a failing source alone for a while, then lets one search try it, and no other source is touched', () => {
  const breaker = makeBreaker();
  for (let n = 0; n < 5; n += 1) {
    expect(breaker.admits('a', n)).toBe(true);
    breaker.failed('a', n);
  }
  expect([breaker.admits('a', 10), breaker.admits('b', 10)]).toEqual([false, true]);
  expect([breaker.admits('a', 20_000), breaker.admits('a', 20_000)]).toEqual([true, false]);
  breaker.letGo('a');
  expect(breaker.admits('a', 20_000)).toBe(true);
  breaker.failed('a', 20_000);
  expect(breaker.admits('a', 40_000)).toBe(false);
  expect(breaker.admits('a', 60_000)).toBe(true);
  breaker.succeeded('a');
  expect(breaker.admits('a', 60_001)).toBe(true);
});
