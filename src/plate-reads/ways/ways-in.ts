import type { PoolClient } from 'pg';
import { civilDate } from '../../foundation/clock.ts';
import { type Feed, feedRefusal } from '../feed.ts';
import { RecordedRun } from '../ingest/recorded-run.ts';
import { fetchedFeeds } from '../store/feed-store.ts';
import { droppingFeed } from './dropping-feed.ts';
import { waited } from './patience.ts';
import { subscribedFeed } from './subscribed-feed.ts';
import { faultCode, type OpenWay, type WayDeps } from './way.ts';

export type WaysDeps = Omit<WayDeps, 'run' | 'settledAfterMs'> & {
  readonly settledAfterMs?: number;
  readonly lookEveryMs?: number;
};

const usualSettling = 5_000;
const usualLook = 5_000;

/** Fetches what feeds drop or publish, as long as they may send; of many servers one does. */
export function startWaysIn(deps: WaysDeps): { readonly stop: () => Promise<void> } {
  const { settledAfterMs = usualSettling, lookEveryMs = usualLook } = deps;
  const stop = new AbortController();
  const way: WayDeps = { ...deps, settledAfterMs, run: new RecordedRun(deps.record) };
  const open = new Map<string, OpenWay>();
  const alone = new Alone(deps.db);

  async function look(): Promise<void> {
    const today = civilDate(deps.clock.now());
    const feeds = await fetchedFeeds(deps.db);
    const mine = feeds.length > 0 && (await alone.held());
    // 53060.6(a), R1: a feed is dead unless everything stands.
    const live = mine ? feeds.filter((feed) => feedRefusal(feed, today) === undefined) : [];
    await keepOnly(open, live);
    for (const feed of live) if (!open.has(feed.id)) open.set(feed.id, opened(way, feed));
  }

  async function keepLooking(): Promise<void> {
    while (!stop.signal.aborted) {
      await look().catch((error: unknown) => deps.log.warn('feeds not read', { code: faultCode(error) }));
      await waited(lookEveryMs, stop.signal);
    }
    await keepOnly(open, []);
    await alone.release();
  }

  const looking = keepLooking();
  return {
    stop: async () => {
      stop.abort();
      await looking;
    },
  };
}

function opened(deps: WayDeps, feed: Feed): OpenWay {
  const { subscription } = feed;
  return feed.way === 'mqtt' && subscription !== null
    ? subscribedFeed(deps, feed, subscription)
    : droppingFeed(deps, feed);
}

/** Closes what may no longer send, and what is registered otherwise than it was. */
async function keepOnly(open: Map<string, OpenWay>, live: readonly Feed[]): Promise<void> {
  const wanted = new Map(live.map((feed) => [feed.id, JSON.stringify(feed)]));
  for (const [id, way] of open) {
    if (wanted.get(id) === JSON.stringify(way.feed)) continue;
    open.delete(id);
    await way.close();
  }
}

/** Of many servers over one database one fetches: who holds this lock, for as long as its connection stands. */
class Alone {
  readonly #db: WaysDeps['db'];
  #client: PoolClient | undefined;

  constructor(db: WaysDeps['db']) {
    this.#db = db;
  }

  async held(): Promise<boolean> {
    if (this.#client !== undefined) return true;
    const client = await this.#db.connect();
    try {
      const { rows } = await client.query<{ mine: boolean }>(
        `select pg_try_advisory_lock(hashtext('feeds'), hashtext('fetched')) as mine`,
      );
      if (rows[0]?.mine !== true) {
        client.release();
        return false;
      }
    } catch (error) {
      client.release(true);
      throw error;
    }
    client.once('error', () => {
      this.#client = undefined;
      client.release(true);
    });
    this.#client = client;
    return true;
  }

  async release(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    // The lock goes with its connection.
    client?.release(true);
  }
}
