import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignCase, type CaseNumber } from '../../src/cases/index.ts';
import { openLog } from '../../src/foundation/log.ts';
import { suspendAccess } from '../../src/access/index.ts';
import { endSession } from '../../src/sign-in/index.ts';
import type { InquiryAnswer, Refusal } from '../../src/searches/contract.ts';
import { anAgency } from '../builders/agency.ts';
import { aCase } from '../builders/case.ts';
import { aDepartment, type Department, must } from '../builders/department.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { someReads } from '../builders/reads.ts';
import { aServer, type Client, type TestServer } from '../builders/server.ts';
import { aSession } from '../builders/session.ts';
import { aGoodAgent } from '../builders/staff.ts';

let server: TestServer;
let department: Department;
let caseNumber: CaseNumber;
let agency: string;
const hour = 3_600_000;

/** A person in good standing who works the case, signed in. */
async function signedIn(
  traits: Parameters<typeof aGoodAgent>[1] = {},
): Promise<{ client: Client; staffId: string; sessionId: string }> {
  const person = await aGoodAgent(department, traits);
  const by = department.administrators.OCS.primary;
  must(await assignCase(department.db, { caseNumber, staffId: person.staffId, by }, Date.now()));
  const { token, sessionId } = await aSession(department, person);
  return { client: server.as(token), staffId: person.staffId, sessionId };
}

beforeAll(async () => {
  server = await aServer({ log: openLog(2, 'error') });
  department = await aDepartment(server.database.owner);
  caseNumber = await aCase(department);
  agency = await anAgency(department);
  const now = Date.now();
  await someReads(server.database.owner, agency, [
    { plate: '7ABC123', capturedAt: now - hour },
    { plate: '7ABC123', capturedAt: now - 2 * hour },
    { plate: '7ABC123', capturedAt: now - 90 * 24 * hour, expiresAt: now - hour },
    { plate: '7A8C123', capturedAt: now - 3 * hour },
    ...Array.from({ length: 24 }, (_, n) => ({
      plate: `8XYZ${String(n).padStart(3, '0')}`,
      capturedAt: now - n * 60_000,
    })),
  ]);
});
afterAll(() => server.stop());

const entries = async (ref: number) => {
  const { rows } = await server.database.owner.query<{ kind: string; entry: Record<string, unknown> }>(
    'select kind, entry from door_record where seq = $1 or ref = $1 order by seq',
    [ref],
  );
  return rows;
};

