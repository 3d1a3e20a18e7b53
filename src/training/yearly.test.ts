import { describe, expect, it } from 'vitest';
import { validThrough } from './yearly.ts';

describe('training holds for a year (53060.8(a))', () => {
  it('through the same day of the next year', () => {
    expect(validThrough(20260301)).toBe(20270301);
    expect(validThrough(20271231)).toBe(20281231);
  });
  it('through 28 February when completed on a leap day', () => {
    expect(validThrough(20280229)).toBe(20290228);
  });
});
