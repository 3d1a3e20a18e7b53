import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActRefusal, UrgentListed } from '../../src/access/index.ts';
import { suspendAccess } from '../../src/access/index.ts';
import { nameForCase } from '../../src/cases/index.ts';
import type { Notice } from '../../src/deadlines/index.ts';
import { aCase } from '../builders/case.ts';
import { aDepartment, must } from '../builders/department.ts';
import { anAdministrator, anEndUser, entryOf, type Office, signedInAgain } from '../builders/desk.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aClockAt, type MovingClock } from '../builders/moving-clock.ts';
import { aServer, type Client } from '../builders/server.ts';
import { aSession } from '../builders/session.ts';

/** A Wednesday, 10:00 in California. */
const wednesday = Date.parse('2026-06-10T17:00:00Z');
const hour = 3_600_000;
const iso = (at: number): string => new Date(at).toISOString();
let clock: MovingClock;
let office: Office;

beforeAll(async () => {
  clock = aClockAt(wednesday);
  const server = await aServer({ clock });
  office = { server, department: await aDepartment(server.database.owner, wednesday), now: clock.now };
});
afterAll(() => office.server.stop());

/** A place search as wide as urgent mode allows: 24 h and 25 km across. */
const wide = (hours = 24, radiusM = 12_000) => ({
  match: 'exact' as const,
  place: { lat: 38.58, lon: -121.49, radiusM },
  from: iso(clock.now() - hours * hour),
  to: iso(clock.now()),
});
const search = async (client: Client, caseNumber: string, query = wide()) =>
  (await client.post('/api/v1/inquiries', { ...anInquiry(caseNumber), query })).status;
const declare = (client: Client, caseNumber: string, ground = 'escape') =>
  client.post('/api/v1/urgent', { caseNumber, ground });
const refusalOf = ({ status, body }: { status: number; body: never }): ActRefusal => {
  expect(status).toBe(403);
  return body;
};
async function aUserWithCase() {
  const caseNumber = await aCase(office.department);
  const user = await anEndUser(office, { works: caseNumber });
  return { caseNumber, user, staffId: user.person.staffId };
}
const urgentOf = async (client: Client, staffId: string): Promise<UrgentListed | undefined> =>
  ((await client.get('/api/v1/urgent')).body as readonly UrgentListed[]).find(
    (one) => one.staffId === staffId,
  );