describe('one inquiry that is permitted (53060.7(b)(4), CC 1798.90.52)', () => {
  it('answers with owner, photo state, "not verified" and the receipt of two entries', async () => {
    const { client } = await signedIn();
    const { status, body, headers } = await client.post('/api/v1/inquiries', anInquiry(caseNumber));
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    const answer: InquiryAnswer = body;
    expect(answer.count).toEqual({ value: 2, more: false });
    expect(answer.matches.map(({ plate, verdict }) => [plate, verdict])).toEqual([
      ['7ABC123', 'not verified'],
      ['7ABC123', 'not verified'],
    ]);
    expect(answer.matches[0]).toMatchObject({
      provider: 'Test provider',
      state: 'CA',
      confidence: expect.closeTo(0.93),
    });
    expect(answer.matches[0]?.agencyOfRecord).toMatch(/^Sheriff of County/);
    expect(answer.window.assumed).toBe(true);
    const kinds = await entries(answer.receipt.asked);
    expect(kinds.map(({ kind }) => kind)).toEqual(['inquiry.asked', 'inquiry.answered']);
    expect(kinds[1]?.entry).toMatchObject({ counts: { matches: 2, shown: 2 }, outcome: 'answered' });
    expect(answer.receipt.checkpoint.size).toBeGreaterThan(answer.receipt.answered);
  });

  it('does not answer from a read past its retention (53060.2(a))', async () => {
    const { client } = await signedIn();
    const { body } = await client.post(
      '/api/v1/inquiries',
      anInquiry(caseNumber, {
        query: { plate: '7ABC123', match: 'exact', from: '2020-01-01', to: Date.now() },
      }),
    );
    expect((body as InquiryAnswer).count.value).toBe(2);
  });

  it('says which characters were taken for others', async () => {
    const { client } = await signedIn();
    const { body } = await client.post(
      '/api/v1/inquiries',
      anInquiry(caseNumber, { query: { plate: '7abc-123', match: 'folded' } }),
    );
    const { matches } = body as InquiryAnswer;
    expect(matches.map(({ plate }) => plate)).toContain('7A8C123');
    expect(matches.find(({ plate }) => plate === '7A8C123')?.why).toMatch(/B.*8|8.*B/);
  });

  it('keeps nothing of plate, case, name or purpose in clear in the leaf (R31)', async () => {
    const { client, staffId } = await signedIn();
    const { body } = await client.post('/api/v1/inquiries', anInquiry(caseNumber));
    const { rows } = await server.database.owner.query<{ leaf: string }>(
      `select convert_from(leaf, 'UTF8') as leaf from record_entries where seq = $1`,
      [(body as InquiryAnswer).receipt.asked],
    );
    for (const word of ['7ABC123', caseNumber, staffId, 'custody']) expect(rows[0]?.leaf).not.toContain(word);
  });

  it('masks plates and photos where more than 20 answer (R15)', async () => {
    const { client } = await signedIn();
    const { status, body } = await client.post(
      '/api/v1/inquiries',
      anInquiry(caseNumber, { query: { plate: '8XYZ*', match: 'wildcard' } }),
    );
    expect(status).toBe(200);
    const answer: InquiryAnswer = body;
    expect(answer.count.value).toBe(24);
    expect(answer.masked).not.toBeNull();
    expect(answer.matches.every(({ plate, photo }) => plate === null && photo === null)).toBe(true);
    expect(JSON.stringify(answer.matches)).not.toContain('8XYZ');
  });

  it('pages by a cursor that is sealed to person, session and search', async () => {
    const mine = await signedIn();
    const other = await signedIn();
    const first = await mine.client.post(
      '/api/v1/inquiries',
      anInquiry(caseNumber, { query: { plate: '7ABC123', match: 'exact', limit: 1 } }),
    );
    const { receipt, next, matches }: InquiryAnswer = first.body;
    expect(next).not.toBeNull();
    const pages = `/api/v1/inquiries/${receipt.asked}/pages`;
    const second = await mine.client.post(pages, { cursor: next });
    expect(second.status).toBe(200);
    const page: InquiryAnswer = second.body;
    expect(page.matches[0]?.id).not.toBe(matches[0]?.id);
    expect(page.next).toBeNull();
    expect((await entries(receipt.asked)).map(({ kind }) => kind)).toEqual([
      'inquiry.asked',
      'inquiry.answered',
      'page.asked',
    ]);
    expect((await other.client.post(pages, { cursor: next })).status).toBe(422);
    expect((await mine.client.post('/api/v1/inquiries/0/pages', { cursor: next })).status).toBe(422);
  });

  it('lists one’s own past searches and nobody else’s', async () => {
    const mine = await signedIn();
    const other = await signedIn();
    await mine.client.post('/api/v1/inquiries', anInquiry(caseNumber));
    const { body } = await mine.client.get('/api/v1/inquiries');
    expect(body).toMatchObject([{ plate: '7ABC123', caseNumber, use: 'escape', effect: 'permit', count: 2 }]);
    expect((await other.client.get('/api/v1/inquiries')).body).toEqual([]);
  });
});

describe('what cannot be parsed is 422, what the policy speaks of is 403', () => {
  it.each([
    ['no purpose field', { purpose: undefined }, 'purpose'],
    ['a purpose over 120 characters', { purpose: 'x'.repeat(121) }, 'purpose'],
    ['a strange character in a plate', { query: { plate: '7AB%123', match: 'exact' } }, 'query.plate'],
    ['neither plate nor place', { query: { match: 'exact' } }, 'query.plate'],
    ['a limit over 100', { query: { plate: '7ABC123', match: 'exact', limit: 101 } }, 'query.limit'],
  ])('%s', async (_, changes, path) => {
    const { client } = await signedIn();
    const { status, body } = await client.post('/api/v1/inquiries', { ...anInquiry(caseNumber), ...changes });
    expect(status).toBe(422);
    expect((body as { fields: { path: string; mend: string }[] }).fields).toMatchObject([
      { path, problem: expect.any(String), mend: expect.any(String) },
    ]);
  });

  it.each([
    ['an empty purpose', { purpose: '' }, '53060.7(b)(4)'],
    ['"investigation" alone', { purpose: 'Investigation' }, '53060.7(b)(4)'],
    ['a CDCR number alone', { caseNumber: 'P-45678' }, '53060.7(b)(6)'],
    ['another division’s case', { caseNumber: 'DAI-2026-999999' }, '53060.7(b)(6)'],
    ['a date of birth in the purpose', { purpose: 'escapee DOB 04/12/1985' }, '53060.7(b)(5)'],
    ['a use that the grant does not carry', { use: 'staff-investigation' }, '53060.4(a)(5)'],
  ])('%s', async (_, changes, clause) => {
    const { client } = await signedIn();
    const { status, body } = await client.post('/api/v1/inquiries', { ...anInquiry(caseNumber), ...changes });
    expect(status).toBe(403);
    const refusal: Refusal = body;
    expect(refusal).toMatchObject({
      effect: 'refuse',
      reason: expect.any(String),
      remedy: { text: expect.any(String) },
    });
    expect(refusal.clause).toBe(clause);
    const [entry] = await entries(Number(refusal.reference));
    expect(entry).toMatchObject({ kind: 'inquiry.refused', entry: { clause, effect: 'refuse' } });
  });

  it('is 401 without a session, after sign-out and with a made-up cookie', async () => {
    const { client, sessionId } = await signedIn();
    expect((await server.as('').post('/api/v1/inquiries', anInquiry(caseNumber))).status).toBe(401);
    expect((await server.as('x'.repeat(43)).post('/api/v1/inquiries', anInquiry(caseNumber))).status).toBe(
      401,
    );
    await endSession(server.database.owner, sessionId, 'signed-out', Date.now());
    expect((await client.post('/api/v1/inquiries', anInquiry(caseNumber))).status).toBe(401);
  });
});

