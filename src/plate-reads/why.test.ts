import { describe, expect, it } from 'vitest';
import { parsePlate } from './plate.ts';
import { whyOf } from './why.ts';

const plateOf = (text: string) => {
  const parsed = parsePlate(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.plate;
};
const why = (asked: string, read: string, match: 'exact' | 'folded' | 'edit'): string =>
  whyOf({ plate: plateOf(asked), match }, read).text;

describe('whyOf', () => {
  it('53060.9(b)(1): says which characters differ, so that the eye goes there', () => {
    expect(why('7ABC123', '7ABC123', 'exact')).toBe('the plate asked for');
    expect(why('8ABC123', 'BABC123', 'folded')).toBe('easily confused: B for 8 at 1');
    expect(why('7ABC123', '7ABC123', 'edit')).toBe('the plate asked for');
    expect(why('5SOW350', '5SOW750', 'edit')).toBe('one character off: 7 for 3 at 5');
    expect(why('7ABC123', '7ABC1', 'edit')).toMatch(/^2 characters off: . missing at \d, . missing at \d$/);
    expect(why('7ABC123', '17ABC123', 'edit')).toBe('one character off: 1 added before 1');
  });
});
