import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputSchemas } from '../../src/server/commands/schemas.ts';
import { photosOf } from '../../src/server/photo-vault.ts';
import { openOutgoing } from '../../src/foundation/outgoing/outgoing.ts';
import { readBody } from '../../src/foundation/outgoing/read-body.ts';
import { signRequest } from '../../src/subscriptions/plateward/signing.ts';
import { revokeAgreement } from '../../src/subscriptions/lending/agreement-store.ts';
import { checkpointText } from '../../src/record/checkpoint.ts';
import { signText } from '../../src/record/sign-note.ts';
import { systemClock } from '../../src/foundation/clock.ts';
import { quiet } from '../../src/foundation/log.ts';
import { reconcile } from '../../src/subscriptions/index.ts';
import { checkStatement } from '../../src/subscriptions/reconcile/check-statement.ts';
import { makeStatement } from '../../src/subscriptions/reconcile/make-statement.ts';
import type { StatementLine } from '../../src/subscriptions/reconcile/statement.ts';
import { anAuthority, type Authority, type Issued } from '../builders/certificates.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aPlateward, asksOf, lendsTo, ownReads, type Plateward, withPhotos } from '../builders/plateward.ts';
import { entriesOf } from '../builders/entries.ts';
import { someReads } from '../builders/reads.ts';

const hour = 3_600_000;
const path = '/api/v1/inquiries';
let authority: Authority;
let asker: Plateward;
let owner: Plateward;
let source: string;
let agreement: { readonly agreementId: string; readonly agencyId: string };

