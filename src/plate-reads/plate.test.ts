import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlate } from './plate.ts';

const problemOf = (raw: string): string => {
  const parsed = parsePlate(raw);
  return parsed.ok ? '' : parsed.problem;
};

describe('parsePlate', () => {
  it.each([
    ['7abc123', '7ABC123'],
    [' 7ABC-123 ', '7ABC123'],
    ['7ABC\u00a0123', '7ABC123'],
    ['M\u2013XY 12', 'MXY12'],
  ])('writes a plate in one way (%#)', (raw, plate) => {
    expect(parsePlate(raw)).toEqual({ ok: true, plate });
  });

  it.each([
    ['7\u0410BC123', 'another alphabet'],
    ['\uff17ABC123', 'another alphabet'],
    ['7AB\u00dc123', 'another alphabet'],
    ['7ABC\u200b123', 'cannot be seen'],
    ['\u202e321CBA7', 'turns the text round'],
    ['7ABC\u0000123', 'control character'],
    ['7ABC!23', 'U+0021'],
    ['7ABC?23', 'U+003F'],
    ['', 'no plate'],
    [' - ', 'no plate'],
    ['A'.repeat(13), 'longer than 12'],
    ['A'.repeat(65_536), 'longer than 12'],
    ['\u0131ABC', 'another alphabet'],
    ['\u00df', 'another alphabet'],
  ])('refuses what is no plate, and says why (%#)', (raw, why) => {
    expect(problemOf(raw)).toContain(why);
  });

  it('gives only A–Z and 0–9, at most twelve, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (raw) => {
        const parsed = parsePlate(raw);
        if (parsed.ok) expect(parsed.plate).toMatch(/^[A-Z0-9]{1,12}$/);
        else expect(parsed.mend).not.toBe('');
      }),
      { seed: 690 },
    );
  });
});
