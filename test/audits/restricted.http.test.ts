import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditShown } from '../../src/audits/contract.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import type { DivisionName, StaffMember } from '../../src/people/index.ts';
import {
  type AtWork,
  type AuditOffice,
  anAuditOffice,
  aSpecialAudit,
  atWork,
  daysOn,
  hiringAuthorityOf,
} from '../builders/audit-office.ts';
import { aCase } from '../builders/case.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aSignedAudit } from '../builders/signed-audit.ts';
import { aGoodAgent, aStaffMember } from '../builders/staff.ts';

let office: AuditOffice;
let agent: StaffMember;
/** The entry of what was asked under an internal staff investigation. */
let asked: number;
const audits = new Map<DivisionName, string>();

const administratorOf = (division: DivisionName): Promise<AtWork> =>
  atWork(office, { staffId: office.department.administrators[division].primary, division }, 'administrator');

const shownOf = async (division: DivisionName): Promise<AuditShown> =>
  (await (await administratorOf(division)).get(`/api/v1/audits/${audits.get(division)}`)).body;

beforeAll(async () => {
  office = await anAuditOffice();
  const { department, server } = office;
  agent = await aGoodAgent(department);
  const plain = await aCase(department, { workedBy: [agent] });
  const investigation = await aCase(department, { workedBy: [agent] });
  const searching = await atWork(office, agent);
  for (const number of [plain, investigation]) {
    const { status, body } = await searching.post('/api/v1/inquiries', anInquiry(number));
    expect(status).toBe(200);
    asked = (body as { receipt: { asked: number } }).receipt.asked;
  }
  await server.database.owner.query('update cases set restricted = true where case_number = $1', [
    investigation,
  ]);
  for (const division of ['OCS', 'OIA'] as const)
    audits.set(division, await aSpecialAudit(office, { division }));
  daysOn(office, 1);
});
afterAll(() => office.server.stop());

describe('a search under an internal staff investigation, in the audits (R18)', () => {
  it('is in OIA’s population and draw, and in no other division’s, not even as a number', async () => {
    const begin = async (division: DivisionName) =>
      (await (await administratorOf(division)).post(`/api/v1/audits/${audits.get(division)}/begin`, {})).body;
    expect(await begin('OCS')).toMatchObject({ population: 1, rows: 1 });
    expect(await begin('OIA')).toMatchObject({ population: 1, rows: 1 });
    const { rows } = await office.server.database.owner.query<{ entry: number; restricted: boolean }>(
      'select entry, restricted from audit_rows where audit_id = $1',
      [audits.get('OIA')],
    );
    expect(rows).toEqual([{ entry: asked, restricted: true }]);
  });

  it('is absent from what others are shown of an audit, and its row is to them like none', async () => {
    const ocs = await shownOf('OCS');
    expect(ocs).toMatchObject({ rows: 1, statement: { population: 1, others: 0 } });
    expect(ocs.list).toHaveLength(1);
    expect((await shownOf('OIA')).list).toHaveLength(1);
    const other = await administratorOf('OCS');
    const opened = await other.post(`/api/v1/audits/${audits.get('OIA')}/rows/1/open`);
    expect([opened.status, JSON.stringify(opened.body).includes('row')]).toEqual([403, false]);
  });

  it('when it is referred, is reported to OIA alone: its supervisor and Hiring Authority are told nothing', async () => {
    const { department } = office;
    const oia = await administratorOf('OIA');
    const before = await noticesTo(hiringAuthorityOf(office));
    const judged = await oia.post(`/api/v1/audits/${audits.get('OIA')}/rows/1/judge`, {
      verdict: 'refer',
      ground: 'personal-interest',
      note: 'The same plate again without case activity.',
    });
    expect(judged.status).toBe(200);
    const reportsTo = async (who: AtWork): Promise<number> => {
      const { body } = await who.get('/api/v1/irregularities');
      return (body as { reported: unknown[] }).reported.length;
    };
    expect(await reportsTo(await atWork(office, hiringAuthorityOf(office, 'OIA')))).toBe(1);
    expect(await reportsTo(await atWork(office, hiringAuthorityOf(office)))).toBe(0);
    expect(await noticesTo(hiringAuthorityOf(office))).toBe(before);
    const { rows } = await department.db.query<{ staff_id: string }>(
      `select p.staff_id from irregularity_recipients p join staff s using (staff_id) where s.division <> 'OIA'`,
    );
    expect(rows).toEqual([]);
  });
});

