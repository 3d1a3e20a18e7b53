import { afterAll, beforeAll, expect, it } from 'vitest';
import { canonicalJson } from '../../src/foundation/canonical-json.ts';
import { systemClock } from '../../src/foundation/clock.ts';
import { quiet } from '../../src/foundation/log.ts';
import { localSource, resultDigest } from '../../src/searches/index.ts';
import { outputSchemas } from '../../src/server/commands/schemas.ts';
import { photosOf } from '../../src/server/photo-vault.ts';
import { reconcile } from '../../src/subscriptions/index.ts';
import type { Difference } from '../../src/subscriptions/reconcile/compare.ts';
import { anAuthority } from '../builders/certificates.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aPlateward, asksOf, lendsTo, ownReads, type Plateward } from '../builders/plateward.ts';

const hour = 3_600_000;
const accesses = 10_000;
const atOnce = 40;

/** What is planted in an access, and as what it is to be found. */
const plants = [
  'only-ours',
  'only-theirs',
  'told-differs',
  'answer-differs',
  'entry-differs',
  'twice',
] as const satisfies readonly Difference['kind'][];
type Plant = (typeof plants)[number];

let asker: Plateward;
let owner: Plateward;
let source: string;
let agencyId: string;
/** An entry of the asker's that each access refers to. */
let inquiry: number;

beforeAll(async () => {
  const authority = await anAuthority('Ten thousand accesses');
  asker = await aPlateward({ name: 'asker', authority });
  owner = await aPlateward({ name: 'owner', authority, lends: true });
  await ownReads(owner, [{ plate: '7ABC123', capturedAt: Date.now() - hour }]);
  ({ agencyId } = await lendsTo(owner, asker));
  source = await asksOf(asker, { ...owner, url: owner.server.url });
  const { body } = await asker.agent.post('/api/v1/inquiries', anInquiry(asker.caseNumber));
  inquiry = (body as { receipt: { asked: number } }).receipt.asked;
});
afterAll(async () => {
  await asker?.server.stop();
  await owner?.server.stop();
});

const requestOf = (n: number): string => n.toString(16).padStart(32, '0');
const plantOf = (n: number): Plant | undefined =>
  n % 97 === 50 ? plants[Math.floor(n / 97) % plants.length] : undefined;
const toldOf = (n: number, plate = `7ABC${n}`): string => canonicalJson({ plate, use: 'escape' });
const digestOf = (n: number): string => resultDigest([String(n)]);

/** The owner's side of an access, as its record holds it; the entry. */
async function lent(n: number, plant: Plant | undefined): Promise<number> {
  const { record } = owner.server.stores;
  const { receipt, appended } = await record.ask(
    {
      kind: 'lending.asked',
      division: 'Lending',
      values: {
        staffId: `${agencyId}/somebody`,
        requester: canonicalJson({ agency: agencyId, request: requestOf(n) }),
        use: 'escape',
        caseNumber: 'OCS-2026-000001',
        purpose: 'escape',
        plate: '7ABC123',
        elements: '{}',
        address: '127.0.0.1',
        route: 'POST /lending/searches',
        detail: toldOf(n, plant === 'told-differs' ? 'OTHER' : undefined),
      },
    },
    {},
    { staffId: `${agencyId}/somebody`, sources: [localSource], ttlMs: 60_000 },
  );
  await record.answer(
    {
      kind: 'lending.answered',
      receipt,
      outcome: 'answered',
      counts: { matches: 1, shown: 1 },
      values: { digest: plant === 'answer-differs' ? digestOf(n + 1) : digestOf(n) },
    },
    { key: 'nobody', version: 0 },
  );
  return appended.index;
}

/** The asker's side. */
async function told(n: number, plant: Plant | undefined, theirs: number): Promise<void> {
  const { record } = asker.server.stores;
  const { index } = await record.append({
    kind: 'source.asked',
    ref: inquiry,
    values: {
      subject: source,
      detail: canonicalJson({ told: JSON.parse(toldOf(n)), request: requestOf(n) }),
    },
  });
  const asked = plant === 'entry-differs' ? theirs + 1 : theirs;
  await record.append({
    kind: 'source.answered',
    ref: index,
    outcome: 'answered',
    counts: { matches: 1 },
    values: { subject: source, digest: digestOf(n), detail: canonicalJson({ asked }) },
  });
}

/** An access on both sides; the owner's entry of it, where it has one. */
async function anAccess(n: number): Promise<readonly [string, number] | undefined> {
  const plant = plantOf(n);
  const theirs = plant === 'only-ours' ? undefined : await lent(n, plant);
  if (plant !== 'only-theirs') await told(n, plant, theirs ?? 0);
  if (plant === 'twice') await told(n, plant, theirs ?? 0);
  return theirs === undefined ? undefined : [requestOf(n), theirs];
}

/** The owner's list of requests, as it is kept beside the record. */
const listed = (requests: readonly (readonly [string, number])[]) =>
  owner.server.stores.owner.query(
    `insert into lending_requests (agency_id, request_id, signed_at, received_at, act, entry, outcome, matches)
     select $1, request, now(), now(), 'search', entry, 'answered', 1 from unnest($2::text[], $3::bigint[]) as r (request, entry)`,
    [agencyId, requests.map(([request]) => request), requests.map(([, entry]) => entry)],
  );

it('finds every planted difference among 10,000 accesses over the wire, each proved, and no other (CC 1798.90.52)', async () => {
  for (let n = 0; n < accesses; n += atOnce)
    await listed(
      (await Promise.all(Array.from({ length: atOnce }, (_, one) => anAccess(n + one)))).flatMap((one) =>
        one === undefined ? [] : [one],
      ),
    );
  const { app: db, reads, record, sealing } = asker.server.stores;
  const photos = photosOf({ ...asker.server.stores, db });
  const { recordKey } = asker;
  const found = await reconcile(
    { db, reads, record, sealing, photos, log: quiet, clock: systemClock, recordKey },
    { source, since: Date.now() - hour, until: Date.now() + hour },
  );
  outputSchemas.reconcile.parse(found);
  const planted = Array.from({ length: accesses }, (_, n) => [requestOf(n), plantOf(n)] as const).filter(
    ([, plant]) => plant !== undefined,
  );
  const ofKind = (kind: Plant) => planted.filter(([, plant]) => plant === kind).length;
  expect(found.unproved).toEqual([]);
  expect(new Map(found.differences.map(({ request, kind }) => [request, kind]))).toEqual(new Map(planted));
  expect(found.differences).toHaveLength(planted.length);
  expect(found.ours).toBe(accesses - ofKind('only-theirs') + ofKind('twice'));
  expect(found.theirs).toBe(accesses - ofKind('only-ours'));
}, 600_000);
