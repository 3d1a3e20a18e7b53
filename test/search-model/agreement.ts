import fc from 'fast-check';
import { expect } from 'vitest';
import { findReads } from '../../src/plate-reads/find-reads.ts';
import type { ReadMatch } from '../../src/plate-reads/index.ts';
import { parseReadQuery } from '../../src/plate-reads/index.ts';
import { arbitrarySearch, type Search } from './arbitrary-search.ts';
import { type Model, modelNow } from './model-stage.ts';
import { difference, type ModelQuery, type ModelRead, scan, textFits } from './naive-scan.ts';

const pagesAsked = 3;

/** So many random searches, each held against going through every read: the pages in order, the count, the plates, why. */
export const searchesAgree = (
  model: Model,
  { runs, seed }: { readonly runs: number; readonly seed: number },
) =>
  fc.assert(
    fc.asyncProperty(arbitrarySearch(model), (search) => agrees(model, search)),
    // Each run asks the database: the failing search is shown as it came, not made smaller for half an hour.
    { numRuns: runs, seed, endOnFailure: true },
  );

async function agrees(model: Model, { query, purpose, limit }: Search): Promise<void> {
  const parsed = parseReadQuery({ ...query, limit }, modelNow, purpose);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { database } = model.stage;
  const door = {
    db: database.app,
    aside: database.owner,
    now: modelNow,
    signal: new AbortController().signal,
  };
  const expected = scan(model.reads, query, purpose, model.terms, modelNow);
  const matches: ReadMatch[] = [];
  let page = await findReads(parsed.query, door);
  const { count, distinctPlates } = page;
  for (let pages = 1; ; pages++) {
    matches.push(...page.matches);
    if (page.next === null || pages === pagesAsked) break;
    page = await findReads({ ...parsed.query, after: page.next }, door);
  }
  expect(matches.map(({ id }) => id)).toEqual(expected.slice(0, matches.length).map(({ id }) => id));
  expect(page.next === null).toBe(matches.length === expected.length);
  expect(count).toEqual({ value: expected.length, more: false });
  expect(distinctPlates).toBe(Math.min(21, new Set(expected.map(({ plate }) => plate)).size));
  matches.forEach((match, at) => expect(match.why.kind).toBe(reasonKind(expected[at], query)));
}

/** Another candidate is the reason where the best plate does not fit, or is less close. */
function reasonKind(read: ModelRead | undefined, query: ModelQuery): string {
  if (read === undefined || query.plate === undefined) return 'place';
  if (query.candidates !== true) return query.match;
  const { plate } = query;
  const alike = query.match === 'folded' || query.match === 'edit';
  const closeness = (text: string): number => (alike ? difference(plate, text) : 0);
  const best = textFits(read.plate, query) ? closeness(read.plate) : Number.POSITIVE_INFINITY;
  const others = read.others.filter((text) => textFits(text, query)).map(closeness);
  return Math.min(...others, Number.POSITIVE_INFINITY) < best ? 'candidate' : query.match;
}
