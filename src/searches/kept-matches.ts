import { findTerms } from '../agencies/index.ts';
import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { ReadPage, ReadQuery, Under } from '../plate-reads/index.ts';
import type { Receipt } from '../record/index.ts';
import { localSource } from './deps.ts';
import { asReadMatch } from './sources/kept-match.ts';
import { isOfSource, type KeptStores, listKept } from './sources/kept-store.ts';
import { givenFrom, ownersLimit } from './sources/owners-limit.ts';

/** What other sources told an inquiry and its pages. */
export interface KeptQuery extends ReadQuery {
  readonly asked: number;
}

/**
 * All that other sources told an inquiry, as far as their owners give it now, under the receipt of a recorded act
 * (53060.3(e), CC 1798.90.52). `distinctPlates` are those of what is told. @throws ReceiptError
 */
export async function keptMatchesOf(
  stores: KeptStores,
  receipt: Receipt<KeptQuery>,
  now: Instant,
): Promise<ReadPage> {
  const query = receipt.use(localSource, now);
  const kept = await listKept(stores, query.asked, now);
  const given = await givenFromOf(
    stores.db,
    kept.map(({ ownerId }) => ownerId),
    query.under,
    now,
  );
  const matches = kept
    .filter(({ ownerId, capturedAt }) => capturedAt >= (given.get(ownerId) ?? 0))
    .map((one) => asReadMatch(one, one.matchId, query));
  return {
    count: { value: matches.length, more: false },
    matches,
    distinctPlates: new Set(matches.map(({ plate }) => plate)).size,
    next: null,
    terms: [],
  };
}

/** From when on each of these owners gives its reads to what is asked for. */
async function givenFromOf(
  db: Queryable,
  owners: readonly string[],
  under: Under,
  now: Instant,
): Promise<ReadonlyMap<string, Instant>> {
  const given = new Map<string, Instant>();
  for (const owner of new Set(owners)) {
    const terms = await findTerms(db, owner);
    given.set(owner, givenFrom(ownersLimit(terms, owner, { under, from: 0 }, now)));
  }
  return given;
}

interface ToldRow extends Record<string, unknown> {
  readonly id: string;
  readonly owner: string;
  readonly at: Instant;
}

/** Which of some matches of other sources their owners' terms keep from this use, case and age now, by number alone (53060.2(a), 53060.3(e)). */
export async function keptWithheld(
  db: Queryable,
  { under, reads }: { readonly under: Under; readonly reads: readonly string[] },
  now: Instant,
): Promise<ReadonlySet<string>> {
  const told = reads.filter(isOfSource);
  if (told.length === 0) return new Set();
  const { rows } = await db.query<ToldRow>(
    `select match_id::text as id, owner_id as owner, epoch_ms(captured_at) as at from source_matches
     where match_id = any ($1::bigint[])`,
    [told],
  );
  const given = await givenFromOf(
    db,
    rows.map(({ owner }) => owner),
    under,
    now,
  );
  return new Set(rows.filter(({ owner, at }) => at < (given.get(owner) ?? 0)).map(({ id }) => id));
}
