import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choosable, choose } from './choose.ts';

const seed = createHash('sha256').update('a checkpoint').digest();
const search = (at: number, user: string, score = 0): Choosable => ({ id: `id-${at}`, user, score });
const ids = (searches: readonly Choosable[]): readonly string[] => searches.map(({ id }) => id);

describe('what an audit looks at (R29)', () => {
  it('takes all that are flagged, three of each account, and a sample of the rest', () => {
    const searches = [
      ...Array.from({ length: 100 }, (_, at) => search(at, 'busy')),
      search(100, 'busy', 9),
      search(101, 'quiet'),
      search(102, 'quiet'),
      search(103, 'flagged', 5),
      search(104, 'flagged', 5),
      search(105, 'flagged', 5),
      search(106, 'flagged'),
    ];
    const chosen = choose(searches, { line: 5, sample: 10, seed });
    expect(ids(chosen.flagged)).toEqual(['id-100', 'id-103', 'id-104', 'id-105']);
    // Busy has one flagged: two more; quiet has two in all; flagged has three already.
    expect(chosen.perAccount.map(({ user }) => user).toSorted()).toEqual(['busy', 'busy', 'quiet', 'quiet']);
    expect(chosen.sample).toHaveLength(10);
    expect(chosen.others).toBe(107 - 4 - 4);
  });

  it('is the same whatever the order, another under another seed, and never chooses twice', () => {
    const accounts = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 9 })), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(accounts, fc.integer({ min: 0, max: 20 }), (rows, sample) => {
        const searches = rows.map(([user, score], at) => search(at, user, score));
        const one = choose(searches, { line: 7, sample, seed });
        const other = choose(searches.toReversed(), { line: 7, sample, seed });
        for (const part of ['flagged', 'perAccount', 'sample'] as const)
          expect(ids(other[part]).toSorted()).toEqual(ids(one[part]).toSorted());
        const all = [...one.flagged, ...one.perAccount, ...one.sample];
        expect(new Set(ids(all)).size).toBe(all.length);
        for (const user of ['a', 'b', 'c']) {
          const of = (list: readonly Choosable[]) => list.filter((each) => each.user === user).length;
          expect(of(all)).toBeGreaterThanOrEqual(Math.min(3, of(searches)));
        }
      }),
    );
    const many = Array.from({ length: 200 }, (_, at) => search(at, 'a'));
    const drawn = (by: Uint8Array) => ids(choose(many, { line: 7, sample: 20, seed: by }).sample);
    expect(drawn(createHash('sha256').update('another').digest())).not.toEqual(drawn(seed));
  });

  it('draws each with the same chance', () => {
    const many = Array.from({ length: 40 }, (_, at) => search(at, 'a'));
    const times = new Map<string, number>();
    for (let turn = 0; turn < 600; turn += 1) {
      const by = createHash('sha256').update(String(turn)).digest();
      for (const { id } of choose(many, { line: 7, sample: 10, seed: by }).sample)
        times.set(id, (times.get(id) ?? 0) + 1);
    }
    // 10 of the 37 that are left, which are any 37 of the 40: 150 times each, with a standard deviation of 11.
    for (const { id } of many) expect(Math.abs((times.get(id) ?? 0) - 150)).toBeLessThan(60);
  });
});
