import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputSchemas } from '../../src/server/commands/schemas.ts';
import { photosOf } from '../../src/server/photo-vault.ts';
import { signRequest } from '../../src/subscriptions/plateward/signing.ts';
import { revokeAgreement } from '../../src/subscriptions/lending/agreement-store.ts';
import { systemClock } from '../../src/foundation/clock.ts';
import { quiet } from '../../src/foundation/log.ts';
import { reconcile } from '../../src/subscriptions/index.ts';
import { checkStatement } from '../../src/subscriptions/reconcile/check-statement.ts';
import { makeStatement } from '../../src/subscriptions/reconcile/make-statement.ts';
import type { StatementLine } from '../../src/subscriptions/reconcile/statement.ts';
import { anAuthority } from '../builders/certificates.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aPlateward, asksOf, lendsTo, ownReads, type Plateward, withPhotos } from '../builders/plateward.ts';
import { entriesOf } from '../builders/entries.ts';
import { aPeerRequest, forkOf, sendToPeer } from '../builders/peer-request.ts';
import { someReads } from '../builders/reads.ts';

const hour = 3_600_000;
const path = '/api/v1/inquiries';
let asker: Plateward;
let owner: Plateward;
let source: string;
let agreement: { readonly agreementId: string; readonly agencyId: string };

beforeAll(async () => {
  const authority = await anAuthority('Two departments');
  asker = await aPlateward({ name: 'asker', authority });
  owner = await aPlateward({ name: 'owner', authority, lends: true });
  await ownReads(
    owner,
    [2, 4].map((hours) => ({ plate: '7ABC123', capturedAt: Date.now() - hours * hour })),
  );
  await ownReads(
    owner,
    Array.from({ length: 21 }, (_, n) => ({ plate: `8XYZ${100 + n}`, capturedAt: Date.now() - 5 * hour })),
  );
  // Of another agency, and so never passed on (R19).
  const other = await owner.server.stores.owner.query<{ agency_id: string }>(
    `insert into agencies (agency_id, name, entity_type, jurisdiction, eligible, is_owner)
     values ('of-others', 'Another owner', 'county', 'California', 'unknown', true) returning agency_id`,
  );
  await someReads(
    owner.server.stores.owner,
    other.rows[0]?.agency_id ?? '',
    [{ plate: '7ABC123', capturedAt: Date.now() - hour }],
    'of-others',
  );
  await someReads(asker.server.stores.owner, asker.ownAgency, [
    { plate: '7ABC123', capturedAt: Date.now() - 3 * hour },
  ]);
  agreement = await lendsTo(owner, asker);
  source = await asksOf(asker, { ...owner, url: owner.server.url });
});
afterAll(async () => {
  await asker?.server.stop();
  await owner?.server.stop();
});

const ask = (sources: readonly string[], changes: Parameters<typeof anInquiry>[1] = {}) =>
  asker.agent.post(path, anInquiry(asker.caseNumber, { sources: [...sources], ...changes }));

