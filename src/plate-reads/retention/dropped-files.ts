import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { Instant } from '../../foundation/clock.ts';
import type { Gone } from '../../retention/index.ts';
import { fetchedFeeds } from '../store/feed-store.ts';

const dayMs = 86_400_000;
/** A file that was taken in is kept for a look at what went wrong, and no longer; never longer than its feed's period. */
const mostDays = 7;

/** 53060.2(a): files that feeds dropped hold reads too. */
export async function expireDroppedFiles(
  db: Pool,
  dropFolder: string,
  now: Instant,
): Promise<readonly Gone[]> {
  const gone: Gone[] = [];
  for (const feed of await fetchedFeeds(db)) {
    const before = now - Math.min(mostDays, feed.retentionDays) * dayMs;
    let count = 0;
    for (const part of ['processed', 'failed'])
      count += await removeOlder(join(dropFolder, feed.id, part), before);
    if (count > 0) gone.push({ owner: feed.ownerId, count });
  }
  return gone;
}

async function removeOlder(folder: string, before: Instant): Promise<number> {
  let count = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    // The time of its end stands in its name; of its last change, where somebody put it there by hand.
    if ((endedAt(name) ?? (await lstat(path)).mtimeMs) > before) continue;
    await rm(path, { force: true });
    count += 1;
  }
  return count;
}

/** `20261124T180000000Z-name` */
function endedAt(name: string): Instant | undefined {
  const form = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-/.exec(name)?.slice(1).map(Number);
  if (form === undefined) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = form;
  return Date.UTC(year, month - 1, day, hour, minute, second, ms);
}
