import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseOfSearches } from '../../test/builders/citus.ts';
import { aFeed } from '../../test/builders/feed.ts';
import { anIngestStage, csvOf, type IngestStage } from '../../test/builders/ingest.ts';
import { askedBy } from '../../test/builders/record.ts';
import type { Feed } from './feed.ts';
import { alignPlates, rankOf } from './alignment.ts';
import { findReads } from './find-reads.ts';
import { foldPlate } from './fold.ts';
import { metresBetween } from '../foundation/geodesy.ts';
import { plateKeys } from './plate-pieces.ts';
import { parseReadQuery } from './read-query.ts';
import { searchReads } from './search.ts';
import { registerCameras } from './store/camera-store.ts';
import { SearchError } from './store/search-client.ts';

const now = Date.UTC(2026, 10, 24, 18);
const day = 86_400_000;
const window = { from: '2026-01-01', to: '2026-11-24' };

interface Sample {
  readonly id: string;
  readonly plate: string;
  readonly at: number;
  readonly camera: number;
}

const cameras = Array.from({ length: 12 }, (_none, n) => ({
  id: `CAM-${n}`,
  name: `Camera ${n}`,
  lat: 38.5 + n * 0.004,
  lon: -121.5 + (n % 4) * 0.006,
  kind: 'fixed' as const,
}));

/** Few letters and digits, so that random patterns often fit and folded plates often meet. */
const samples: readonly Sample[] = fc
  .sample(
    fc.record({
      plate: fc.stringMatching(/^[01OQD2Z5S8B6GIL7A]{1,8}$/),
      at: fc.integer({ min: now - 300 * day, max: now }),
      camera: fc.integer({ min: 0, max: cameras.length - 1 }),
    }),
    { numRuns: 3_000, seed: 690 },
  )
  .map((one, n) => ({ ...one, id: `s-${n}` }));

let stage: IngestStage;
let feed: Feed;
/** The read's number by the name that its sender gave it. */
const numbers = new Map<string, string>();

beforeAll(async () => {
  stage = await anIngestStage(now, databaseOfSearches());
  feed = await aFeed(stage.department, { id: 'sheriff', format: 'csv' });
  await registerCameras(stage.database.app, feed.id, cameras, now);
  await stage.take(
    feed,
    csvOf(
      samples.map(({ id, plate, at, camera }) => [
        plate,
        new Date(at).toISOString(),
        `CAM-${camera}`,
        '',
        '',
        id,
      ]),
    ),
  );
  const { rows } = await stage.database.owner.query<{ vendor_id: string; read_id: string }>(
    'select vendor_id, read_id::text from read_keys',
  );
  for (const { vendor_id, read_id } of rows) numbers.set(vendor_id, read_id);
});
afterAll(() => stage.close());

/** What a search must answer, by going through every read. */
function scan(fits: (one: Sample) => boolean): readonly string[] {
  const found = samples.filter(fits);
  const numberOf = ({ id }: Sample): bigint => BigInt(numbers.get(id) ?? '0');
  return found
    .toSorted((a, b) => b.at - a.at || (numberOf(a) < numberOf(b) ? -1 : 1))
    .map((one) => numbers.get(one.id) ?? '');
}

/** The first pages of a search, one after the other; `all` when there is no more. */
async function pagesOf(
  query: Record<string, unknown>,
  most = 2,
): Promise<{ ids: string[]; all: boolean; count: number; plates: number }> {
  const parsed = parseReadQuery({ ...window, limit: 100, ...query }, now);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const door = {
    db: stage.database.app,
    aside: stage.database.owner,
    now,
    signal: new AbortController().signal,
  };
  const ids: string[] = [];
  let page = await findReads(parsed.query, door);
  const { count, distinctPlates } = page;
  for (let pages = 1; ; pages++) {
    ids.push(...page.matches.map(({ id }) => id));
    if (page.next === null || pages === most) {
      return { ids, all: page.next === null, count: count.value, plates: distinctPlates };
    }
    page = await findReads({ ...parsed.query, after: page.next }, door);
  }
}

/** The pages hold what going through every read gives, and the count is of all of it. */
async function expectAs(
  query: Record<string, unknown>,
  fits: (one: Sample) => boolean,
  most?: number,
): Promise<void> {
  const found = await pagesOf(query, most);
  const expected = scan((one) => inWindow(one) && fits(one));
  expect(found.ids).toEqual(expected.slice(0, found.ids.length));
  expect(found.all).toBe(found.ids.length === expected.length);
  expect(found.count).toBe(expected.length);
  expect(found.plates).toBe(Math.min(21, platesIn(expected)));
}

const platesIn = (ids: readonly string[]): number =>
  new Set(samples.filter(({ id }) => ids.includes(numbers.get(id) ?? '')).map(({ plate }) => plate)).size;