describe('a search that is put to another department (53060.3(e), 53060.10(a), R19)', () => {
  it('merges both answers, newest first, without what the owner did not collect itself', async () => {
    const { status, body } = await ask(['local', source]);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        count: { value: 3, more: false },
        matches: [
          { provider: source, agencyOfRecord: 'The department owner' },
          { provider: 'Test provider' },
          { provider: source },
        ],
        sources: [
          { id: 'local', state: 'answered', matches: 1 },
          { id: source, state: 'answered', matches: 2 },
        ],
        next: null,
      },
    });
  });

  it('records here what is told before it is told, and there who asked for what', async () => {
    await ask([source]);
    const [told] = await entriesOf(asker.server, 'source.asked');
    const [asked] = await entriesOf(owner.server, 'lending.asked');
    const said = JSON.parse(told?.values.detail ?? '');
    expect(Object.keys(said.told).sort()).toEqual([
      'caseNumber',
      'department',
      'distance',
      'from',
      'match',
      'plate',
      'to',
      'use',
      'user',
    ]);
    expect(JSON.parse(asked?.values.detail ?? '')).toEqual(said.told);
    expect(asked?.values).toMatchObject({
      staffId: `${agreement.agencyId}/${asker.staffId}`,
      use: 'escape',
      caseNumber: asker.caseNumber,
      plate: '7ABC123',
    });
    const [heard] = await entriesOf(asker.server, 'source.answered');
    expect(JSON.parse(heard?.values.detail ?? '')).toMatchObject({ asked: asked?.entry.seq });
  });

  it('goes on page by page over both, with no match twice and none left out', async () => {
    const query = { plate: '7ABC123', match: 'exact', limit: 1 } as const;
    const first = await ask(['local', source], { query });
    const seen: string[] = [];
    let page: Awaited<ReturnType<typeof ask>> = first;
    for (;;) {
      const { matches, next, receipt } = page.body as PageOfTest;
      seen.push(...matches.map(({ capturedAt }) => capturedAt));
      if (next === null) break;
      page = await asker.agent.post(`${path}/${receipt.asked}/pages`, { cursor: next });
      expect(page.status).toBe(200);
    }
    expect(seen).toHaveLength(3);
    expect(seen).toEqual(seen.toSorted().toReversed());
  });

  it('opens a photo through the owner, under an entry of each (53060.9(b)(1))', async () => {
    await withPhotos(owner);
    const { body } = await ask([source]);
    const [match] = (body as PageOfTest).matches;
    const opened = await asker.agent.get(match?.photo ?? '');
    expect(opened.headers.get('content-type')).toBe('image/jpeg');
    const [there] = await entriesOf(owner.server, 'lending.photo-opened');
    const [here] = await entriesOf(asker.server, 'photo.opened');
    expect(there?.entry.kind).toBe('lending.photo-opened');
    expect(here?.values.subject).toBe(match?.id);
  });

  it.each([
    ['21 different plates', { query: { plate: '8XYZ1*', match: 'wildcard' } }, 'R15'],
    ['two known characters', { query: { plate: '8X*', match: 'wildcard' } }, 'R15'],
    [
      'an older window than is lent',
      { query: { plate: '7ABC123', match: 'exact', from: '2020-01-01', to: '2020-02-01' } },
      '53060.2(a)',
    ],
  ] as const)('is refused by the owner, and never reads as no matches: %s', async (_, changes, clause) => {
    const { status, body } = await ask([source], changes);
    // A pattern that is short is a place search here, too.
    if (status === 403) return expect(body).toMatchObject({ clause: expect.stringContaining('.7(b)') });
    expect(body).toMatchObject({
      matches: [],
      sources: [{ state: 'no-answer', matches: null, text: expect.stringContaining(clause) }],
    });
    const [refusal] = await entriesOf(owner.server, 'lending.refused');
    const [masked] = await entriesOf(owner.server, 'lending.answered');
    expect([refusal?.entry.clause, masked?.entry.outcome]).toSatisfy(
      (found: readonly unknown[]) => found.includes(clause) || found.includes('masked'),
    );
    return undefined;
  });

  it('is not put to it for what does not leave, nor in a restricted case (R18, R19)', async () => {
    const placed = await ask(['local', source], {
      query: { plate: '7ABC123', match: 'exact', place: { lat: 38.58, lon: -121.49, radiusM: 500 } },
    });
    const before = await entriesOf(owner.server, 'lending.asked');
    expect(placed.body).toMatchObject({
      sources: [{ state: 'answered' }, { state: 'not-asked', clause: 'R19' }],
    });
    expect(await entriesOf(owner.server, 'lending.asked')).toEqual(before);
  });

  it('is not put to a source that EIS’s register does not have, or has suspended (53060.6(a))', async () => {
    const { body } = await ask(['local', 'no-such-source']);
    expect(body).toMatchObject({
      matches: [{}],
      sources: [{ state: 'answered' }, { state: 'not-asked', clause: '53060.6(a)' }],
    });
  });
});

