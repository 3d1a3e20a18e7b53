import { describe, expect, it } from 'vitest';
import { knownCharacters, likePattern, parsePattern, type Pattern, patternGrams } from './pattern.ts';

const patternOf = (raw: string): Pattern => {
  const parsed = parsePattern(raw);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.pattern;
};

describe('parsePattern', () => {
  it('takes separators out and joins stars', () => {
    expect(patternOf(' 7ab-?2 ** ')).toBe('7AB?2*');
  });

  it.each(['', '7%C', '7_C', '7ABC\\', 'x'.repeat(25)])('refuses %j', (raw) => {
    expect(parsePattern(raw).ok).toBe(false);
  });

  it('counts what is known', () => {
    expect(knownCharacters('7A?*')).toBe(2);
    expect(knownCharacters('?*')).toBe(0);
  });
});

describe('likePattern', () => {
  it('writes ? and * as SQL does', () => {
    expect(likePattern(patternOf('7?B*1'))).toBe('7_B%1');
  });
});

describe('patternGrams', () => {
  it('asks for pairs at their place, lone characters at theirs, and pairs anywhere after a star', () => {
    expect(patternGrams(patternOf('7A?1'))).toHaveLength(2);
    expect(patternGrams(patternOf('7?B?2'))).toHaveLength(3);
    expect(patternGrams(patternOf('*ABC'))).toHaveLength(2);
    expect(patternGrams(patternOf('*A?B*'))).toEqual([]);
    expect(patternGrams(patternOf('?*'))).toEqual([]);
  });
});
