import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { civilDate, type Instant } from '../../foundation/clock.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import type { JobReceipt } from '../../record/index.ts';
import type { Announce } from '../arrivals.ts';
import type { ColumnMap } from '../adapters/column-map.ts';
import { type Feed, type FeedRefusal, feedRefusal } from '../feed.ts';
import type { Quarantined } from '../normal-read.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import { beginImport, finishImport, type ImportCounts } from '../store/import-runs.ts';
import { BatchWriter } from './batch-writer.ts';
import { type Format, readPayloads } from './formats.ts';
import { mergePayloads, type Payload } from './payloads.ts';
import { refusalNow } from './refusal-now.ts';
import { Tally } from './tally.ts';

export interface ImportDoor {
  readonly pool: Pool;
  readonly photos: PhotoStore;
  /** Under which what is no read is kept. */
  readonly sealing: Sealing;
  /** Who is told of what was committed, where somebody watches; a run of the command line tells nobody. */
  readonly announce?: Announce | undefined;
}

export interface ImportRequest {
  readonly feed: Feed;
  /** Of a file; a delivery has the format that the feed's register row fixes. */
  readonly format: Format;
  readonly map?: ColumnMap;
  readonly origin: 'file' | 'http' | 'folder' | 'mqtt';
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The photo that came beside the payload. */
  readonly photo?: Buffer;
  /** The run under which this work is recorded. */
  readonly receipt: JobReceipt;
  readonly now: Instant;
}

export interface Imported extends ImportCounts {
  readonly kind: 'imported';
  /** The first of what was quarantined; `quarantined` counts all. */
  readonly listed: readonly Quarantined[];
  /** Why nothing of the file or body could be read; undefined when it could. */
  readonly unreadable: string | undefined;
}

/** The feed may not send; `before` is what was taken in until it was stopped. */
export interface ImportRefused {
  readonly kind: 'refused';
  readonly refusal: FeedRefusal;
  readonly before: ImportCounts;
}

export type ImportOutcome = Imported | ImportRefused;

export const nothing: ImportCounts = { accepted: 0, duplicate: 0, revised: 0, quarantined: 0 };

const batchReads = 500;
/** A read with its photo fills memory as this many without. */
const photoWeight = 50;
/** So many bytes of what is no read fill memory as one read. */
const bytesWeight = 4 * 1024;

/**
 * Takes in what a feed sends: each batch whole or not at all, what was taken in before only counted. A run that breaks
 * off is simply run again. @throws ReceiptError when the recorded run has ended.
 */
export async function importReads(door: ImportDoor, request: ImportRequest): Promise<ImportOutcome> {
  const { feed, now } = request;
  request.receipt.check(now);
  const refusal = feedRefusal(feed, civilDate(now));
  if (refusal !== undefined) return { kind: 'refused', refusal, before: nothing };
  const importId = await beginImport(door.pool, feed.no, request.origin, now);
  const writer = new BatchWriter(door, feed, { feed: feed.no, importId, now }, request.format);
  const sent = hashing(request.bytes);
  const source = { format: request.format, bytes: sent.bytes, ...(request.map && { map: request.map }) };
  const payloads = readPayloads(source, { zone: feed.zone, now });
  const { tally, stopped } = await writeAll(
    { writer, refusal: () => refusalNow(door.pool, feed, now) },
    request.photo === undefined ? payloads : under(request.photo, payloads),
  );
  // Stopped in the middle, the whole was never read: there is no hash of it.
  const whole = stopped === undefined ? sent.total() : undefined;
  await finishImport(door.pool, importId, tally.counts, whole, now);
  if (stopped !== undefined) return { kind: 'refused', refusal: stopped, before: tally.counts };
  return { kind: 'imported', ...tally.counts, listed: tally.listed, unreadable: tally.unreadable };
}

export interface AllWritten {
  readonly tally: Tally;
  /** The feed was stopped before the last batch. */
  readonly stopped: FeedRefusal | undefined;
}

/** Writes payloads in batches, each whole or not at all, as long as the feed may send (53060.6(a)). */
export async function writeAll(
  {
    writer,
    refusal,
  }: { readonly writer: BatchWriter; readonly refusal: () => Promise<FeedRefusal | undefined> },
  payloads: AsyncIterable<Payload>,
): Promise<AllWritten> {
  const tally = new Tally();
  for await (const batch of batches(payloads)) {
    const stopped = await refusal();
    if (stopped !== undefined) return { tally, stopped };
    tally.add(await writer.write(batch));
  }
  return { tally, stopped: undefined };
}

async function* under(photo: Buffer, payloads: AsyncIterable<Payload>): AsyncGenerator<Payload> {
  for await (const payload of payloads) yield withPhoto(payload, photo);
}

const withPhoto = (payload: Payload, photo: Buffer): Payload => ({
  ...payload,
  reads: payload.reads.map((read) => ({ ...read, photo: read.photo ?? photo })),
});

/** Payloads gathered until a transaction is worth its while. */
async function* batches(payloads: AsyncIterable<Payload>): AsyncGenerator<Payload> {
  let held: Payload[] = [];
  let size = 0;
  for await (const payload of payloads) {
    held.push(payload);
    for (const { kept } of payload.quarantined)
      size += 1 + Math.floor((kept?.bytes.length ?? 0) / bytesWeight);
    for (const { photo } of payload.reads) size += photo === null ? 1 : photoWeight;
    if (size < batchReads) continue;
    yield mergePayloads(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield mergePayloads(held);
}

/** Passes bytes on and keeps their hash. */
function hashing(source: AsyncIterable<Uint8Array>): {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly total: () => { readonly hash: Buffer; readonly bytes: number };
} {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* passing(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  return { bytes: passing(), total: () => ({ hash: hash.digest(), bytes }) };
}
