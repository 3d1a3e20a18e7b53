import type { Pool } from 'pg';
import { civilDate } from '../foundation/clock.ts';
import type { Answer, RouteRequest } from '../foundation/route.ts';
import type { Sealing } from '../foundation/sealing.ts';
import type { RecordLog } from '../record/index.ts';
import type { Announce } from './arrivals.ts';
import { parseColumnMap } from './adapters/column-map.ts';
import { type Delivery, parseDelivery } from './delivery.ts';
import { forbidden, noKey, tooMany, unreadable } from './delivery-answers.ts';
import { type Feed, feedRefusal } from './feed.ts';
import { holdsKey } from './feed-key.ts';
import { type Imported, importReads } from './ingest/import-reads.ts';
import { recordImport, RecordedRun } from './ingest/recorded-run.ts';
import { PerMinute } from './per-minute.ts';
import type { PhotoStore } from './photos/photo-store.ts';
import { findFeed } from './store/feed-store.ts';

export interface IngestDeps {
  readonly db: Pool;
  readonly record: RecordLog;
  readonly sealing: Sealing;
  readonly photos: PhotoStore;
  readonly announce?: Announce | undefined;
}

type DeliveryRequest = RouteRequest<unknown, { readonly feed: string }>;

const refusalsPerMinute = 60;

/** Takes in what senders deliver; holds how often each did so in this minute, and the recorded run. */
export function deliveries(deps: IngestDeps): (request: DeliveryRequest) => Promise<Answer> {
  const accepted = new PerMinute();
  const refused = new PerMinute();
  const run = new RecordedRun(deps.record);

  return async (request) => {
    const { params, headers, now, address } = request;
    const body = request.raw ?? Buffer.alloc(0);
    const feed = await findFeed(deps.db, params.feed);
    // A feed that does not exist is answered as one whose key is wrong.
    if (feed === undefined || !holdsKey(feed, { headers, body }, deps.sealing, now)) {
      if (!refused.take(address, refusalsPerMinute, now)) return tooMany;
      await recordRefusal(deps.record, request, 'no-key');
      return noKey;
    }
    if (!accepted.take(feed.id, feed.perMinute, now)) return tooMany;
    const refusal = feedRefusal(feed, civilDate(now));
    if (refusal !== undefined) {
      if (refused.take(address, refusalsPerMinute, now)) await recordRefusal(deps.record, request, 'dead');
      return forbidden(refusal);
    }
    const parsed = parseDelivery(body, header(headers['content-type']));
    if (!parsed.ok) return unreadable(parsed.path, parsed.problem, parsed.mend);
    return store(deps, feed, parsed.delivery, request, run);
  };
}

/** 200 only when everything is stored and recorded. @throws RecordUnavailable before anything is taken in */
async function store(
  deps: IngestDeps,
  feed: Feed,
  { payload, photo }: Delivery,
  { now }: DeliveryRequest,
  run: RecordedRun,
): Promise<Answer> {
  const map = feed.columnMap === null ? undefined : parseColumnMap(feed.columnMap);
  if (map?.ok === false)
    return unreadable('', 'the column map in the feed’s register row is broken', 'ask EIS to mend it');
  const outcome = await importReads(
    { pool: deps.db, photos: deps.photos, sealing: deps.sealing, announce: deps.announce },
    {
      feed,
      format: feed.format,
      ...(map === undefined ? {} : { map: map.map }),
      origin: 'http',
      bytes: oneChunk(payload),
      ...(photo === undefined ? {} : { photo }),
      receipt: await run.receipt(now),
      now,
    },
  );
  if (outcome.kind === 'refused') return forbidden(outcome.refusal);
  if (broughtAnything(outcome)) await recordImport(deps.record, feed.id, outcome);
  if (outcome.unreadable !== undefined) {
    const [problem = '', mend = 'send it whole'] = outcome.unreadable.split(': ');
    return unreadable('', problem, mend);
  }
  const { accepted, duplicate, revised, listed } = outcome;
  return { status: 200, body: { accepted, duplicate, revised, quarantined: listed } };
}

const broughtAnything = ({ accepted, duplicate, revised, quarantined }: Imported): boolean =>
  accepted + duplicate + revised + quarantined > 0;

async function* oneChunk(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

const header = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : '';

/** CJIS AU-2: an attempt that was turned away. */
async function recordRefusal(
  record: RecordLog,
  { address, params }: DeliveryRequest,
  outcome: string,
): Promise<void> {
  await record.append({
    kind: 'feed.refused',
    outcome,
    values: { address, route: `/feeds/${params.feed}/reads` },
  });
}
