import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadMatch } from '../../plate-reads/index.ts';
import { type Heard, mergeAnswers } from './merge.ts';

const read = (capturedAt: number, id: string, traits: Partial<ReadMatch> = {}): ReadMatch => ({
  id,
  plate: '7ABC123',
  state: null,
  capturedAt,
  zoneAssumed: false,
  camera: { id: `camera of ${id}`, name: `camera of ${id}`, lat: null, lon: null },
  agencyOfRecord: 'Sheriff',
  provider: 'a source',
  confidence: null,
  hasPhoto: false,
  vehicle: { make: null, colour: null, body: null, direction: null },
  why: { kind: 'exact', text: 'the plate asked for' },
  ...traits,
});
const heard = (source: string, matches: readonly ReadMatch[], more = false): Heard => ({
  source,
  matches,
  more,
  after: null,
});

describe('answers of several sources', () => {
  it('stand newest first; of one moment in the order of the sources', () => {
    const merged = mergeAnswers(
      [heard('a', [read(9_000, 'a1'), read(5_000, 'a2')]), heard('b', [read(9_000, 'b1')])],
      10,
    );
    expect(merged.matches.map(({ match }) => match.id)).toEqual(['a1', 'b1', 'a2']);
    expect(merged.next).toBeNull();
  });

  it('show the same read once, whoever told it', () => {
    const camera = { id: 'x', name: 'Gate', lat: null, lon: null };
    const merged = mergeAnswers(
      [
        heard('a', [read(9_400, 'a1', { camera })]),
        heard('b', [read(9_000, 'b1', { camera: { ...camera, id: 'y' } })]),
      ],
      1,
    );
    expect(merged).toMatchObject({ matches: [{ source: 'a' }], doubles: 1, next: null });
  });

  it('show nothing older than what a source that has more would tell next', () => {
    const merged = mergeAnswers([heard('a', [read(9_000, 'a1')], true), heard('b', [read(5_000, 'b1')])], 10);
    expect(merged.matches.map(({ match }) => match.id)).toEqual(['a1']);
    expect(merged.next).toEqual({ a: { capturedAt: 9_000, id: 'a1' }, b: null });
  });

  it('page by page leave out nothing and repeat nothing, whatever sources tell', () => {
    const times = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(times, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 5 }),
        (all, limit) => {
          const stores = all.map((moments, source) =>
            moments.toSorted((a, b) => b - a).map((moment, n) => read(moment * 1_000, `${source}-${n}`)),
          );
          expect(paged(stores, limit)).toEqual(
            mergeAnswers(
              stores.map((matches, n) => heard(String(n), matches)),
              1_000,
            ).matches.map(({ match }) => match.id),
          );
        },
      ),
      { seed: 53_060, numRuns: 200 },
    );
  });
});

/** Every page after the other, each source telling at most `limit` from where it goes on. */
function paged(stores: readonly (readonly ReadMatch[])[], limit: number): readonly string[] {
  let at = new Map(stores.map((_, n) => [String(n), 0]));
  const shown: string[] = [];
  while (at.size > 0) {
    const asked = [...at].map(([source, from]): Heard => {
      const store = stores[Number(source)] ?? [];
      const last = store[from - 1];
      return {
        source,
        matches: store.slice(from, from + limit),
        more: store.length > from + limit,
        after: last === undefined ? null : { capturedAt: last.capturedAt, id: last.id },
      };
    });
    const { matches, next } = mergeAnswers(asked, limit);
    shown.push(...matches.map(({ match }) => match.id));
    at = new Map(
      Object.entries(next ?? {}).map(([source, position]) => [
        source,
        (stores[Number(source)] ?? []).findIndex(({ id }) => id === position?.id) + 1,
      ]),
    );
  }
  return shown;
}
