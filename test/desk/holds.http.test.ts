import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActRefusal } from '../../src/access/index.ts';
import type { HoldListed } from '../../src/access/contract.ts';
import type { Notice } from '../../src/deadlines/index.ts';
import { nameForCase } from '../../src/cases/index.ts';
import type { InquiryAnswer, Refusal } from '../../src/searches/contract.ts';
import { anAgency } from '../builders/agency.ts';
import { aCase } from '../builders/case.ts';
import { aDepartment, must } from '../builders/department.ts';
import { anAdministrator, anEndUser, entryOf, type Office } from '../builders/desk.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { someReads } from '../builders/reads.ts';
import { aServer, type Client } from '../builders/server.ts';
import { aSession } from '../builders/session.ts';
import { withAccess, withForm110, withTraining } from '../builders/staff.ts';

let office: Office;
beforeAll(async () => {
  const server = await aServer();
  office = { server, department: await aDepartment(server.database.owner), now: Date.now };
});
afterAll(() => office.server.stop());

const prohibited = { purpose: 'immigration enforcement for ICE' };
const asked = (client: Client, caseNumber: string, changes = {}) =>
  client.post('/api/v1/inquiries', anInquiry(caseNumber, changes));
const noticesOf = async (client: Client): Promise<readonly Notice[]> =>
  (await client.get('/api/v1/notices')).body;

/** An end user whose next inquiry on that case and plate is held; the entry of the refusal. */
async function heldUser() {
  const caseNumber = await aCase(office.department);
  const user = await anEndUser(office, { works: caseNumber });
  const { reference }: Refusal = (await asked(user, caseNumber, prohibited)).body;
  const held: Refusal = (await asked(user, caseNumber)).body;
  expect(held.remedy.kind).toBe('hold');
  return { user, caseNumber, reference, staffId: user.person.staffId };
}