describe('after a prohibited purpose (53060.4(c), (d), R14)', () => {
  it('refuses, keeps plate and case committed, seals the text, and holds the next inquiry on that plate, however it is written', async () => {
    const { client, staffId } = await signedIn();
    const refused = await client.post(
      '/api/v1/inquiries',
      anInquiry(caseNumber, {
        purpose: 'immigration enforcement for ICE',
        query: { plate: '5QQQ555', match: 'exact' },
      }),
    );
    expect(refused.status).toBe(403);
    const { clause, reference }: Refusal = refused.body;
    expect(clause).toBe('53060.4(c)');
    const [entry] = await entries(Number(reference));
    expect(Object.keys(entry?.entry['sealed'] as object)).toEqual(
      expect.arrayContaining(['plate', 'caseNumber']),
    );
    const { rows } = await server.database.owner.query<{ sealed: Buffer }>(
      'select sealed from sealed_refusals where entry = $1',
      [Number(reference)],
    );
    expect(rows[0]?.sealed.toString('latin1')).not.toContain('immigration');
    expect(
      server.database.sealing.unseal(rows[0]?.sealed ?? Buffer.alloc(0), `refusal:${reference}`).toString(),
    ).toContain('immigration');

    const otherCase = await aCase(department, { workedBy: [{ staffId }] });
    const again = await client.post(
      '/api/v1/inquiries',
      anInquiry(otherCase, { query: { plate: '5qqq555', match: 'exact' } }),
    );
    expect(again.status).toBe(403);
    expect((again.body as Refusal).remedy.kind).toBe('hold');
    for (const query of [
      { plate: '5-QQQ 555', match: 'exact' as const },
      { plate: 'SQQQS55', match: 'folded' as const },
      { plate: '5QQ?555', match: 'wildcard' as const },
      { plate: '5QQQ*', match: 'wildcard' as const },
    ]) {
      const { body } = await client.post('/api/v1/inquiries', anInquiry(otherCase, { query }));
      expect((body as Refusal).remedy.kind, query.plate).toBe('hold');
    }
    const elsewhere = anInquiry(otherCase, { query: { plate: '1ZZZ111', match: 'exact' } });
    expect((await client.post('/api/v1/inquiries', elsewhere)).status).toBe(200);
    const other = await signedIn();
    expect((await other.client.post('/api/v1/inquiries', anInquiry(caseNumber))).status).toBe(200);
    expect(staffId).not.toBe(other.staffId);
  });

  it('asks for a statement where the purpose is unclear, and takes it once, for that request alone', async () => {
    const { client } = await signedIn();
    const unclear = anInquiry(caseNumber, { purpose: 'assist HSI' });
    const asked = await client.post('/api/v1/inquiries', unclear);
    expect(asked.status).toBe(403);
    const refusal: Refusal = asked.body;
    expect(refusal.remedy.kind).toBe('statement');
    const statement = {
      reference: refusal.reference,
      text: 'Narcotics task force matter, no immigration purpose',
    };
    const otherPlate = { ...unclear, query: { plate: '1AAA111', match: 'exact' as const }, statement };
    expect((await client.post('/api/v1/inquiries', otherPlate)).status).toBe(403);
    expect((await client.post('/api/v1/inquiries', { ...unclear, statement })).status).toBe(200);
    expect((await client.post('/api/v1/inquiries', { ...unclear, statement })).status).toBe(403);
  });
});

