import { canonicalJson } from '../../foundation/canonical-json.ts';
import type { Instant } from '../../foundation/clock.ts';
import type { RouteRequest } from '../../foundation/route.ts';
import { openPhoto } from '../../plate-reads/index.ts';
import { type EntryRead, readEntry, readReferring } from '../../record/index.ts';
import { localSource, receiptLifetime } from '../../searches/index.ts';
import { type PhotoRequest, toldBody } from '../contract.ts';
import { type Agreement, agreementRefusal, type LendingFacts, lendingRefusal } from './agreement.ts';
import { lendingFacts } from './agreement-store.ts';
import { askedQuery } from './asked-query.ts';
import type { SubscriptionDeps } from './deps.ts';
import { requesterOf } from './lend.ts';
import { type LendingRefused, refuseLending } from './refuse-lending.ts';
import { settleRequest } from './request-store.ts';

export type LentPhoto =
  | { readonly kind: 'photo'; readonly jpeg: Buffer; readonly entry: number }
  | { readonly kind: 'absent' }
  | LendingRefused;

/** As long as an answer of the department's own can be looked into (R17). */
const openFor = 30 * 60_000;

/**
 * The photo of one read that this agency was answered: decided anew, and an entry of its own before its first byte
 * (53060.9(b)(1), CC 1798.90.52). @throws RecordUnavailable
 */
export async function lendPhoto(
  deps: SubscriptionDeps,
  agreement: Agreement,
  request: PhotoRequest,
  { address, now }: Pick<RouteRequest, 'address' | 'now'>,
): Promise<LentPhoto> {
  const route = 'POST /lending/photos';
  const standpoint = { agreement, request, address, route };
  const facts = await lendingFacts(deps.db, agreement);
  const refusal = agreementRefusal(facts, now) ?? (facts.agreement.photos ? undefined : noPhotos);
  if (refusal !== undefined) return refuseLending(deps, standpoint, refusal);
  const [asked = '', read = ''] = request.photo.split('.');
  const query = await answeredQuery(deps, facts, { asked: Number(asked), user: request.user }, now);
  if (query === undefined) {
    await refuseLending(deps, standpoint, noSuchPhoto);
    return { kind: 'absent' };
  }
  const opened = await deps.record.open(
    {
      kind: 'lending.photo-opened',
      ref: Number(asked),
      values: {
        requester: canonicalJson({ agency: agreement.agencyId, request: request.id }),
        subject: read,
        address,
        route,
        detail: request.user,
      },
    },
    { ...query, read },
    { staffId: requesterOf(agreement, request.user), sources: [localSource], ttlMs: receiptLifetime },
    { key: 'lending', version: facts.version },
  );
  const settle = (outcome: 'answered' | 'withdrawn', matches: number): Promise<void> =>
    settleRequest(deps.db, agreement.agencyId, request.id, {
      entry: opened.appended.index,
      outcome,
      matches,
    });
  if (opened.withdrawn) {
    await settle('withdrawn', 0);
    return { kind: 'refuse', refusal: { ...moved, reference: String(opened.appended.index) } };
  }
  const jpeg = await openPhoto(opened.receipt, { db: deps.reads, photos: deps.photos, now });
  await settle('answered', jpeg === undefined ? 0 : 1);
  return jpeg === undefined ? { kind: 'absent' } : { kind: 'photo', jpeg, entry: opened.appended.index };
}

/** What that entry asked, from the record itself: of this agency and person, answered, within the half hour. */
async function answeredQuery(
  { db }: SubscriptionDeps,
  facts: LendingFacts,
  { asked, user }: { readonly asked: number; readonly user: string },
  now: Instant,
) {
  const found = await readEntry(db, asked);
  if (found === undefined || found.entry.kind !== 'lending.asked') return undefined;
  const own = found.values.staffId === requesterOf(facts.agreement, user);
  if (!own || now - Date.parse(found.entry.at) > openFor) return undefined;
  const answered = (await readReferring(db, asked)).find(({ kind }) => kind === 'lending.answered');
  if (answered?.outcome !== 'answered') return undefined;
  const query = askedQuery({ told: toldIn(found), limit: 1, after: null }, facts, now);
  return query.ok ? query.query : undefined;
}

const toldIn = ({ values }: EntryRead) => toldBody.parse(JSON.parse(values.detail ?? '{}'));

const noPhotos = lendingRefusal(
  'R19',
  'The agreement lends no photos.',
  'Judge by the read alone, or ask for another agreement.',
);
const noSuchPhoto = lendingRefusal(
  '53060.9(b)(1)',
  'No answer of the last half hour holds that photo.',
  'Search again.',
);
const moved = lendingRefusal(
  '53060.10(a)',
  'What is lent to your agency changed.',
  'Ask the department that lends.',
);
