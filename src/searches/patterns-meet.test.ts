import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternsMeet } from './patterns-meet.ts';

describe('two patterns that one plate can fit (R14)', () => {
  it.each([
    ['5QQQ555', '5QQQ555', true],
    ['5QQQ555', '5QQQ55?', true],
    ['5QQQ555', '5Q*', true],
    ['5QQQ555', '*', true],
    ['5QQQ555', '6QQQ555', false],
    ['5QQQ555', '5QQQ55', false],
    ['5Q*5', '5?Q*', true],
    ['A*B', 'B*A', false],
    ['', '*', true],
    ['?', '', false],
  ])('%s and %s: %s', (a, b, met) => {
    expect(patternsMeet(a, b)).toBe(met);
    expect(patternsMeet(b, a)).toBe(met);
  });

  it('agrees with trying every plate of a small alphabet', () => {
    const pattern = fc
      .array(fc.constantFrom('A', 'B', '?', '*'), { maxLength: 4 })
      .map((parts) => parts.join(''));
    const plates = ['', ...words(1), ...words(2), ...words(3), ...words(4), ...words(5), ...words(6)];
    const fits = (text: string, plate: string): boolean =>
      new RegExp(`^${text.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(plate);
    fc.assert(
      fc.property(pattern, pattern, (a, b) => {
        expect(patternsMeet(a, b)).toBe(plates.some((plate) => fits(a, plate) && fits(b, plate)));
      }),
      { numRuns: 2_000 },
    );
  });
});

function words(length: number): readonly string[] {
  if (length === 0) return [''];
  return words(length - 1).flatMap((word) => [`${word}A`, `${word}B`]);
}