describe('order and revocation', () => {
  it('has recorded what is asked before it looks, and what is answered before the first byte', async () => {
    const { client } = await signedIn();
    const { owner } = server.database;
    const blocker = await owner.connect();
    await blocker.query('begin');
    await blocker.query('lock table reads in access exclusive mode');
    const before = await count('inquiry.asked');
    let settled = false;
    const pending = client.post('/api/v1/inquiries', anInquiry(caseNumber)).finally(() => {
      settled = true;
    });
    await expect.poll(() => count('inquiry.asked')).toBe(before + 1);
    expect(settled).toBe(false);
    const answeredBefore = await count('inquiry.answered');
    await blocker.query('rollback');
    blocker.release();
    const { status } = await pending;
    expect(status).toBe(200);
    expect(await count('inquiry.answered')).toBe(answeredBefore + 1);
  });

  it('withdraws the answer when access is suspended while the search runs (53060.5(c)(1)(D))', async () => {
    const { client, staffId } = await signedIn();
    const { owner } = server.database;
    const blocker = await owner.connect();
    await blocker.query('begin');
    await blocker.query('lock table reads in access exclusive mode');
    const before = await count('inquiry.asked');
    const pending = client.post('/api/v1/inquiries', anInquiry(caseNumber));
    await expect.poll(() => count('inquiry.asked')).toBe(before + 1);
    must(
      await suspendAccess(
        owner,
        { staffId, by: department.administrators.OCS.primary, why: 'administrator' },
        Date.now(),
      ),
    );
    await blocker.query('rollback');
    blocker.release();
    const { status, body } = await pending;
    expect(status).toBe(403);
    const refusal: Refusal = body;
    expect(refusal.clause).toBe('53060.5(c)(1)(D)');
    expect((await entries(Number(refusal.reference))).map(({ kind }) => kind)).toEqual([
      'inquiry.asked',
      'inquiry.withdrawn',
    ]);
    expect((await client.post('/api/v1/inquiries', anInquiry(caseNumber))).status).not.toBe(200);
  });

  it('withdraws the answer when the case is closed while somebody searches it at an agency’s request (R10)', async () => {
    const person = await aGoodAgent(department);
    const { token } = await aSession(department, person);
    const client = server.as(token);
    const requested = await aCase(department);
    const { owner } = server.database;
    const blocker = await owner.connect();
    await blocker.query('begin');
    await blocker.query('lock table reads in access exclusive mode');
    const before = await count('inquiry.asked');
    const pending = client.post(
      '/api/v1/inquiries',
      anInquiry(requested, { onBehalfOf: { agency, reference: 'SO-26-1042' } }),
    );
    await expect.poll(() => count('inquiry.asked')).toBe(before + 1);
    await owner.query(
      `update cases set status = 'closed', closed_at = now(), closed_by = opened_by where case_number = $1`,
      [requested],
    );
    await blocker.query('rollback');
    blocker.release();
    const { status, body } = await pending;
    expect(status).toBe(403);
    expect((body as Refusal).clause).toBe('53060.5(c)(1)(D)');
  });

  it('answers 503 within 3 s and looks at nothing when the record cannot be written', async () => {
    const { client } = await signedIn();
    const { owner } = server.database;
    const blocker = await owner.connect();
    await blocker.query('begin');
    await blocker.query('select * from record_head for update');
    const scans = await readScans();
    const started = performance.now();
    const { status, body } = await client.post('/api/v1/inquiries', anInquiry(caseNumber));
    expect(performance.now() - started).toBeLessThan(3_000);
    await blocker.query('rollback');
    blocker.release();
    expect(status).toBe(503);
    expect(body).toMatchObject({ code: 'record-unavailable', reference: expect.any(String) });
    expect(await readScans()).toBe(scans);
    await expect
      .poll(async () => (await client.post('/api/v1/inquiries', anInquiry(caseNumber))).status)
      .toBe(200);
  });
});

async function count(kind: string): Promise<number> {
  const { rows } = await server.database.owner.query<{ n: number }>(
    'select count(*)::int as n from record_entries where kind = $1',
    [kind],
  );
  return rows[0]?.n ?? 0;
}

/** How often anything below `reads` was looked at. */
async function readScans(): Promise<number> {
  const { rows } = await server.database.owner.query<{ n: number }>(
    `select coalesce(sum(idx_scan + seq_scan), 0)::int as n from pg_stat_user_tables where relname like 'reads%'`,
  );
  return rows[0]?.n ?? 0;
}