describe('urgent mode (53060.4(a)(1), R16)', () => {
  it('permits a place search of 24 h and 25 km for that case, no wider, and ends after four hours', async () => {
    const { caseNumber, user } = await aUserWithCase();
    const otherCase = await aCase(office.department, { workedBy: [user.person] });
    expect(await search(user, caseNumber)).toBe(403);
    const declared = await declare(user, caseNumber);
    expect(declared).toMatchObject({ status: 200, body: { endsAt: iso(clock.now() + 4 * hour) } });
    expect(await search(user, caseNumber)).toBe(200);
    expect(await search(user, caseNumber, wide(25))).toBe(403);
    expect(await search(user, caseNumber, wide(24, 30_000))).toBe(403);
    expect(await search(user, otherCase)).toBe(403);
    clock.moveTo(clock.now() + 4 * hour - 1000);
    const later = await signedInAgain(office, user.person);
    expect(await search(later, caseNumber)).toBe(200);
    clock.moveTo(clock.now() + 2000);
    expect(await search(later, caseNumber)).toBe(403);
  });

  it('is told at once to both administrators and the Hiring Authority, without case or person (R20)', async () => {
    const { caseNumber, user, staffId } = await aUserWithCase();
    const { entry } = (await declare(user, caseNumber, 'danger-to-life')).body as { entry: number };
    expect(await entryOf(office, entry)).toMatchObject({ kind: 'urgent.declared', act: 'danger-to-life' });
    const hiring = { staffId: office.department.hiringAuthority.OCS, division: 'OCS' as const };
    const told = [
      await anAdministrator(office),
      await anAdministrator(office, 'OCS', 'secondary'),
      office.server.as((await aSession(office.department, hiring, { at: clock.now() })).token),
    ];
    for (const client of told) {
      const notices: readonly Notice[] = (await client.get('/api/v1/notices')).body;
      const notice = notices.find((one) => one.entry === entry);
      expect(notice).toMatchObject({ kind: 'urgent-declared', at: iso(clock.now()) });
      for (const word of [caseNumber, staffId]) expect(JSON.stringify(notice)).not.toContain(word);
    }
    expect((await (await anAdministrator(office, 'DAI')).get('/api/v1/notices')).body).toEqual([]);
  });

  it('is declared by end users in good standing alone, for a case that they work', async () => {
    const { caseNumber, user, staffId } = await aUserWithCase();
    const other = await anEndUser(office);
    expect(refusalOf(await declare(other, caseNumber)).clause).toBe('53060.7(b)(3)');
    expect(refusalOf(await declare(user, 'OCS-2026-999999')).clause).toMatch(/53060\.7\(b\)/);
    expect(refusalOf(await declare(await anAdministrator(office), caseNumber)).clause).toMatch(/^53060/);
    expect((await declare(user, caseNumber, 'because')).status).toBe(422);
    const by = office.department.administrators.OCS.primary;
    must(await suspendAccess(office.department.db, { staffId, by, why: 'administrator' }, clock.now()));
    const back = await signedInAgain(office, user.person);
    const refusal = refusalOf(await declare(back, caseNumber));
    expect(refusal.clause).toBe('53060.5(c)(1)(D)');
    expect(await entryOf(office, refusal.reference)).toMatchObject({
      kind: 'act.refused',
      act: 'declare-urgent',
    });
  });

  it('is not for internal staff investigations, and tells nobody else that there is one (R18)', async () => {
    const { department } = office;
    const restricted = await aCase(department, {
      division: 'OIA',
      uses: ['staff-investigation'],
      restricted: true,
    });
    const oia = await anEndUser(office, { division: 'OIA', works: restricted });
    expect(refusalOf(await declare(oia, restricted)).clause).toBe('53060.4(a)(5)');
    const { user } = await aUserWithCase();
    const said = async (caseNumber: string) => {
      const { clause, reason, remedy } = refusalOf(await declare(user, caseNumber));
      return { clause, reason, remedy };
    };
    expect(await said(restricted)).toEqual(await said('OIA-2026-999999'));
    const naming = {
      caseNumber: restricted,
      staffId: user.person.staffId,
      by: department.administrators.OIA.primary,
    };
    must(await nameForCase(department.db, naming, clock.now()));
    expect((await declare(user, restricted)).status).toBe(403);
  });

  it('stands once, when it is declared twice at once', async () => {
    const { caseNumber, user } = await aUserWithCase();
    const answers = await Promise.all([declare(user, caseNumber), declare(user, caseNumber)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403]);
  });
});