beforeAll(async () => {
  authority = await anAuthority('Two departments');
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

describe('who asks another department', () => {
  const raw = async (body: Buffer, signature: string, shown: Issued | undefined) => {
    const { port } = new URL(owner.server.url);
    const outgoing = openOutgoing({
      hosts: [{ host: 'localhost', port: Number(port), addresses: ['127.0.0.1', '::1'] }],
      tls: { ca: authority.certificate, certificate: shown?.certificate, key: shown?.key },
      deadlineMs: 20_000,
      mostBytes: 1_000_000,
    });
    try {
      const { status, body: answer } = await outgoing.send({
        method: 'POST',
        url: `https://localhost:${port}/api/v1/lending/searches`,
        headers: { 'content-type': 'application/json', 'x-plateward-signature': signature },
        body,
      });
      const text = (await readBody({ body: answer })).toString();
      return { status, code: /"code":"([a-z-]+)"/.exec(text)?.[1] ?? '' };
    } finally {
      outgoing.close();
    }
  };
  const request = (changes: object = {}): Buffer =>
    Buffer.from(
      JSON.stringify({
        v: 1,
        kind: 'search',
        id: randomBytes(16).toString('hex'),
        at: new Date().toISOString(),
        from: 'asker.example/record',
        to: 'owner.example/record',
        checkpoint: asker.server.stores.record.head().checkpoint,
        told: {
          department: 'Department asker',
          user: 'somebody',
          use: 'escape',
          caseNumber: 'OCS-2026-000001',
          plate: '7ABC123',
          match: 'exact',
          distance: 0,
          from: new Date(Date.now() - 24 * hour).toISOString(),
          to: new Date().toISOString(),
        },
        limit: 5,
        after: null,
        ...changes,
      }),
    );
  const signed = (body: Buffer): string => signRequest(asker.sealing, body);

  it('is admitted with certificate, signature and clock, once (replay)', async () => {
    const body = request();
    expect(await raw(body, signed(body), asker.certificate)).toEqual({ status: 200, code: '' });
    expect(await raw(body, signed(body), asker.certificate)).toEqual({ status: 409, code: 'replayed' });
  });

  it('shows the certificate that the agreement names, or is nobody', async () => {
    const body = request();
    expect(await raw(body, signed(body), undefined)).toMatchObject({ status: 401, code: 'no-certificate' });
    const stranger = await authority.issue('stranger');
    expect(await raw(body, signed(body), stranger)).toMatchObject({
      status: 401,
      code: 'unknown-department',
    });
    const forged = await (await anAuthority('Another authority')).issue('asker');
    expect(await raw(body, signed(body), forged)).toMatchObject({ status: 401, code: 'no-certificate' });
  });

  it('signs the very bytes (tampering)', async () => {
    const body = request();
    const changed = Buffer.from(body.toString().replace('7ABC123', '7ABC124'));
    expect(await raw(changed, signed(body), asker.certificate)).toMatchObject({
      status: 401,
      code: 'bad-signature',
    });
    const others = signRequest(owner.sealing, body);
    expect(await raw(body, others, asker.certificate)).toMatchObject({ status: 401, code: 'bad-signature' });
    for (const nonsense of ['', 'AAAA', '='.repeat(88)])
      expect(await raw(body, nonsense, asker.certificate)).toMatchObject({
        status: 401,
        code: 'bad-signature',
      });
  });

  it.each([
    ['a minute and a second late', -61_000],
    ['a minute and a second early', 61_000],
    ['a day late', -86_400_000],
  ])('has a clock that does not differ by more than a minute: %s', async (_, skew) => {
    const body = request({ at: new Date(Date.now() + skew).toISOString() });
    expect(await raw(body, signed(body), asker.certificate)).toMatchObject({
      status: 401,
      code: 'clock-skew',
    });
  });

  it('means this department and no other: what was signed for one serves no second', async () => {
    for (const changes of [{ to: 'third.example/record' }, { from: 'third.example/record' }]) {
      const body = request(changes);
      expect(await raw(body, signed(body), asker.certificate)).toMatchObject({ code: 'other-department' });
    }
  });

  it.each([
    ['purpose', { purpose: 'text that stays at home' }],
    ['last name', { lastName: 'Doe' }],
  ])('cannot send more than R19 lets leave: %s', async (_, more) => {
    const plain = JSON.parse(request().toString());
    const body = Buffer.from(JSON.stringify({ ...plain, told: { ...plain.told, ...more } }));
    expect(await raw(body, signed(body), asker.certificate)).toMatchObject({
      status: 422,
      code: 'not-a-request',
    });
  });

  it('keeps one record: a checkpoint of another, or of none, turns the request away (CC 1798.90.52)', async () => {
    const first = request();
    expect(await raw(first, signed(first), asker.certificate)).toMatchObject({ status: 200 });
    const { size } = asker.server.stores.record.head();
    for (const checkpoint of [await forkOf(asker, size), 'none']) {
      const body = request({ checkpoint });
      expect(await raw(body, signed(body), asker.certificate)).toMatchObject({ status: 403 });
      const [refusal] = await entriesOf(owner.server, 'lending.refused', 1);
      expect(refusal?.entry).toMatchObject({ act: 'search', clause: '53060.9(a)' });
    }
  });

  it('stands in the owner’s record when it is turned away', async () => {
    const body = request();
    await raw(body, 'AAAA', asker.certificate);
    const [turned] = await entriesOf(owner.server, 'lending.refused');
    expect(turned).toMatchObject({
      entry: { act: 'bad-signature', clause: '53060.9(a)' },
      values: { requester: agreement.agencyId },
    });
  });
});

describe('both records', () => {
  it('agree entry by entry, proved under the checkpoint that is held; what was asked in another’s name is told', async () => {
    await ask([source]);
    const found = await reconciled();
    const { ours, unproved, differences } = found;
    outputSchemas.reconcile.parse(found);
    expect(unproved).toEqual([]);
    expect(ours).toBeGreaterThan(3);
    // What the tests above signed by the asker's key, its record does not know of.
    const forged = (await entriesOf(owner.server, 'lending.asked')).filter(
      ({ values }) => values.staffId?.endsWith('/somebody') === true,
    );
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
    const certificate = await authority.issue('asker anew');
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

/** A checkpoint of that size that a department's key signed, of a record that it did not show so far. */
const forkOf = ({ server: { stores } }: Plateward, size: number): Promise<string> => {
  const { signer } = stores.recordOptions;
  return signText(signer, checkpointText({ origin: signer.name, size: BigInt(size), root: randomBytes(32) }));
};

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