describe('a hold after a prohibited refusal (53060.4(c), (d), R14)', () => {
  it('is told to both administrators at once, without plate, case or person (R20)', async () => {
    const { reference, caseNumber, staffId } = await heldUser();
    for (const seat of ['primary', 'secondary'] as const) {
      const notices = await noticesOf(await anAdministrator(office, 'OCS', seat));
      const notice = notices.find(({ entry }) => entry === Number(reference));
      expect(notice).toMatchObject({ kind: 'prohibited-purpose', seenAt: null });
      for (const word of [caseNumber, staffId, '7ABC123', 'immigration'])
        expect(JSON.stringify(notice)).not.toContain(word);
    }
    expect(await noticesOf(await anAdministrator(office, 'DAI'))).toEqual([]);
  });

  it('is listed with person, entry and time; lifted with a reason, and the search is answered', async () => {
    const { user, caseNumber, reference, staffId } = await heldUser();
    const administrator = await anAdministrator(office);
    const listed: readonly HoldListed[] = (await administrator.get('/api/v1/holds')).body;
    const hold = listed.find((one) => one.reference === reference);
    expect(hold).toMatchObject({ staffId, name: user.person.name, subjects: 2 });
    expect(JSON.stringify(listed)).not.toMatch(/7ABC123|OCS-2026/);
    const lift = { reference, staffId, reason: 'screening-mistook-it' };
    const lifted = await administrator.post('/api/v1/holds/lift', lift);
    expect(lifted).toMatchObject({ status: 200, body: { lifted: 2 } });
    expect(await entryOf(office, (lifted.body as { entry: number }).entry)).toMatchObject({
      kind: 'hold.lifted',
      act: 'screening-mistook-it',
    });
    expect((await asked(user, caseNumber)).status).toBe(200);
    expect((await noticesOf(user)).map(({ kind }) => kind)).toEqual(['hold-lifted']);
    expect((await administrator.post('/api/v1/holds/lift', lift)).status).toBe(403);
  });

  it('keeps reads of that plate out of a search by place, photo and all; others see them', async () => {
    const agency = await anAgency(office.department);
    const taken = Date.now() - 30 * 60_000;
    await someReads(office.server.database.owner, agency, [
      { plate: '7ABC123', capturedAt: taken },
      { plate: '4DEF567', capturedAt: taken },
    ]);
    const byPlace = {
      query: {
        match: 'exact' as const,
        place: { lat: 38.58, lon: -121.49, radiusM: 500 },
        from: new Date(taken - 60_000).toISOString(),
        to: new Date(taken + 60_000).toISOString(),
      },
    };
    const { user } = await heldUser();
    const elsewhere = await aCase(office.department, { workedBy: [user.person] });
    const answer: InquiryAnswer = (await asked(user, elsewhere, byPlace)).body;
    expect(answer.matches.map(({ plate }) => plate)).toEqual(['4DEF567']);
    expect(answer.keptBack).toMatchObject({ rows: 1, clause: '53060.4(c)' });
    expect(JSON.stringify(answer)).not.toContain('7ABC123');

    const other = await anEndUser(office, { works: elsewhere });
    const whole: InquiryAnswer = (await asked(other, elsewhere, byPlace)).body;
    expect(whole).toMatchObject({ count: answer.count, keptBack: null });
    const kept = whole.matches.find(({ plate }) => plate === '7ABC123');
    const photo = `/api/v1/inquiries/${answer.receipt.asked}/matches/${kept?.id}/photo`;
    expect((await user.get(photo)).status).toBe(404);
  });

  it('is lifted once when two do it at once', async () => {
    const { reference, staffId } = await heldUser();
    const both = [await anAdministrator(office), await anAdministrator(office, 'OCS', 'secondary')];
    const lift = { reference, staffId, reason: 'purpose-explained' };
    const answers = await Promise.all(both.map((client) => client.post('/api/v1/holds/lift', lift)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403]);
  });

  it('is nothing to another division', async () => {
    const { reference, staffId } = await heldUser();
    const dai = await anAdministrator(office, 'DAI');
    expect((await dai.get('/api/v1/holds')).body).toEqual([]);
    const lift = { reference, staffId, reason: 'purpose-explained' };
    expect((await dai.post('/api/v1/holds/lift', lift)).status).toBe(403);
  });

  it('of an administrator himself is told to the other alone, and only the other lifts it (R2, R30)', async () => {
    const { department } = office;
    const staffId = department.administrators.OCS.secondary;
    const person = { staffId, division: 'OCS' as const, name: staffId };
    await department.db.query(`update staff set classification = 'special-agent' where staff_id = $1`, [
      staffId,
    ]);
    const asStaff = {
      ...person,
      classification: 'special-agent',
      rank: '',
      unitId: 'ocs-unit',
      status: 'active',
      departmentEmployee: true,
    } as const;
    await withForm110(department, asStaff);
    await withTraining(department, asStaff);
    await withAccess(department, asStaff);
    const caseNumber = await aCase(department, { workedBy: [person] });
    const user = office.server.as((await aSession(department, person)).token);
    const { reference }: Refusal = (await asked(user, caseNumber, prohibited)).body;
    const himself = await anAdministrator(office, 'OCS', 'secondary');
    const other = await anAdministrator(office);
    const entries = async (client: Client) => (await noticesOf(client)).map(({ entry }) => entry);
    expect(await entries(himself)).not.toContain(Number(reference));
    expect(await entries(other)).toContain(Number(reference));
    const references = async (client: Client) =>
      ((await client.get('/api/v1/holds')).body as readonly HoldListed[]).map((one) => one.reference);
    expect(await references(himself)).not.toContain(reference);
    expect(await references(other)).toContain(reference);
    const lift = { reference, staffId, reason: 'purpose-explained' };
    const refused = await himself.post('/api/v1/holds/lift', lift);
    expect((refused.body as ActRefusal).clause).toBe('53060.5(c)(3)(A)');
    expect((await other.post('/api/v1/holds/lift', lift)).status).toBe(200);
  });

  it('under a restricted case is OIA’s to see, not the division’s (R18)', async () => {
    const { department } = office;
    const caseNumber = await aCase(department, {
      division: 'OIA',
      uses: ['staff-investigation'],
      restricted: true,
    });
    const user = await anEndUser(office);
    const { staffId } = user.person;
    const naming = { caseNumber, staffId, by: department.administrators.OIA.primary };
    must(await nameForCase(department.db, naming, Date.now()));
    const { reference }: Refusal = (
      await asked(user, caseNumber, { ...prohibited, use: 'staff-investigation' })
    ).body;
    const [ocs, oia] = [await anAdministrator(office), await anAdministrator(office, 'OIA')];
    expect((await noticesOf(ocs)).map(({ entry }) => entry)).not.toContain(Number(reference));
    expect((await noticesOf(oia)).map(({ entry }) => entry)).toEqual([Number(reference)]);
    const lift = { reference, staffId, reason: 'purpose-explained' };
    expect((await ocs.post('/api/v1/holds/lift', lift)).status).toBe(403);
    expect((await oia.post('/api/v1/holds/lift', lift)).status).toBe(200);
  });
});

describe('notices (R14, R16, R20)', () => {
  it('are marked as seen by the person told, once, and that is an entry', async () => {
    const { reference } = await heldUser();
    const administrator = await anAdministrator(office);
    const other = await anAdministrator(office, 'OCS', 'secondary');
    const mine = (await noticesOf(administrator)).find(({ entry }) => entry === Number(reference));
    const seen = { notices: [mine?.id ?? ''] };
    await other.post('/api/v1/notices/seen', seen);
    const still = (await noticesOf(administrator)).find(({ id }) => id === mine?.id);
    expect(still?.seenAt).toBeNull();
    const marks = async () =>
      (
        await office.server.database.owner.query(
          `select 1 from door_record where kind = 'notice.seen' and ref = $1`,
          [Number(reference)],
        )
      ).rows.length;
    for (const _ of ['first', 'again'])
      expect((await administrator.post('/api/v1/notices/seen', seen)).status).toBe(204);
    expect(await marks()).toBe(1);
    const after = (await noticesOf(administrator)).find(({ id }) => id === mine?.id);
    expect(after?.seenAt).not.toBeNull();
  });

  it('need a session', async () => {
    expect((await office.server.as('').get('/api/v1/notices')).status).toBe(401);
    expect((await office.server.as('').post('/api/v1/notices/seen', { notices: ['1'] })).status).toBe(401);
  });
});
