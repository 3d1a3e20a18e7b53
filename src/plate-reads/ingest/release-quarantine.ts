import { civilDate, type Instant } from '../../foundation/clock.ts';
import type { JobReceipt } from '../../record/index.ts';
import type { ColumnMap } from '../adapters/column-map.ts';
import { type Feed, feedRefusal } from '../feed.ts';
import { beginImport, finishImport, type ImportCounts } from '../store/import-runs.ts';
import { dropExpiredPayloads, markReleased, wholePayloads } from '../store/quarantine-payloads.ts';
import { BatchWriter } from './batch-writer.ts';
import { isFormat, readPayloads } from './formats.ts';
import { type ImportDoor, type ImportRefused, nothing, writeAll } from './import-reads.ts';
import { payloadContext } from './payload-keeper.ts';
import { mergePayloads, type Payload } from './payloads.ts';
import { refusalNow } from './refusal-now.ts';

export interface ReleaseRequest {
  readonly feed: Feed;
  /** Of csv and ndjson; may be the mended one. */
  readonly map?: ColumnMap;
  /** The run under which this work is recorded. */
  readonly receipt: JobReceipt;
  readonly now: Instant;
}

export interface Released extends ImportCounts {
  readonly kind: 'released';
  /** Payloads that are taken in now, and that still are no reads. */
  readonly released: number;
  readonly still: number;
}

export type ReleaseOutcome = Released | ImportRefused;

/**
 * Takes in what of a feed's quarantine can be read by now. A payload of which any part is still no read stays there.
 * Run again, it changes nothing: what was taken in before is only counted. @throws ReceiptError as `importReads`.
 */
export async function releaseQuarantine(door: ImportDoor, request: ReleaseRequest): Promise<ReleaseOutcome> {
  const { feed, now } = request;
  request.receipt.check(now);
  const refusal = feedRefusal(feed, civilDate(now));
  if (refusal !== undefined) return { kind: 'refused', refusal, before: nothing };
  await dropExpiredPayloads(door.pool, now);
  const importId = await beginImport(door.pool, feed.no, 'quarantine', now);
  const writer = new BatchWriter(door, feed, { feed: feed.no, importId, now }, feed.format);
  const mended: Buffer[] = [];
  let still = 0;
  async function* readable(): AsyncGenerator<Payload> {
    for await (const { hash, payload } of keptPayloads(door, request)) {
      if (payload.quarantined.length === 0) mended.push(hash);
      else still++;
      // What is still no read is not counted as come again.
      yield { reads: payload.reads, quarantined: [] };
    }
  }
  const { tally, stopped } = await writeAll(
    { writer, refusal: () => refusalNow(door.pool, feed, now) },
    readable(),
  );
  if (stopped !== undefined) {
    // All of it stays in quarantine; released again, what was taken in until now counts once.
    await finishImport(door.pool, importId, tally.counts, undefined, now);
    return { kind: 'refused', refusal: stopped, before: tally.counts };
  }
  await markReleased(door.pool, feed.no, mended, now);
  await finishImport(door.pool, importId, tally.counts, undefined, now);
  return { kind: 'released', released: mended.length, still, ...tally.counts };
}

/** What the quarantine holds whole, read anew. */
async function* keptPayloads(
  { pool, sealing }: ImportDoor,
  { feed, map, now }: ReleaseRequest,
): AsyncGenerator<{ readonly hash: Buffer; readonly payload: Payload }> {
  for await (const { hash, sealed, format } of wholePayloads(pool, feed.no, now)) {
    if (!isFormat(format)) continue;
    const bytes = sealing.unseal(sealed, payloadContext(feed.id, hash));
    const parts: Payload[] = [];
    const source = { format, bytes: once(bytes), ...(map && { map }) };
    for await (const payload of readPayloads(source, { zone: feed.zone, now })) parts.push(payload);
    yield { hash, payload: mergePayloads(parts) };
  }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
