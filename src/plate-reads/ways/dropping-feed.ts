import { join } from 'node:path';
import type { Feed } from '../feed.ts';
import { PerMinute } from '../per-minute.ts';
import { DropFolder } from './drop-folder.ts';
import { waited } from './patience.ts';
import { takeIn } from './take-in.ts';
import { faultCode, type OpenWay, type WayDeps } from './way.ts';

const lookEveryMs = 1_000;

/**
 * Takes in the files that a feed drops in its folder. A file stays picked up until it is stored and recorded: after a crash
 * it is read again, and what was taken in before counts once.
 */
export function droppingFeed(deps: WayDeps, feed: Feed): OpenWay {
  const stop = new AbortController();
  const folder = new DropFolder(join(deps.dropFolder, feed.id), deps.settledAfterMs);
  const accepted = new PerMinute();

  async function look(): Promise<void> {
    for (const name of await folder.working(deps.clock.now())) {
      const now = deps.clock.now();
      if (stop.signal.aborted || !accepted.take(feed.id, feed.perMinute, now)) return;
      const outcome = await folder.opened(name, (bytes) =>
        takeIn(deps, deps.run, { feed, origin: 'folder', bytes, now }),
      );
      // The feed may not send now: the file waits.
      if (outcome.kind === 'refused') return;
      const why = outcome.kind === 'map-broken' ? 'the column map of the feed is broken' : outcome.unreadable;
      await folder.end(name, why === undefined ? 'processed' : 'failed', now, why);
    }
  }

  async function keepLooking(): Promise<void> {
    let prepared = false;
    while (!stop.signal.aborted) {
      try {
        if (!prepared) await folder.prepare();
        prepared = true;
        await look();
      } catch (error) {
        deps.log.warn('folder not read', { part: feed.id, code: faultCode(error) });
      }
      await waited(lookEveryMs, stop.signal);
    }
  }

  const looking = keepLooking();
  return {
    feed,
    close: async () => {
      stop.abort();
      await looking;
    },
  };
}
