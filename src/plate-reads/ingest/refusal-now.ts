import { civilDate, type Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { type Feed, type FeedRefusal, feedRefusal } from '../feed.ts';
import { findFeed } from '../store/feed-store.ts';

/**
 * What stands against a feed by now: EIS may have suspended or ended it, or its operator mode, while a long file is read
 * (53060.6(a), R1).
 */
export async function refusalNow(db: Queryable, feed: Feed, now: Instant): Promise<FeedRefusal | undefined> {
  const found = await findFeed(db, feed.id);
  return feedRefusal(found ?? { ...feed, ended: true }, civilDate(now));
}
