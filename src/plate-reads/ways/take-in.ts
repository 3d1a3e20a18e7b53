import type { Pool } from 'pg';
import type { Instant } from '../../foundation/clock.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import type { RecordLog } from '../../record/index.ts';
import { parseColumnMap } from '../adapters/column-map.ts';
import type { Announce } from '../arrivals.ts';
import type { Feed } from '../feed.ts';
import { type ImportOutcome, importReads } from '../ingest/import-reads.ts';
import { type RecordedRun, recordOutcome } from '../ingest/recorded-run.ts';
import type { PhotoStore } from '../photos/photo-store.ts';

export interface IngestDeps {
  readonly db: Pool;
  readonly record: RecordLog;
  readonly sealing: Sealing;
  readonly photos: PhotoStore;
  readonly announce?: Announce | undefined;
}

/** What came, by whatever way. */
export interface Incoming {
  readonly feed: Feed;
  readonly origin: 'http' | 'folder' | 'mqtt';
  readonly bytes: AsyncIterable<Uint8Array>;
  /** That came beside the payload. */
  readonly photo?: Buffer | undefined;
  readonly now: Instant;
}

export type TakenIn = ImportOutcome | { readonly kind: 'map-broken' };

/**
 * Takes in what a feed sent: when this returns, what was accepted is stored and its entry is in the record, so that the
 * sender may forget it; when it throws, sending it again loses and doubles nothing. @throws RecordUnavailable before
 * anything is taken in
 */
export async function takeIn(
  deps: IngestDeps,
  run: RecordedRun,
  { feed, origin, bytes, photo, now }: Incoming,
): Promise<TakenIn> {
  const map = feed.columnMap === null ? undefined : parseColumnMap(feed.columnMap);
  if (map?.ok === false) return { kind: 'map-broken' };
  const outcome = await importReads(
    { pool: deps.db, photos: deps.photos, sealing: deps.sealing, announce: deps.announce },
    {
      feed,
      format: feed.format,
      ...(map === undefined ? {} : { map: map.map }),
      origin,
      bytes,
      ...(photo === undefined ? {} : { photo }),
      receipt: await run.receipt(now),
      now,
    },
  );
  await recordOutcome(deps.record, feed.id, outcome);
  return outcome;
}

/** Bytes that are at hand, as a stream of one piece. */
export async function* onePiece(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
