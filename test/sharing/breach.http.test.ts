import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActRefusal } from '../../src/access/index.ts';
import { setKey } from '../../src/agencies/index.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import type { InquiryAnswer } from '../../src/searches/contract.ts';
import type { IncidentListed } from '../../src/sharing/contract.ts';
import { kinds } from '../../src/record/index.ts';
import { accessesListed, type BreachSubject, listTouched } from '../../src/sharing/index.ts';
import { anAgeKey } from '../builders/age-key.ts';
import { anAgency, setOpenTerms } from '../builders/agency.ts';
import { aCase } from '../builders/case.ts';
import { aDepartment } from '../builders/department.ts';
import { anAdministrator, anEndUser, type Office } from '../builders/desk.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aJudgedMatch } from '../builders/judged.ts';
import { someReads } from '../builders/reads.ts';
import { aServer } from '../builders/server.ts';
import { aSession } from '../builders/session.ts';

const now = Date.now();
const hour = 3_600_000;
let office: Office;
let owner: string;
beforeAll(async () => {
  const server = await aServer();
  office = { server, department: await aDepartment(server.database.owner), now: Date.now };
  owner = await anAgency(office.department);
  await setOpenTerms(office.department, owner);
  await someReads(
    server.database.owner,
    owner,
    Array.from({ length: 30 }, (_, index) => ({ plate: '7ABC123', capturedAt: now - hour - index * 60_000 })),
  );
  await someReads(server.database.owner, owner, [{ plate: '8XYZ999', capturedAt: now - hour }]);
});
afterAll(() => office.server.stop());

async function touched(
  subject: BreachSubject,
): Promise<{ reads: Set<string>; kinds: Set<string>; untold: number }> {
  const found = { reads: new Set<string>(), kinds: new Set<string>(), untold: 0 };
  for await (const part of listTouched(office.server.stores.app, subject)) {
    found.untold += part.untold;
    for (const { read, how } of part.touched) {
      found.reads.add(read);
      found.kinds.add(how);
    }
  }
  return found;
}

