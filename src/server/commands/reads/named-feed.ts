import { CommandError } from '../../../foundation/command-line.ts';
import type { Queryable } from '../../../foundation/postgres/pool.ts';
import { type Feed, type FeedRefusal, findFeed } from '../../../plate-reads/index.ts';

/** @throws CommandError when EIS's register does not have it (53060.6(a)). */
export async function feedNamed(db: Queryable, id: string): Promise<Feed> {
  const feed = await findFeed(db, id);
  if (feed === undefined) throw new CommandError('usage', `there is no feed "${id}" in EIS's register`);
  return feed;
}

/** A feed that may not bring anything in, with its clause. */
export const refused = (feed: Feed, { clause, reason, remedy }: FeedRefusal): CommandError =>
  new CommandError('usage', `feed "${feed.id}" is dead (${clause}): ${reason} ${remedy.text}`);
