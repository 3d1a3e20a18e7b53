import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignPlates, rankOf } from './alignment.ts';
import { leastPieced, nearKeys, plateKeys } from './plate-pieces.ts';

/** As the textbook has it. */
function levenshtein(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return levenshtein(restA, restB);
  return 1 + Math.min(levenshtein(restA, b), levenshtein(a, restB), levenshtein(restA, restB));
}

describe('alignPlates', () => {
  it('tells which characters differ', () => {
    expect(alignPlates('5SOW350', '5SOW750')).toEqual({
      distance: 1,
      weight: 2,
      differences: [{ position: 5, asked: '3', read: '7' }],
    });
    expect(alignPlates('7ABC123', '7ABC12')).toMatchObject({
      differences: [{ position: 7, asked: '3', read: '' }],
    });
    expect(alignPlates('7ABC123', '17ABC123')).toMatchObject({
      differences: [{ position: 1, asked: '', read: '1' }],
    });
    expect(alignPlates('A', 'A')).toEqual({ distance: 0, weight: 0, differences: [] });
  });

  it('ranks what is easily confused before what is not, and one difference before two', () => {
    const likeness = ['8ABC123', 'BABC123', '3ABC123', 'XABC123', 'BABC12E'];
    expect(likeness.toReversed().toSorted((a, b) => rankOf('8ABC123', a) - rankOf('8ABC123', b))).toEqual(
      likeness,
    );
  });

  it('is the edit distance, and its differences are as many', () => {
    const short = fc.stringMatching(/^[01OQ7A]{0,6}$/);
    fc.assert(
      fc.property(short, short, (a, b) => {
        const { distance, differences } = alignPlates(a, b);
        expect(distance).toBe(levenshtein(a, b));
        expect(differences).toHaveLength(distance);
      }),
      { seed: 9 },
    );
  });
});

describe('nearKeys', () => {
  it('meets the pieces of every plate of which characters were changed, taken out or put in', () => {
    const edit = fc.tuple(fc.nat(12), fc.constantFrom('', 'A', '1', 'AB'), fc.constantFrom(0, 1));
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{4,12}$/), fc.array(edit, { maxLength: 2 }), (asked, edits) => {
        const other = edits.reduce(
          (text, [at, put, cut]) => text.slice(0, at) + put + text.slice(at + cut),
          asked,
        );
        const { distance } = alignPlates(asked, other);
        fc.pre(other.length >= leastPieced && other.length <= 12 && distance <= 2);
        const keys = new Set(nearKeys(asked, distance));
        expect(plateKeys(other).some((key) => keys.has(key))).toBe(true);
      }),
      { seed: 11, numRuns: 5_000 },
    );
  });
});
