import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAgency } from '../../test/builders/agency.ts';
import { must } from '../../test/builders/department.ts';
import { aFeed } from '../../test/builders/feed.ts';
import { anIngestStage, csvOf, type IngestStage } from '../../test/builders/ingest.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { exampleTerms, type OwnerTerms, setOwnerTerms } from '../agencies/index.ts';
import { findReads } from './find-reads.ts';
import type { Under } from './owners-limits.ts';
import { parseReadQuery } from './read-query.ts';
import { termsOfFeeds } from './store/owners-terms.ts';
import { findPhotographed } from './store/photo-read.ts';
import { readsWithheld } from './store/withheld-reads.ts';

const now = Date.UTC(2026, 10, 24, 18);
const day = 86_400_000;
const escape: Under = { use: 'escape', caseType: 'registered', onward: false };
const window = { from: now - 300 * day, to: now };

let stage: IngestStage;
let owner: string;
/** Seconds beside the limit of thirty days, older below zero. */
const beside = [-1, 0, 1];

beforeAll(async () => {
  stage = await anIngestStage(now);
  owner = await anAgency(stage.department, { name: 'Limited Sheriff', retentionDays: 3_650 });
  const limited = await aFeed(stage.department, { id: 'limited', ownerId: owner, format: 'csv' });
  const open = await aFeed(stage.department, { id: 'open', format: 'csv' });
  const at = (seconds: number) => new Date(now - 30 * day + seconds * 1000).toISOString();
  const rows = (feed: string) =>
    beside.map((seconds) => ['7ABC123', at(seconds), 'C', '', '', `${feed}${seconds}`]);
  await stage.take(limited, csvOf(rows('limited')));
  await stage.take(open, csvOf(rows('open')));
});
afterAll(() => stage.close());

const agree = (terms: Partial<OwnerTerms>) =>
  setOwnerTerms(
    stage.database.owner,
    {
      ...exampleTerms,
      uses: null,
      retentionDays: 3_650,
      ...terms,
      agencyId: owner,
      setBy: stage.department.eis,
    },
    now,
  ).then(must);

/** Every way in which one plate can be asked for, and the place where it was read. */
const kinds = [
  { plate: '7ABC123', match: 'exact' },
  { plate: '7A?C123', match: 'wildcard' },
  { plate: '7A8C123', match: 'folded' },
  { plate: '7ABC124', match: 'edit', order: 'closest' },
  { plate: '7ABC123', match: 'exact', candidates: true },
  { match: 'exact', cameras: ['C'] },
] as const;

/** As the facts of an inquiry read it. */
async function termsVersion(): Promise<number> {
  const { rows } = await stage.database.app.query<{ version: string }>(
    `select version from record_conditions where key = 'owners-terms'`,
  );
  return Number(rows[0]?.version);
}

async function found(query: object, under: Under = escape) {
  const parsed = parseReadQuery({ ...window, ...query }, now, under);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const door = {
    db: stage.database.app,
    aside: stage.database.owner,
    now,
    signal: new AbortController().signal,
    termsVersion: await termsVersion(),
  };
  const page = await findReads(parsed.query, door);
  const limited = page.matches.filter(({ agencyOfRecord }) => agencyOfRecord === 'Limited Sheriff');
  return {
    page,
    limited: limited.map(({ capturedAt }) => (capturedAt - now + 30 * day) / 1000),
    query: parsed.query,
  };
}