const noticesTo = async (person: Pick<StaffMember, 'staffId' | 'division'>): Promise<number> => {
  const { body } = await (await atWork(office, person)).get('/api/v1/notices');
  return (body as unknown[]).length;
};

describe('papers of OIA’s audits (R18, R31)', () => {
  it('tell the public nothing of it, whoever has the public version made', async () => {
    const { department, server, now } = office;
    const staff = await aStaffMember(department, { division: 'OIA' });
    const adequate = Array.from({ length: 30 }, () => ({ staffId: staff.staffId }));
    const restricted = Array.from({ length: 25 }, () => ({ staffId: staff.staffId, restricted: true }));
    const audit = await aSignedAudit(
      server.database.owner,
      { division: 'OIA', rows: [...adequate, ...restricted] },
      now(),
    );
    const authority = await atWork(office, hiringAuthorityOf(office, 'OIA'));
    const read = async (paper: string) =>
      (await authority.get(`/api/v1/audits/${audit}/papers/${paper}`)).body;
    const { tables } = (await read('public.json')) as { tables: { title: string; total: number | null }[] };
    expect(tables.find(({ title }) => title === 'What was reviewed')?.total).toBe(30);
    expect(await read('report.json')).toMatchObject({ audit: { statement: { reviewed: 55 } } });
  });
});

describe('a special audit of a person (53060.5(c)(2)(A))', () => {
  it('is to himself like one that there is not, by whatever route, and others may not give it to him (R30, R2)', async () => {
    const staffId = office.department.administrators.OCS.secondary;
    const today = civilDate(office.now());
    const special = await aSpecialAudit(office, {
      aboutKind: 'person',
      about: staffId,
      throughOn: addCivil(today, { days: -1 }),
    });
    const own = `/api/v1/audits/${special}`;
    const himself = await atWork(office, { staffId, division: 'OCS' }, 'administrator');
    const verdict = { verdict: 'adequate', ground: 'purpose-and-case-fit', note: '' };
    const acts: readonly (readonly [string, unknown?])[] = [
      ['assign', { compiler: staffId }],
      ['begin', { tolerable: 5 }],
      ['reviews', { topic: 'grants', outcome: 'in-order', note: '' }],
      ['sign'],
      ['receive'],
      ['rows/1/open'],
      ['rows/1/judge', verdict],
      ['rows/1/ask', { asks: 'unit' }],
      ['rows/1/results', { reason: 'to-judge-the-purpose' }],
      ['notices/1/receipt'],
    ];
    const answers = [
      ...(await Promise.all(['', '/papers', '/papers/memo.pdf'].map((path) => himself.get(own + path)))),
      ...(await Promise.all(acts.map(([act, body]) => himself.post(`${own}/${act}`, body)))),
    ];
    for (const { status, body } of answers)
      expect({ status, body }).toMatchObject({
        status: 403,
        body: { reason: 'There is no such audit here.' },
      });
    const other = await administratorOf('OCS');
    expect((await other.post(`${own}/assign`, { compiler: staffId })).status).toBe(403);
    expect((await other.post(`${own}/begin`, { tolerable: 5 })).status).toBe(200);
    const shown: AuditShown = (await other.get(own)).body;
    expect(shown.compilers.map((one) => one.staffId)).not.toContain(staffId);
  });
});
