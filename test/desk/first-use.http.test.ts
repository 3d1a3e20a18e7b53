import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActRefusal } from '../../src/access/index.ts';
import type { CaseListed, NumberingShown } from '../../src/cases/contract.ts';
import type { Refusal } from '../../src/searches/contract.ts';
import { aCase } from '../builders/case.ts';
import { aDepartment } from '../builders/department.ts';
import { anAdministrator, anEndUser, entryOf, type Office, openNumber } from '../builders/desk.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aServer } from '../builders/server.ts';
import { aGoodAgent } from '../builders/staff.ts';

let office: Office;
beforeAll(async () => {
  const server = await aServer();
  office = { server, department: await aDepartment(server.database.owner), now: Date.now };
});
afterAll(() => office.server.stop());

describe('the emergency series of a division (53060.7(b)(6), R12)', () => {
  it('is set by its administrator; the next number is issued from it, and the counter goes on', async () => {
    const administrator = await anAdministrator(office, 'DAI');
    const shown = async (): Promise<NumberingShown> =>
      (await administrator.get('/api/v1/cases/numbering')).body;
    const set = (pattern: string) => administrator.post('/api/v1/cases/emergency-series', { pattern });
    const first = await set('DAI-E-{yyyy}-{nnnn}');
    expect(first).toMatchObject({ status: 200, body: { next: expect.stringMatching(/^DAI-E-\d{4}-0001$/) } });
    expect(await entryOf(office, (first.body as { entry: number }).entry)).toMatchObject({
      kind: 'case.scheme-changed',
      act: 'emergency-series',
      division: 'DAI',
    });
    const agent = await anEndUser(office, { division: 'DAI', unitId: 'dai-unit' });
    const issued = await agent.post('/api/v1/cases/emergency', { use: 'escape' });
    expect(issued.body).toMatchObject({ caseNumber: expect.stringMatching(/-0001$/) });
    expect((await shown()).series).toMatchObject({ next: expect.stringMatching(/-0002$/) });
    await set('DAI-EM-{yyyy}-{nnnn}');
    expect((await shown()).series?.next).toMatch(/^DAI-EM-\d{4}-0002$/);
    expect((await (await anAdministrator(office, 'OIA')).get('/api/v1/cases/numbering')).body).toMatchObject({
      series: null,
    });
  });

  it.each(['DAI-E-{yyyy}', 'DAI-{nnnn}-{cdcr}', '{nnn}{yyyy', 'P{nnnnn}', 'AB{nnnn}'])(
    'is not set to %s: it does not count, or gives CDCR numbers',
    async (pattern) => {
      const administrator = await anAdministrator(office, 'DAPO');
      const { status, body } = await administrator.post('/api/v1/cases/emergency-series', { pattern });
      expect({ status, clause: (body as ActRefusal).clause }).toEqual({
        status: 403,
        clause: '53060.7(b)(6)',
      });
      expect((await administrator.get('/api/v1/cases/numbering')).body).toMatchObject({ series: null });
    },
  );
});

describe('provisional cases (R12)', () => {
  it('are let by the administrator: before, a first use is refused, after it makes a case', async () => {
    const administrator = await anAdministrator(office);
    const agent = await anEndUser(office);
    const set = (provisional: boolean) => administrator.post('/api/v1/cases/provisional', { provisional });
    const shown = async (): Promise<NumberingShown> =>
      (await administrator.get('/api/v1/cases/numbering')).body;
    const before = (await shown()).provisional;
    const search = async () => agent.post('/api/v1/inquiries', anInquiry(openNumber(office)));
    if (before) await set(false);
    expect(((await search()).body as Refusal).clause).toBe('53060.7(b)(6)');
    const on = await set(true);
    expect(on.status).toBe(200);
    expect(await entryOf(office, (on.body as { entry: number }).entry)).toMatchObject({
      kind: 'settings.changed',
      act: 'provisional-cases-on',
    });
    expect((await search()).status).toBe(200);
    expect((await set(false)).status).toBe(200);
    expect((await search()).status).toBe(403);
  });
});

describe('whom OIA names for one of its cases (53060.4(a)(5), R4)', () => {
  it('searches under it, in that use alone, until the name is taken back', async () => {
    const caseNumber = await aCase(office.department, {
      division: 'OIA',
      uses: ['staff-investigation'],
      restricted: true,
    });
    const agent = await anEndUser(office);
    const staffId = agent.person.staffId;
    const oia = await anAdministrator(office, 'OIA');
    const inquiry = anInquiry(caseNumber, {
      use: 'staff-investigation',
      purpose: 'Check where the state vehicle was on the night of the complaint',
    });
    const search = async () => (await agent.post('/api/v1/inquiries', inquiry)).status;
    expect(await search()).toBe(403);
    const named = await oia.post('/api/v1/cases/name', { caseNumber, staffId });
    expect(named.status).toBe(200);
    expect(await entryOf(office, (named.body as { entry: number }).entry)).toMatchObject({
      kind: 'case.assigned',
      act: 'named',
    });
    expect(await search()).toBe(200);
    const cases: readonly CaseListed[] = (await oia.get('/api/v1/cases')).body;
    const listed = cases.find(({ number }) => number === caseNumber);
    expect(listed?.named.map((one) => one.staffId)).toEqual([staffId]);
    expect((await oia.post('/api/v1/cases/unname', { caseNumber, staffId })).status).toBe(200);
    expect(await search()).toBe(403);
    expect((await oia.post('/api/v1/cases/unname', { caseNumber, staffId })).status).toBe(403);
  });

  it('are named by OIA alone, for an open staff investigation alone, and never oneself', async () => {
    const { staffId } = await aGoodAgent(office.department);
    const [own, other] = [
      await aCase(office.department),
      await aCase(office.department, { division: 'OIA', uses: ['escape'] }),
    ];
    const clauseOf = async (division: 'OCS' | 'OIA', body: object): Promise<string> => {
      const administrator = await anAdministrator(office, division);
      const answer = await administrator.post('/api/v1/cases/name', body);
      expect(answer.status).toBe(403);
      return (answer.body as ActRefusal).clause;
    };
    expect(await clauseOf('OCS', { caseNumber: own, staffId })).toBe('53060.4(a)(5)');
    expect(await clauseOf('OIA', { caseNumber: other, staffId })).toBe('53060.4(a)(5)');
    const restricted = await aCase(office.department, {
      division: 'OIA',
      uses: ['staff-investigation'],
      restricted: true,
    });
    const { primary } = office.department.administrators.OIA;
    expect(await clauseOf('OIA', { caseNumber: restricted, staffId: primary })).toBe('53060.5(c)(3)(A)');
    expect(await clauseOf('OIA', { caseNumber: restricted, staffId: 'nobody' })).toBe('53060.7(b)(3)');
  });
});