describe('both records', () => {
  it('agree entry by entry, proved under the checkpoint that is held; what was asked in another’s name is told', async () => {
    await ask([source]);
    // Signed by the asker's key, and its record does not know of them.
    for (let n = 0; n < 2; n += 1) {
      const body = aPeerRequest(asker);
      expect(
        await sendToPeer(owner, body, signRequest(asker.sealing, body), asker.certificate),
      ).toMatchObject({
        status: 200,
      });
    }
    const found = await reconciled();
    const { ours, unproved, differences } = found;
    outputSchemas.reconcile.parse(found);
    expect(unproved).toEqual([]);
    expect(ours).toBeGreaterThan(3);
    const forged = (await entriesOf(owner.server, 'lending.asked')).filter(
      ({ values }) => values.staffId?.endsWith('/somebody') === true,
    );
    expect(forged).toHaveLength(2);
    expect(differences.map(({ kind, theirs }) => [kind, theirs])).toEqual(
      forged.map(({ entry }) => ['only-theirs', entry.seq]).toReversed(),
    );
  });

  it('a record that does not lead on from what was reconciled last is noticed, though it does from all that came since', async () => {
    expect((await reconciled()).unproved).toEqual([]);
    const { owner: db } = asker.server.stores;
    const { rows } = await db.query<{ size: number; note: string }>(
      'select size, note from held_checkpoints where reconciled_at is not null order by reconciled_at desc limit 1',
    );
    const [held] = rows;
    if (held === undefined) return expect.fail('nothing was noted as reconciled');
    await ask([source]);
    const put = (note: string) =>
      db.query('update held_checkpoints set note = $2 where size = $1', [held.size, note]);
    await put(await forkOf(owner, held.size));
    expect((await reconciled()).unproved.map(({ kind }) => kind)).toEqual(['consistency']);
    await put(held.note);
    expect((await reconciled()).unproved).toEqual([]);
    return undefined;
  });

  it.each<[string, (one: AccessLine, other: AccessLine) => readonly AccessLine[]]>([
    ['another request’s number', (one, other) => [{ ...one, request: other.request }]],
    ['the end of another request', (one, other) => [{ ...one, closed: other.closed }]],
    ['an end as what was asked', (one) => [{ ...one, asked: one.closed ?? one.asked, closed: null }]],
    ['the same entries twice', (one) => [one, one]],
    ['entries that do not open whose they are', (one) => [{ ...one, asked: { ...one.asked, opened: {} } }]],
  ])('a statement that is proved entry by entry, and tells %s, does not hold', async (_, planted) => {
    for (let n = 0; n < 2; n += 1) await ask([source]);
    const lines = await Array.fromAsync(
      makeStatement(owner.server.stores.owner, {
        agencyId: agreement.agencyId,
        since: Date.now() - hour,
        until: Date.now() + hour,
        heldSizes: [],
      }),
    );
    const [head] = lines;
    const [one, other] = lines.filter((line) => line.line === 'access' && line.closed !== null).toReversed();
    if (head === undefined || one?.line !== 'access' || other?.line !== 'access') return expect.fail('none');
    const unproved = (accesses: readonly AccessLine[]) =>
      checkStatement([head, ...accesses, { line: 'end', accesses: accesses.length }], {
        recordKey: owner.recordKey,
        held: [],
      }).unproved;
    expect(unproved([one, other])).toEqual([]);
    expect(unproved(planted(one, other)).map(({ kind }) => kind)).toContain('value');
    return undefined;
  });
});

describe('a request that fails within the department that lends', () => {
  it('stands as failed in the list of requests, too', async () => {
    const { owner: db } = owner.server.stores;
    await db.query('alter table reads rename to reads_away');
    try {
      const { body } = await ask([source]);
      expect(body).toMatchObject({ sources: [{ state: 'no-answer', matches: null }] });
    } finally {
      await db.query('alter table reads_away rename to reads');
    }
    const [failure] = await entriesOf(owner.server, 'lending.failed', 1);
    const { rows } = await db.query('select outcome from lending_requests where entry = $1', [
      failure?.entry.ref,
    ]);
    expect(rows).toEqual([{ outcome: 'failed' }]);
  });
});

