import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActRefusal } from '../../src/access/index.ts';
import type { CaseNumber } from '../../src/cases/index.ts';
import { runDueJobs } from '../../src/deadlines/index.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import { quiet } from '../../src/foundation/log.ts';
import type { HeldCopies, RetentionHoldListed } from '../../src/retention/index.ts';
import { keepPeriods } from '../../src/server/keep-periods.ts';
import { anAgency } from '../builders/agency.ts';
import { aCase } from '../builders/case.ts';
import { aDepartment } from '../builders/department.ts';
import { anAdministrator, anEndUser, entryOf, type Office } from '../builders/desk.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { someReads } from '../builders/reads.ts';
import { aServer } from '../builders/server.ts';

const day = 86_400_000;
const now = Date.now();
const nextYear = addCivil(civilDate(now), { years: 1 });

let office: Office;
beforeAll(async () => {
  const server = await aServer();
  office = { server, department: await aDepartment(server.database.owner), now: Date.now };
  const agency = await anAgency(office.department);
  await someReads(server.database.owner, agency, [
    { plate: '7ABC123', capturedAt: now - day, expiresAt: now + day },
    { plate: '7ABC123', capturedAt: now - 2 * day, expiresAt: now + day },
    { plate: '8XYZ999', capturedAt: now - day, expiresAt: now + day },
  ]);
});
afterAll(() => office.server.stop());

const held = async (caseNumber: CaseNumber): Promise<readonly string[]> => {
  const { rows } = await office.server.database.owner.query<{ plate: string }>(
    `select r.plate from held_reads r join retention_holds h using (hold_id) where h.case_number = $1`,
    [caseNumber],
  );
  return rows.map(({ plate }) => plate);
};

const count = async (table: string): Promise<number> => {
  const { rows } = await office.server.database.owner.query<{ n: number }>(
    `select count(*)::int as n from ${table}`,
  );
  return rows[0]?.n ?? -1;
};

async function jobAt(instant: number): Promise<void> {
  const { stores } = office.server;
  await office.server.database.owner.query('delete from job_runs');
  let failed: unknown;
  const log = { ...quiet, error: (event: string, fields?: object) => void (failed = { event, ...fields }) };
  await runDueJobs({ db: stores.app, record: stores.record, log }, [keepPeriods(stores)], instant);
  expect(failed).toBeUndefined();
}

const order = (caseNumber: string, change: object = {}) => ({
  caseNumber,
  ground: 'court-order',
  reference: '26CV001234',
  reviewBy: nextYear,
  ...change,
});

describe('a retention hold (53060.2(a), R28)', () => {
  it('copies what its case was answered, lets the reads go, and lets the copies go when it is released', async () => {
    const caseNumber = await aCase(office.department);
    const user = await anEndUser(office, { works: caseNumber });
    expect((await user.post('/api/v1/inquiries', anInquiry(caseNumber))).status).toBe(200);
    const administrator = await anAdministrator(office);
    const placed = await administrator.post('/api/v1/retention/holds', order(caseNumber));
    expect(placed).toMatchObject({ status: 200, body: { copied: 2 } });
    const { entry, hold }: { entry: number; hold: string } = placed.body;
    expect(await entryOf(office, entry)).toMatchObject({ kind: 'retention.held', act: 'court-order' });
    expect(await held(caseNumber)).toEqual(['7ABC123', '7ABC123']);
    const listed: readonly RetentionHoldListed[] = (await administrator.get('/api/v1/retention/holds')).body;
    expect(listed.find(({ id }) => id === hold)).toMatchObject({
      caseNumber,
      reads: 2,
      overdue: false,
      ownerId: administrator.staffId,
    });

    const copies: {
      readonly status: number;
      readonly body: HeldCopies & { readonly entry: number };
    } = await administrator.get(`/api/v1/retention/holds/${hold}/copies`);
    expect(copies).toMatchObject({ status: 200, body: { next: null } });
    expect(copies.body.copies).toHaveLength(2);
    // R2: plate, camera and place stay masked in an administrator's session.
    expect(JSON.stringify(copies.body)).not.toContain('7ABC123');
    expect(await entryOf(office, copies.body.entry)).toMatchObject({ kind: 'retention.listed' });
    expect(
      await administrator.get(
        `/api/v1/retention/holds/${hold}/copies?after=${copies.body.copies[0]?.read ?? ''}`,
      ),
    ).toMatchObject({
      body: { copies: [copies.body.copies[1]] },
    });

    await jobAt(now + 2 * day);
    expect([await count('reads'), (await held(caseNumber)).length]).toEqual([0, 2]);
    expect((await administrator.post('/api/v1/retention/holds/release', { hold })).status).toBe(200);
    await jobAt(now + 3 * day);
    expect(await held(caseNumber)).toEqual([]);
  });

  it('is of one’s own division, of a case that there is, and reviewed within a year', async () => {
    const caseNumber = await aCase(office.department, { division: 'DAI' });
    const own = await aCase(office.department);
    const administrator = await anAdministrator(office);
    const refused = async (path: string, body: object): Promise<string> => {
      const answer = await administrator.post(`/api/v1/retention/holds${path}`, body);
      expect(answer.status).toBe(403);
      return (answer.body as ActRefusal).clause;
    };
    expect(await refused('', order(caseNumber))).toBe('53060.5(c)(1)(A)');
    expect(await refused('', order('OCS-2026-999999'))).toBe('R28');
    expect(await refused('', order(own, { reviewBy: addCivil(nextYear, { days: 1 }) }))).toBe('R28');
    expect(await refused('', order(own, { reviewBy: civilDate(now) }))).toBe('R28');
    const { hold }: { hold: string } = (await administrator.post('/api/v1/retention/holds', order(own))).body;
    expect(await refused('', order(own))).toBe('R28');
    expect(await refused('/review', { hold: '999999', reviewBy: nextYear })).toBe('R28');
    const other = await anAdministrator(office, 'DAI');
    const theirs = await other.post('/api/v1/retention/holds/release', { hold });
    expect([theirs.status, (theirs.body as ActRefusal).clause]).toEqual([403, '53060.5(c)(1)(A)']);
    expect(await other.get(`/api/v1/retention/holds/${hold}/copies`)).toMatchObject({
      status: 403,
      body: { clause: '53060.5(c)(1)(A)' },
    });
    expect((await other.get('/api/v1/retention/holds')).body).toEqual([]);
  });

  it('is the reviewer’s from then on, and reminds its owner before the day', async () => {
    const caseNumber = await aCase(office.department);
    const administrator = await anAdministrator(office);
    const body = order(caseNumber, { reviewBy: addCivil(civilDate(now), { days: 20 }) });
    const { hold }: { hold: string } = (await administrator.post('/api/v1/retention/holds', body)).body;
    await jobAt(now);
    const notices = async (client: typeof administrator): Promise<readonly string[]> =>
      ((await client.get('/api/v1/notices')).body as { kind: string }[]).map(({ kind }) => kind);
    expect(await notices(administrator)).toContain('retention-review');
    const second = await anAdministrator(office, 'OCS', 'secondary');
    const reviewed = await second.post('/api/v1/retention/holds/review', { hold, reviewBy: nextYear });
    expect(reviewed.status).toBe(200);
    const listed: readonly RetentionHoldListed[] = (await second.get('/api/v1/retention/holds')).body;
    expect(listed.find(({ id }) => id === hold)).toMatchObject({
      ownerId: second.staffId,
      reviewBy: nextYear,
    });
  });
});