describe('the review of an urgent use (R16)', () => {
  it('shows another administrator every act of it, reading which is an entry; accepted, it closes nothing', async () => {
    const { caseNumber, user, staffId } = await aUserWithCase();
    await declare(user, caseNumber);
    await search(user, caseNumber);
    const administrator = await anAdministrator(office);
    const use = await urgentOf(administrator, staffId);
    expect(use).toMatchObject({ caseNumber, ground: 'escape', outcome: null, closes: false, overdue: false });
    const acts = await administrator.post(`/api/v1/urgent/${use?.declaration}/acts`, {});
    expect(acts.body).toMatchObject({ acts: [{ kind: 'inquiry.asked', use: 'escape', withoutPlate: true }] });
    expect(await entryOf(office, (acts.body as { entry: number }).entry)).toMatchObject({
      kind: 'record.read',
    });
    const review = { declaration: use?.declaration, outcome: 'accepted' };
    expect((await administrator.post('/api/v1/urgent/review', review)).status).toBe(200);
    expect((await administrator.post('/api/v1/urgent/review', review)).status).toBe(403);
    expect(await search(user, caseNumber)).toBe(200);
    const notices: readonly Notice[] = (await user.get('/api/v1/notices')).body;
    expect(notices.map(({ kind }) => kind)).toEqual(['urgent-reviewed']);
  });

  it('rejected, it closes urgent mode to that person at once, until an administrator opens it again', async () => {
    const { caseNumber, user, staffId } = await aUserWithCase();
    await declare(user, caseNumber);
    const administrator = await anAdministrator(office);
    const { declaration } = (await urgentOf(administrator, staffId)) ?? {};
    await administrator.post('/api/v1/urgent/review', { declaration, outcome: 'rejected' });
    expect(await search(user, caseNumber)).toBe(403);
    expect(refusalOf(await declare(user, caseNumber)).clause).toBe('53060.4(a)(1)');
    expect(await urgentOf(administrator, staffId)).toMatchObject({ outcome: 'rejected', closes: true });
    expect((await administrator.post('/api/v1/urgent/reopen', { staffId })).status).toBe(200);
    expect((await administrator.post('/api/v1/urgent/reopen', { staffId })).status).toBe(403);
    expect((await declare(user, caseNumber)).status).toBe(200);
    expect(await search(user, caseNumber)).toBe(200);
  });

  it('unreviewed by the next working day, it closes urgent mode to that person', async () => {
    // A Friday afternoon: the next working day is the Monday.
    clock.moveTo(Date.parse('2026-06-12T22:00:00Z'));
    const { caseNumber, user, staffId } = await aUserWithCase();
    await declare(user, caseNumber);
    clock.moveTo(Date.parse('2026-06-16T06:59:00Z'));
    const monday = await signedInAgain(office, user.person);
    expect((await declare(monday, caseNumber)).status).toBe(200);
    clock.moveTo(Date.parse('2026-06-16T07:00:30Z'));
    const tuesday = await signedInAgain(office, user.person);
    expect(await search(tuesday, caseNumber)).toBe(403);
    expect(refusalOf(await declare(tuesday, caseNumber)).clause).toBe('53060.4(a)(1)');
    const listed: readonly UrgentListed[] = (await (await anAdministrator(office)).get('/api/v1/urgent'))
      .body;
    expect(listed.filter((one) => one.staffId === staffId && one.overdue)).toHaveLength(1);
  });

  it('is done by an administrator of the division, once, and by nobody of his own use (R2)', async () => {
    const { caseNumber, user, staffId } = await aUserWithCase();
    await declare(user, caseNumber);
    const both = [await anAdministrator(office), await anAdministrator(office, 'OCS', 'secondary')];
    const dai = await anAdministrator(office, 'DAI');
    const { declaration } = (await urgentOf(both[0] ?? dai, staffId)) ?? {};
    const review = { declaration, outcome: 'accepted' };
    expect((await dai.get('/api/v1/urgent')).body).toEqual([]);
    expect((await dai.post('/api/v1/urgent/review', review)).status).toBe(403);
    expect((await dai.post(`/api/v1/urgent/${declaration}/acts`, {})).status).toBe(403);
    expect((await dai.post('/api/v1/urgent/reopen', { staffId })).status).toBe(403);
    const answers = await Promise.all(both.map((client) => client.post('/api/v1/urgent/review', review)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403]);

    const himself = both[1] ?? dai;
    const own = await office.department.db.query<{ id: string }>(
      `insert into urgent_declarations (staff_id, case_number, ground, declared_at, ends_at, review_by)
       values ('ocs.secondary', $1, 'escape', at_ms($2), at_ms($2) + interval '4 hours', 20260630)
       returning declaration_id::text as id`,
      [caseNumber, clock.now()],
    );
    const mine = { declaration: own.rows[0]?.id, outcome: 'accepted' };
    expect(refusalOf(await himself.post('/api/v1/urgent/review', mine)).clause).toBe('53060.5(c)(3)(A)');
    expect(refusalOf(await himself.post('/api/v1/urgent/reopen', { staffId: 'ocs.secondary' })).clause).toBe(
      '53060.5(c)(3)(A)',
    );
    expect(await urgentOf(himself, 'ocs.secondary')).toBeUndefined();
  });
});