describe('the list of a breach (Civil Code 1798.29, R34)', () => {
  it('is complete against a planted leak: every answer, page, photo and share of an account, nothing of another', async () => {
    const caseNumber = await aCase(office.department);
    const user = await anEndUser(office, { works: caseNumber });
    const leaked = new Set<string>();
    const first: InquiryAnswer = (await user.post('/api/v1/inquiries', anInquiry(caseNumber))).body;
    const { asked } = first.receipt;
    for (const { id } of first.matches) leaked.add(id);
    const second: InquiryAnswer = (
      await user.post(`/api/v1/inquiries/${asked}/pages`, { cursor: first.next })
    ).body;
    for (const { id } of second.matches) leaked.add(id);
    expect(leaked.size).toBe(30);
    await user.get(`/api/v1/inquiries/${asked}/matches/${first.matches[0]?.id}/photo`);
    const other = await anEndUser(office, { works: await aCase(office.department) });
    const stranger = await aJudgedMatch(
      office,
      other,
      await aCase(office.department, { workedBy: [other.person] }),
    );
    const found = await touched({ account: user.person.staffId });
    expect([...found.reads].toSorted()).toEqual([...leaked].toSorted());
    expect([...found.kinds].toSorted()).toEqual(['inquiry.asked', 'page.asked', 'photo.opened']);
    const its = await touched({ account: other.person.staffId });
    expect(its.reads.has(stranger.read)).toBe(true);
    expect((await touched({ account: 'nobody.at-all' })).reads.size).toBe(0);
  });

  it('knows where the reads of every access stand, whatever kind is added to the record', () => {
    const accesses = Object.entries(kinds).flatMap(([kind, rule]) => ('access' in rule ? [kind] : []));
    expect(accesses.toSorted()).toEqual(accessesListed.toSorted());
  });

  it('is told by device, whoever used it, and with what was shared', async () => {
    const caseNumber = await aCase(office.department);
    const user = await anEndUser(office, { works: caseNumber });
    const item = await aJudgedMatch(office, user, caseNumber, 'match');
    const agencyId = await anAgency(office.department);
    const { policyOwner: by, db } = office.department;
    await setKey(db, { agencyId, ageKey: anAgeKey, contact: 'alpr@county.example' }, by);
    const asked = await user.post('/api/v1/shares', {
      agencyId,
      caseNumber,
      use: 'escape',
      purpose: 'escape from custody, vehicle seen in the county',
      basis: 'their-investigation',
      reference: '26-1',
      destroyBy: addCivil(civilDate(now), { days: 30 }),
      items: [item],
    });
    const { share }: { share: string } = asked.body;
    await (await anAdministrator(office)).post('/api/v1/shares/approve', { share });
    expect((await user.post('/api/v1/shares/release', { share })).status).toBe(200);
    const { rows } = await office.server.database.owner.query<{ device: string }>(
      'select device_id as device from sessions where staff_id = $1 limit 1',
      [user.person.staffId],
    );
    const found = await touched({ device: rows[0]?.device ?? '' });
    expect(found.reads.has(item.read)).toBe(true);
    expect(found.kinds.has('share.opened')).toBe(true);
  });

  it('says of how many accesses it can tell nothing any more', async () => {
    const before = (await touched({ account: 'nobody.at-all' })).untold;
    const user = await anEndUser(office, { works: await aCase(office.department) });
    await aJudgedMatch(office, user, await aCase(office.department, { workedBy: [user.person] }));
    const { rows } = await office.server.database.owner.query<{ part: string }>(
      `select inhrelid::regclass::text as part from pg_inherits where inhparent = 'record_clear'::regclass`,
    );
    for (const { part } of rows) await office.server.database.owner.query(`delete from ${part}`);
    expect((await touched({ account: user.person.staffId })).untold).toBeGreaterThan(before);
  });
});

describe('an incident and its clocks (Civil Code 1798.29)', () => {
  it('counts from when it became known, and closes once everybody was told', async () => {
    const administrator = await anAdministrator(office);
    const known = now - 2 * hour;
    const opened = await administrator.post('/api/v1/incidents', {
      about: 'device',
      subject: 'TAG-0142',
      nature: 'device-lost',
      knownAt: new Date(known).toISOString(),
    });
    const { incident }: { incident: string } = opened.body;
    const incidents: readonly IncidentListed[] = (await administrator.get('/api/v1/incidents')).body;
    const found = incidents.find(({ id }) => id === incident);
    expect(found?.clocks.map(({ whom, overdue }) => [whom, overdue])).toEqual([
      ['eis', true],
      ['legal-affairs', false],
      ['owners', false],
      ['attorney-general', false],
      ['people-concerned', false],
    ]);
    const close = () => administrator.post('/api/v1/incidents/close', { incident, outcome: 'breach' });
    expect([(await close()).status, ((await close()).body as ActRefusal).clause]).toEqual([
      403,
      'CC 1798.29',
    ]);
    for (const { whom } of found?.clocks ?? [])
      expect(
        (await administrator.post('/api/v1/incidents/told', { incident, whom, how: 'LTR-1' })).status,
      ).toBe(200);
    expect((await close()).status).toBe(200);
  });

  it('tells EIS and the policy’s owners at once; nobody else keeps it', async () => {
    const { eis } = office.department;
    const { token } = await aSession(
      office.department,
      { staffId: eis, division: 'OCS' },
      { at: Date.now() },
    );
    const notices = (await office.server.as(token).get('/api/v1/notices')).body as { kind: string }[];
    expect(notices.map(({ kind }) => kind)).toContain('incident-opened');
    const user = await anEndUser(office);
    const refused = await user.get('/api/v1/incidents');
    expect([refused.status, (refused.body as ActRefusal).clause]).toEqual([403, '53060.9(a)']);
  });
});