const from = Date.parse('2026-01-01T08:00:00Z');
const inWindow = ({ at }: Sample): boolean => at >= from && at <= now;
const placeOf = (camera: number): { lat: number; lon: number } => cameras[camera] ?? { lat: 0, lon: 0 };
const ring = (west: number, south: number, east: number, north: number): [number, number][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const fitting = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replaceAll('?', '[A-Z0-9]').replaceAll('*', '[A-Z0-9]*')}$`);

describe('a search agrees with going through every read', () => {
  const rounds = { numRuns: 300, seed: 1_690 };
  const some = fc.oneof(
    fc.constantFrom(...samples.slice(0, 400).map(({ plate }) => plate)),
    fc.stringMatching(/^[01OQD2Z5S8B6GIL7A]{1,8}$/),
  );

  it('for exact plates', async () => {
    await fc.assert(
      fc.asyncProperty(some, (plate) => expectAs({ plate, match: 'exact' }, (one) => one.plate === plate)),
      rounds,
    );
  });

  it('for folded plates', async () => {
    await fc.assert(
      fc.asyncProperty(some, (plate) =>
        expectAs({ plate, match: 'folded' }, (one) => foldPlate(one.plate) === foldPlate(plate)),
      ),
      rounds,
    );
  });

  it('for plates of which one or two characters differ', async () => {
    await fc.assert(
      fc.asyncProperty(some, fc.constantFrom(0, 1, 2), (plate, distance) =>
        expectAs(
          { plate, match: 'edit', distance },
          (one) => alignPlates(plate, one.plate).distance <= distance,
        ),
      ),
      { numRuns: 150, seed: 1_690 },
    );
  });

  it('for the closest first, page by page', async () => {
    await fc.assert(
      fc.asyncProperty(some, fc.constantFrom('edit', 'folded'), async (plate, match) => {
        const fits = (one: Sample): boolean =>
          match === 'edit'
            ? alignPlates(plate, one.plate).distance <= 2
            : foldPlate(one.plate) === foldPlate(plate);
        const found = await pagesOf({ plate, match, order: 'closest', limit: 7 }, 6);
        const plates = new Map(samples.map((one) => [numbers.get(one.id) ?? '', one.plate]));
        const rank = (id: string): number => rankOf(plate, plates.get(id) ?? '');
        const expected = scan((one) => inWindow(one) && fits(one)).toSorted((a, b) => rank(a) - rank(b));
        expect(found.ids).toEqual(expected.slice(0, found.ids.length));
        expect(found.all).toBe(found.ids.length === expected.length);
        expect(found.count).toBe(expected.length);
      }),
      { numRuns: 80, seed: 2_690 },
    );
  });

  it('for patterns', async () => {
    const pattern = fc
      .tuple(
        some,
        fc.array(fc.tuple(fc.nat(7), fc.constantFrom('?', '*', '?*')), { minLength: 1, maxLength: 5 }),
      )
      .map(([plate, changes]) =>
        changes.reduce((text, [at, wild]) => text.slice(0, at) + wild + text.slice(at + 1), plate),
      )
      .filter((text) => /[A-Z0-9]/.test(text));
    await fc.assert(
      fc.asyncProperty(pattern, (plate) =>
        expectAs({ plate, match: 'wildcard' }, (one) => fitting(plate).test(one.plate)),
      ),
      rounds,
    );
  });

  it('when more plates fit than are listed one by one', () =>
    expectAs({ plate: '*', match: 'wildcard' }, () => true, 4));

  it('for a circle, a polygon with a hole, cameras, and their meeting', async () => {
    const circle = { lat: 38.515, lon: -121.495, radiusM: 900 };
    const near = ({ camera }: Sample): boolean => metresBetween(placeOf(camera), circle) <= circle.radiusM;
    await expectAs({ match: 'exact', place: circle }, near);
    const outline = ring(-121.6, 38.5, -121.4, 38.53);
    const hole = ring(-121.497, 38.507, -121.49, 38.52);
    const inside = ({ camera }: Sample): boolean => {
      const { lat, lon } = placeOf(camera);
      return (
        lat >= 38.5 && lat <= 38.53 && !(lon >= -121.497 && lon <= -121.49 && lat >= 38.507 && lat <= 38.52)
      );
    };
    await expectAs({ match: 'exact', place: { type: 'Polygon', coordinates: [outline, hole] } }, inside);
    // A camera ten metres beyond an edge is outside, however small the area.
    const beside = ring(-121.4999, 38.5001, -121.499, 38.501);
    await expectAs({ match: 'exact', place: { type: 'Polygon', coordinates: [beside] } }, () => false);
    const around = ring(-121.5001, 38.4999, -121.499, 38.501);
    await expectAs(
      { match: 'exact', place: { type: 'Polygon', coordinates: [around] } },
      (one) => one.camera === 0,
    );
    const two = ({ camera }: Sample): boolean => camera === 3 || camera === 5;
    await expectAs({ match: 'exact', cameras: ['CAM-3', 'sheriff/CAM-5'] }, two);
    await expectAs(
      { plate: '?*1*', match: 'wildcard', place: circle, cameras: ['CAM-3', 'CAM-5'] },
      (one) => near(one) && two(one) && fitting('?*1*').test(one.plate),
    );
  });
});

describe('searchReads', () => {
  it('means the last 90 days when no window is given', async () => {
    const found = await stage.search({ plate: '*', match: 'wildcard', limit: 1 });
    expect(found.count.value).toBe(samples.filter(({ at }) => at >= now - 90 * day).length);
  });

  it('is answered once for each receipt', async () => {
    const parsed = parseReadQuery({ plate: '7ABC123', match: 'exact' }, now);
    if (!parsed.ok) throw new Error('unreachable');
    const asking = { staffId: 'agent.one', sources: ['local'], ttlMs: 60_000 };
    const { receipt } = await stage.record.ask(askedBy('agent.one'), parsed.query, asking);
    const door = {
      db: stage.database.app,
      aside: stage.database.owner,
      now,
      signal: new AbortController().signal,
    };
    await searchReads(receipt, door);
    await expect(searchReads(receipt, door)).rejects.toThrow('already used');
  });

  it('stops in the database when the person leaves', async () => {
    const parsed = parseReadQuery({ plate: '*', match: 'wildcard', ...window }, now);
    if (!parsed.ok) throw new Error('unreachable');
    const asking = { staffId: 'agent.one', sources: ['local'], ttlMs: 60_000 };
    const { receipt } = await stage.record.ask(askedBy('agent.one'), parsed.query, asking);
    const blocker = await stage.database.owner.connect();
    await blocker.query('begin');
    await blocker.query('lock table plates in access exclusive mode');
    const leaving = new AbortController();
    const searching = searchReads(receipt, {
      db: stage.database.app,
      aside: stage.database.owner,
      now,
      signal: leaving.signal,
    });
    setTimeout(() => leaving.abort(), 100);
    await expect(searching).rejects.toSatisfy(
      (error) => error instanceof SearchError && error.code === 'cancelled',
    );
    await blocker.query('rollback');
    blocker.release();
    expect((await stage.search({ plate: '*', match: 'wildcard', limit: 1 })).count.value).toBeGreaterThan(0);
  });
});

describe('the dictionary', () => {
  it('has the pieces that plateKeys says', async () => {
    const { rows } = await stage.database.owner.query<{ text: string; pieces: number[] }>(
      `select text, plate_piece_triples(text) as pieces from plates
       union all select t, plate_piece_triples(t) from unnest(array['ABCDEFGHIJKL', 'Z00000Z', '123456', '99ZZ99ZZ9']) t`,
    );
    for (const { text, pieces } of rows) expect(pieces).toEqual(plateKeys(text));
  });

  it('folds as foldPlate does, and knows the grams that patternGrams asks for', async () => {
    const { rows } = await stage.database.owner.query<{ text: string; folded: string }>(
      'select text, folded from plates',
    );
    for (const { text, folded } of rows) expect(folded).toBe(foldPlate(text));
  });
});

describe('a count', () => {
  it('is exact to 10,000, and then says more, whatever finds the reads', async () => {
    const { owner } = stage.database;
    const add = (count: number, offset: number) =>
      owner.query(
        `with p as (insert into plates (text) values ('9KKK999') on conflict (text) do update set text = excluded.text
           returning plate_no)
         insert into reads (read_id, captured_at, expires_at, plate_no, camera_no, zone_assumed)
         select next_read_id(t), t, t + interval '1 year', p.plate_no, (select min(camera_no) from cameras), false
         from p, generate_series($1::int, $2::int) n, lateral (select at_ms($3) - n * interval '1 second' as t) g`,
        [offset + 1, offset + count, now],
      );
    const kinds = [
      { plate: '9KKK999', match: 'exact' },
      { plate: '9KKK99?', match: 'wildcard' },
      { plate: '9KKK998', match: 'edit', distance: 1, order: 'closest' },
      { plate: '9KKK999', match: 'exact', candidates: true },
    ];
    await add(10_000, 0);
    for (const query of kinds)
      expect((await stage.search({ ...query, limit: 1 })).count).toEqual({ value: 10_000, more: false });
    await add(1, 10_000);
    for (const query of kinds)
      expect((await stage.search({ ...query, limit: 1 })).count).toEqual({ value: 10_000, more: true });
  });
});
