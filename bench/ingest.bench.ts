import { keyHash } from '../src/plate-reads/index.ts';
import type { Stores } from '../src/server/open-stores.ts';
import { aDepartment } from '../test/builders/department.ts';
import { aFeed } from '../test/builders/feed.ts';
import { inOwnProcess } from './child.ts';
import { aFullHotList } from './ingest/hot-list.ts';
import { loadReads } from './load-reads.ts';
import { withOwnStores, withServer } from './own-server.ts';
import type { Scale } from './peers/gen.mjs';
import { loadPeer } from './peers/tables.ts';
import { atLeast, measured, percentile, type Result } from './result.ts';
import { benchScale } from './size.ts';

const clients = 4;
const batch = 1_000;
const warmBatches = 20;
const peerWarm = 1_000;
/** 600,000 reads of ours, 20,000 events of the peer's; fewer where the store is made smaller. */
const batchesOf = ({ reads }: Scale): number => Math.round((reads * 0.3) / batch);
const peerEventsOf = ({ reads }: Scale): number => Math.round(reads / 100);

/**
 * Reads pushed over HTTP in batches of 1,000 with everything on (keys, dictionary, candidates, vehicle, hot lists of
 * 500,000 entries), onto 2 million that are there already; against what the peer does with one event, its count left out,
 * from as many clients.
 */
export async function run(say: (text: string) => void): Promise<readonly Result[]> {
  return withOwnStores(async (stores) => {
    const scale = benchScale(2_000_000, say);
    say(`loading ${scale.reads} reads into our tables, then into the peer's …`);
    await loadReads(stores.owner, scale);
    const peer = await loadPeer(stores.postgres.owner, scale);
    const theirs = await inOwnProcess<Rate>(new URL('./peers/insert.mjs', import.meta.url), {
      settings: peer.shipped,
      clients,
      events: peerEventsOf(scale),
      warm: peerWarm,
      scale,
    });
    say(
      `the peer: ${peerEventsOf(scale)} events in ${theirs.seconds.toFixed(1)} s, ${theirs.perSecond.toFixed(0)}/s`,
    );
    const ours = await push(stores, scale);
    say(
      `ours: ${batchesOf(scale) * batch} reads in ${ours.seconds.toFixed(1)} s, ${ours.perSecond.toFixed(0)}/s`,
    );
    return [
      atLeast('ingest.rate', ours.perSecond, 'reads/s', 10_000),
      atLeast('ingest.overPeer', ours.perSecond / theirs.perSecond, '×', 5),
      measured('ingest.peerRate', theirs.perSecond, 'reads/s'),
      measured('ingest.batch.p50', percentile(ours.times, 0.5), 'ms'),
      measured('ingest.batch.p99', percentile(ours.times, 0.99), 'ms'),
    ];
  });
}

interface Rate {
  readonly perSecond: number;
  readonly seconds: number;
}

interface Pushed extends Rate {
  /** Of each batch, from its first byte out to the answer's last in. */
  readonly times: readonly number[];
}

const feedKey = 'the-key-of-the-benchmark-feed';

async function push(stores: Stores, scale: Scale): Promise<Pushed> {
  const department = await aDepartment(stores.owner);
  const feed = await aFeed(department, {
    id: 'pushed',
    format: 'openalpr',
    keyHash: keyHash(feedKey),
    perMinute: 1_000_000,
  });
  await aFullHotList(department, scale);
  return withServer(stores, (port) =>
    inOwnProcess<Pushed>(new URL('./ingest/send.mjs', import.meta.url), {
      port,
      path: `/api/v1/feeds/${feed.id}/reads`,
      key: feedKey,
      clients,
      batch,
      batches: batchesOf(scale),
      warm: warmBatches,
      scale,
    }),
  );
}
