import { describe, expect, it } from 'vitest';
import { compareAccesses, type OurAccess, type TheirAccess } from './compare.ts';

const at = Date.UTC(2026, 10, 24, 18);
const requestOf = (n: number): string => n.toString(16).padStart(32, '0');
const our = (n: number, changes: Partial<OurAccess> = {}): OurAccess => ({
  request: requestOf(n),
  entry: 2 * n,
  at: at + n * 1_000,
  told: `{"plate":"7ABC${n}"}`,
  outcome: 'answered',
  digest: 'd'.repeat(64),
  theirEntry: 3 * n,
  ...changes,
});
const their = (n: number, changes: Partial<TheirAccess> = {}): TheirAccess => {
  const { theirEntry: _entry, ...same } = our(n);
  return { ...same, entry: 3 * n, ...changes };
};

describe('two records held against each other', () => {
  it('agree where every access stands in both, in whatever order', () => {
    expect(compareAccesses([our(1), our(2)], [their(2), their(1)])).toEqual([]);
  });

  it('need not both hold what never reached the other side', () => {
    for (const outcome of ['unreachable', 'timed-out', 'not-admitted', 'refused'])
      expect(compareAccesses([our(1, { outcome, digest: null, theirEntry: null })], [])).toEqual([]);
  });

  it('finds every one of the planted differences among 10,000 accesses, and no other', () => {
    const planted = new Map<number, (ours: OurAccess[], theirs: TheirAccess[], n: number) => void>();
    const kinds = [
      (ours: OurAccess[], _: TheirAccess[], n: number) =>
        void ours.splice(
          ours.findIndex(({ entry }) => entry === 2 * n),
          1,
        ),
      (_: OurAccess[], theirs: TheirAccess[], n: number) =>
        void theirs.splice(
          theirs.findIndex(({ entry }) => entry === 3 * n),
          1,
        ),
      (_: OurAccess[], theirs: TheirAccess[], n: number) => change(theirs, n, { told: '{"plate":"OTHER"}' }),
      (_: OurAccess[], theirs: TheirAccess[], n: number) => change(theirs, n, { digest: 'e'.repeat(64) }),
      (_: OurAccess[], theirs: TheirAccess[], n: number) =>
        change(theirs, n, { at: at + n * 1_000 + 120_000 }),
      (_: OurAccess[], theirs: TheirAccess[], n: number) => change(theirs, n, { entry: 3 * n + 1_000_000 }),
      (_: OurAccess[], theirs: TheirAccess[], n: number) => void theirs.push(their(n)),
      (_: OurAccess[], theirs: TheirAccess[], n: number) => change(theirs, n, { outcome: 'withdrawn' }),
    ];
    for (let n = 50; n < 10_000; n += 97) planted.set(n, kinds[planted.size % kinds.length] ?? (() => {}));
    const ours = Array.from({ length: 10_000 }, (_, n) => our(n));
    const theirs = Array.from({ length: 10_000 }, (_, n) => their(n));
    for (const [n, plant] of planted) plant(ours, theirs, n);
    const found = compareAccesses(ours, theirs).map(({ request }) => Number.parseInt(request, 16));
    expect(found.toSorted((a, b) => a - b)).toEqual([...planted.keys()]);
  });
});

function change(theirs: TheirAccess[], n: number, changes: Partial<TheirAccess>): void {
  const place = theirs.findIndex(({ request }) => request === requestOf(n));
  theirs[place] = their(n, changes);
}