describe('owners’ terms in the query', () => {
  it.each(kinds)('an age limit is kept to the second, whatever is asked: %j (53060.2(a))', async (kind) => {
    await agree({ ageLimitDays: 30 });
    const { page, limited } = await found(kind);
    expect(limited.toSorted()).toEqual([0, 1]);
    expect(page.count.value).toBe(5);
    expect(page.terms).toEqual([
      {
        agency: 'Limited Sheriff',
        withheld: 'age',
        before: now - 30 * day,
        authority: exampleTerms.authority,
      },
    ]);
  });

  it.each(kinds)('a use or a kind of case that is not named finds nothing: %j (53060.3(e))', async (kind) => {
    await agree({ uses: ['suspect'] });
    expect((await found(kind)).limited).toEqual([]);
    expect((await found(kind, { ...escape, use: 'suspect' })).limited).toHaveLength(3);
    await agree({ caseTypes: ['registered'] });
    expect((await found(kind, { ...escape, caseType: 'provisional' })).limited).toEqual([]);
    expect((await found(kind, { ...escape, caseType: '' })).limited).toEqual([]);
    expect((await found(kind)).limited).toHaveLength(3);
  });

  it('the count tells nothing of what is kept back, and the terms are said whether there is anything or not', async () => {
    await agree({ uses: ['suspect'] });
    const { page } = await found({ plate: '7ABC123', match: 'exact' });
    expect(page.count.value).toBe(3);
    const { page: none } = await found({ plate: '9ZZZ999', match: 'exact' });
    expect(none.terms).toEqual(page.terms);
    expect((await found({ plate: '9ZZ?999', match: 'wildcard' })).page.terms).toEqual(page.terms);
  });

  it('a photo opens of no read that the terms keep back', async () => {
    await agree({ uses: ['suspect'] });
    const suspect = await found({ plate: '7ABC123', match: 'exact' }, { ...escape, use: 'suspect' });
    const escaped = await found({ plate: '7ABC123', match: 'exact' });
    for (const { id, agencyOfRecord } of suspect.page.matches) {
      const asSuspect = await findPhotographed(stage.database.app, { ...suspect.query, read: id }, now);
      const asEscape = await findPhotographed(stage.database.app, { ...escaped.query, read: id }, now);
      expect(asSuspect?.readId).toBe(id);
      expect(asEscape === undefined).toBe(agencyOfRecord === 'Limited Sheriff');
    }
  });

  it('terms that are replaced count at once', async () => {
    await agree({ uses: ['suspect'] });
    expect((await found(kinds[0])).limited).toEqual([]);
    await agree({ uses: ['suspect', 'escape'] });
    expect((await found(kinds[0])).limited).toHaveLength(3);
  });

  it('a feed that came since the terms were last read is held to them too', async () => {
    await agree({ uses: ['suspect'] });
    await found(kinds[0]);
    const late = await aFeed(stage.department, { id: 'limited-too', ownerId: owner, format: 'csv' });
    await stage.take(late, csvOf([['7ABC123', new Date(now).toISOString(), 'C', '', '', 'late']]));
    expect((await found(kinds[0])).limited).toEqual([]);
    expect((await found(kinds[0], { ...escape, use: 'suspect' })).limited).toHaveLength(4);
  });

  it('are read from the database only when they moved', async () => {
    let statements = 0;
    const db: Queryable = {
      query: (statement, values) => {
        statements += 1;
        return stage.database.app.query(statement, values);
      },
    };
    const version = await termsVersion();
    const pool = {};
    const first = await termsOfFeeds(db, pool, version);
    expect(await termsOfFeeds(db, pool, version)).toEqual(first);
    expect(statements).toBe(1);
    await agree({ ageLimitDays: 30 });
    const second = await termsOfFeeds(db, pool, await termsVersion());
    expect(second).not.toEqual(first);
    expect(statements).toBe(2);
  });
});

describe('reads that were found under other terms', () => {
  it('are withheld by those in force, to the second, by number alone (53060.2(a), 53060.3(e))', async () => {
    await agree({});
    const { page, limited } = await found({ plate: '7ABC123', match: 'exact' });
    const { matches } = page;
    const reads = matches.map(({ id }) => id);
    const withheld = async (under: Under) => {
      const ids = await readsWithheld(stage.database.app, { under, reads }, now);
      return matches
        .filter(({ id }) => ids.has(id))
        .map((match) => [match.agencyOfRecord, (match.capturedAt - now + 30 * day) / 1000]);
    };
    expect(await withheld(escape)).toEqual([]);
    await agree({ ageLimitDays: 30 });
    expect(await withheld(escape)).toEqual([['Limited Sheriff', -1]]);
    await agree({ uses: ['escape'], caseTypes: ['registered'] });
    expect(await withheld(escape)).toEqual([]);
    const all = limited.map((seconds) => ['Limited Sheriff', seconds]);
    expect(await withheld({ ...escape, use: 'suspect' })).toEqual(all);
    expect(await withheld({ ...escape, caseType: 'emergency' })).toEqual(all);
  });
});
