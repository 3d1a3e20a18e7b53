import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { FeedTerms } from '../owners-limits.ts';

interface Terms {
  readonly version: number;
  readonly terms: readonly FeedTerms[];
}

/** What each pool of connections last read. */
const lastRead = new WeakMap<object, Terms>();

/**
 * Every feed with the terms of its owner, by the read door of agencies (53060.2(a), 53060.3(e)). `version` is that of
 * `owners-terms` in `record_conditions` as read with the facts: what was read at that version or later is not read again.
 * Without one they are read. `pool` is whose memory it is.
 */
export async function termsOfFeeds(
  db: Queryable,
  pool: object,
  version: number | undefined,
): Promise<readonly FeedTerms[]> {
  const known = lastRead.get(pool);
  if (known !== undefined && version !== undefined && known.version >= version) return known.terms;
  const { rows } = await db.query<{ readonly read: Terms }>(everyFeed);
  const read = rows[0]?.read;
  if (read === undefined) throw new Error('the terms of owners are one row');
  lastRead.set(pool, read);
  return read.terms;
}

/** Version and terms in one snapshot. */
const everyFeed = {
  name: 'feeds.terms',
  text: `select json_build_object(
      'version', coalesce((select version from record_conditions where key = 'owners-terms'), 0),
      'terms', coalesce((select json_agg(one order by one.agency, one.feed_no) from (
        select f.feed_no, f.feed_id, a.name as agency, t.age_limit_days, t.uses, t.case_types, t.onward_sharing, t.authority
        from feeds f join agencies a on a.agency_id = f.owner_id
        join door_owner_terms t on t.agency_id = f.owner_id) one), '[]')) as read`,
  values: [],
};
