import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { FeedTerms } from '../owners-limits.ts';

/** Every feed with the terms of its owner, by the read door of agencies (53060.2(a), 53060.3(e)). */
export async function termsOfFeeds(db: Queryable): Promise<readonly FeedTerms[]> {
  const { rows } = await db.query<FeedTerms>({
    name: 'feeds.terms',
    text: `select f.feed_no, a.name as agency, t.age_limit_days, t.uses, t.case_types, t.onward_sharing, t.authority
           from feeds f join agencies a on a.agency_id = f.owner_id join door_owner_terms t on t.agency_id = f.owner_id
           order by a.name, f.feed_no`,
    values: [],
  });
  return rows;
}
