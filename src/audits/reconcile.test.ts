import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcile, type Told } from './reconcile.ts';

const toleranceMs = 120_000;
const told = (at: number | null, more: Partial<Told> = {}): Told => ({
  at,
  user: 'a.example',
  plate: 'TST1',
  caseNumber: '26-1',
  ...more,
});

describe('a vendor’s rows against the record', () => {
  it('match by person, plate and time, whatever capitals and blanks', () => {
    const row = told(1000, { user: 'A.Example ', plate: 'tst 1' });
    const { pairs, ghosts, untold } = reconcile([row], [told(90_000)], { toleranceMs });
    expect({ pairs: pairs.length, ghosts, untold }).toEqual({ pairs: 1, ghosts: [], untold: [] });
  });

  it.each([
    ['another person', { user: 'b.other' }],
    ['another plate', { plate: 'TST2' }],
    ['a time too far off', { at: 1000 + toleranceMs + 1 }],
  ])('do not match %s', (_, more) => {
    const { ghosts, untold } = reconcile([told(1000)], [told(1000, more)], { toleranceMs });
    expect([ghosts.length, untold.length]).toEqual([1, 1]);
  });

  it('say where the case differs, and where both are silent', () => {
    const rows = [
      told(1000, { caseNumber: '26-2' }),
      told(2000, { caseNumber: null }),
      told(3000, { caseNumber: '' }),
    ];
    const entries = [told(1000), told(2000), told(3000)];
    expect(reconcile(rows, entries, { toleranceMs }).pairs.map(({ otherCase }) => otherCase)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('judge no row that does not tell who, what or when', () => {
    const rows = [told(null), told(1, { user: null }), told(1, { plate: null })];
    expect(reconcile(rows, [], { toleranceMs })).toMatchObject({ ghosts: [], unjudged: rows });
  });

  it('find every planted difference of 10,000, and no other', () => {
    const entries = Array.from({ length: 10_000 }, (_, at) =>
      told(at * 45_000, { plate: `P${at % 700}`, user: `u${at % 40}` }),
    );
    const rows = entries
      .map((entry, at) => ({ ...entry, at: (entry.at ?? 0) + ((at * 7919) % 60_000) - 30_000 }))
      .filter((_, at) => at % 500 !== 0);
    const ghosts = Array.from({ length: 25 }, (_, at) => told(at * 9_000_000 + 11, { plate: `GHOST${at}` }));
    const found = reconcile([...rows, ...ghosts], entries, { toleranceMs });
    expect(found.ghosts).toEqual(ghosts);
    expect(found.untold).toEqual(entries.filter((_, at) => at % 500 === 0));
    expect(found.pairs).toHaveLength(rows.length);
  });

  it('pair as many as can be paired, each once', () => {
    const times = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 7 });
    fc.assert(
      fc.property(times, times, (one, other) => {
        const [rows, entries] = [one.map((at) => told(at)), other.map((at) => told(at))];
        const { pairs, ghosts, untold } = reconcile(rows, entries, { toleranceMs: 3 });
        expect(pairs.length).toBe(mostPairs(one, other, 3));
        expect(pairs.length + ghosts.length).toBe(rows.length);
        expect(pairs.length + untold.length).toBe(entries.length);
        for (const { row, entry } of pairs)
          expect(Math.abs((row.at ?? 0) - (entry.at ?? 0))).toBeLessThanOrEqual(3);
      }),
    );
  });
});

/** By trying every way: each of the first is left alone or given any that is near and free. */
function mostPairs([first, ...rest]: readonly number[], others: readonly number[], near: number): number {
  if (first === undefined) return 0;
  const given = others.flatMap((other, at) =>
    Math.abs(other - first) <= near ? [1 + mostPairs(rest, others.toSpliced(at, 1), near)] : [],
  );
  return Math.max(mostPairs(rest, others, near), ...given);
}