/** Does something while a search of ours waits within the owner's, after it was decided on; what became of the search. */
async function whileAsked(does: () => Promise<unknown>) {
  const { owner: db } = owner.server.stores;
  const before = (await entriesOf(owner.server, 'lending.asked', 1))[0]?.entry.seq ?? 0;
  const holding = await db.connect();
  try {
    await holding.query('begin');
    await holding.query('lock table reads in access exclusive mode');
    const asking = ask(['local', source]);
    await expect
      .poll(async () => (await entriesOf(owner.server, 'lending.asked', 1))[0]?.entry.seq)
      .toBeGreaterThan(before);
    await does();
    await holding.query('commit');
    return await asking;
  } finally {
    // Also where something failed before the commit.
    holding.release(true);
  }
}

const isWithdrawn = {
  matches: [{ provider: 'Test provider' }],
  sources: [{ state: 'answered' }, { state: 'no-answer', text: expect.stringContaining('53060.10(a)') }],
};

describe('an agreement that ends', () => {
  it.each([
    [
      'operator mode',
      `update operator_modes set switched_off_at = now() where switched_off_at is null`,
      `update operator_modes set switched_off_at = null`,
    ],
    [
      'a feed',
      `update feeds set ended_at = now() where feed_id = 'own'`,
      `update feeds set ended_at = null where feed_id = 'own'`,
    ],
  ])('with %s withdraws what is being answered (R1, R19)', async (_, ends, goesOn) => {
    const { owner: db } = owner.server.stores;
    expect((await whileAsked(() => db.query(ends))).body).toMatchObject(isWithdrawn);
    await db.query(goesOn);
    expect((await ask([source])).body).toMatchObject({ sources: [{ state: 'answered' }] });
  });

  it('withdraws what is being answered under it, and lends nothing more (53060.10(a))', async () => {
    const before = (await entriesOf(owner.server, 'lending.withdrawn')).length;
    const { agreementId } = agreement;
    const why = { revokedBy: owner.department.eis, why: 'a test' };
    const answered = await whileAsked(async () =>
      expect(await revokeAgreement(owner.department.db, agreementId, why, Date.now())).toBe(true),
    );
    expect(answered.body).toMatchObject(isWithdrawn);
    expect(await entriesOf(owner.server, 'lending.withdrawn')).toHaveLength(before + 1);
    const { body } = await ask([source]);
    expect(body).toMatchObject({ sources: [{ text: expect.stringContaining('revoked') }] });
  });

  it('still accounts for what was, until another stands in its place; then its certificate reads nothing', async () => {
    expect(await reconciled()).toMatchObject({ unproved: [], ours: expect.any(Number) });
    const certificate = await owner.authority.issue('asker anew');
    await lendsTo(owner, { ...asker, certificate }, { agencyId: agreement.agencyId });
    await expect(reconciled()).rejects.toMatchObject({ code: 'refused' });
    const [refusal] = await entriesOf(owner.server, 'lending.refused', 1);
    expect(refusal?.entry).toMatchObject({ act: 'statement', clause: '53060.9(a)' });
  });
});

/** Both records held against each other, as the asker does it. */
async function reconciled() {
  const { stores } = asker.server;
  const { app: db, reads, record, sealing } = stores;
  const photos = photosOf({ ...stores, db });
  const { recordKey } = asker;
  return reconcile(
    { db, reads, record, sealing, photos, log: quiet, clock: systemClock, recordKey },
    { source, since: Date.now() - hour, until: Date.now() + hour },
  );
}

type AccessLine = Extract<StatementLine, { line: 'access' }>;

interface PageOfTest {
  readonly matches: readonly {
    readonly id: string;
    readonly capturedAt: string;
    readonly photo: string | null;
  }[];
  readonly next: string | null;
  readonly receipt: { readonly asked: number };
}
