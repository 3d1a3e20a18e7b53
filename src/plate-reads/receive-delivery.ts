import { civilDate } from '../foundation/clock.ts';
import type { Answer, RouteRequest } from '../foundation/route.ts';
import type { RecordLog } from '../record/index.ts';
import { type Delivery, parseDelivery } from './delivery.ts';
import { forbidden, noKey, tooBusy, tooMany, unreadable } from './delivery-answers.ts';
import { type Feed, feedRefusal } from './feed.ts';
import { holdsKey } from './feed-key.ts';
import { RecordedRun } from './ingest/recorded-run.ts';
import { PerMinute } from './per-minute.ts';
import { findFeed } from './store/feed-store.ts';
import { type IngestDeps, onePiece, takeIn } from './ways/take-in.ts';
import { type LineLimits, WaitingLine } from './ways/waiting-line.ts';

type DeliveryRequest = RouteRequest<unknown, { readonly feed: string }>;

const refusalsPerMinute = 60;
/** What one server stores at once and holds in memory for it; senders keep the rest (429). */
const usualLine: LineLimits = { atOnce: 4, waiting: 32, bytes: 64 * 1024 * 1024 };

/** Takes in what senders deliver; holds how often each did so in this minute, the recorded run, and who waits. */
export function deliveries(
  deps: IngestDeps,
  limits: LineLimits = usualLine,
): (request: DeliveryRequest) => Promise<Answer> {
  const accepted = new PerMinute();
  const refused = new PerMinute();
  const run = new RecordedRun(deps.record);
  const line = new WaitingLine(limits);

  return async (request) => {
    const { params, headers, now, address, certificate } = request;
    const body = request.raw ?? Buffer.alloc(0);
    const feed = await findFeed(deps.db, params.feed);
    // A feed that does not exist is answered as one whose key is wrong.
    if (feed === undefined || !holdsKey(feed, { headers, body, certificate }, deps.sealing, now)) {
      if (!refused.take(address, refusalsPerMinute, now)) return tooMany(now);
      await recordRefusal(deps.record, request, 'no-key');
      return noKey;
    }
    if (!accepted.take(feed.id, feed.perMinute, now)) return tooMany(now);
    const refusal = feedRefusal(feed, civilDate(now));
    if (refusal !== undefined) {
      if (refused.take(address, refusalsPerMinute, now)) await recordRefusal(deps.record, request, 'dead');
      return forbidden(refusal);
    }
    const parsed = parseDelivery(body, header(headers['content-type']));
    if (!parsed.ok) return unreadable(parsed.path, parsed.problem, parsed.mend);
    return (await line.run(body.length, () => store(deps, run, feed, parsed.delivery, request))) ?? tooBusy;
  };
}

/** 200 only when everything is stored and recorded. @throws RecordUnavailable before anything is taken in */
async function store(
  deps: IngestDeps,
  run: RecordedRun,
  feed: Feed,
  { payload, photo }: Delivery,
  { now }: DeliveryRequest,
): Promise<Answer> {
  const outcome = await takeIn(deps, run, { feed, origin: 'http', bytes: onePiece(payload), photo, now });
  if (outcome.kind === 'map-broken')
    return unreadable('', 'the column map in the feed’s register row is broken', 'ask EIS to mend it');
  if (outcome.kind === 'refused') return forbidden(outcome.refusal);
  if (outcome.unreadable !== undefined) {
    const [problem = '', mend = 'send it whole'] = outcome.unreadable.split(': ');
    return unreadable('', problem, mend);
  }
  const { accepted, duplicate, revised, listed } = outcome;
  return { status: 200, body: { accepted, duplicate, revised, quarantined: listed } };
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
