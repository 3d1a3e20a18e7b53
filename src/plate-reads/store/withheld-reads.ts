import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { limitsOf, type Under } from '../owners-limits.ts';
import { termsOfFeeds } from './owners-terms.ts';
import { instant, Parameters, withinTerms } from './read-filter.ts';

interface Telling {
  readonly under: Under;
  readonly reads: readonly string[];
}

/**
 * Which of some reads their owners' terms keep from this use, case and age now, by number alone (53060.2(a), 53060.3(e)): what was
 * found under other terms leaves by those in force. A read that is gone is not among them.
 */
export async function readsWithheld(
  db: Queryable,
  { under, reads }: Telling,
  now: Instant,
): Promise<ReadonlySet<string>> {
  const { floor, feeds } = limitsOf(await termsOfFeeds(db, db, undefined), { under, from: 0 }, now);
  if (reads.length === 0 || (floor === 0 && feeds.length === 0)) return new Set();
  const parameters = new Parameters();
  const numbers = parameters.add(reads, 'bigint[]');
  const allowed = [
    `r.captured_at >= ${parameters.add(instant(floor), 'timestamptz')}`,
    ...(feeds.length === 0 ? [] : [withinTerms(feeds, parameters)]),
  ];
  const { rows } = await db.query<{ id: string }>(
    `select r.read_id::text as id from unnest(${numbers}) as a (id)
     join reads r on r.captured_at = read_captured_at(a.id) and r.read_id = a.id
     where not (${allowed.join(' and ')})`,
    parameters.values,
  );
  return new Set(rows.map(({ id }) => id));
}
