import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueuedAccess } from '../../src/access/contract.ts';
import { importFromCommandLine, type ImportReport } from '../../src/access/index.ts';
import { findPerson, type StaffMember } from '../../src/people/index.ts';
import { aDepartment } from '../builders/department.ts';
import { anAdministrator, anEndUser, type Office } from '../builders/desk.ts';
import { aServer, type Client } from '../builders/server.ts';

let office: Office;
beforeAll(async () => {
  const server = await aServer();
  office = { server, department: await aDepartment(server.database.owner), now: Date.now };
});
afterAll(() => office.server.stop());

const header = 'Staff ID,Name,Division,Classification,Unit,Supervisor,Status\n';
const titles: Readonly<Record<StaffMember['classification'], string>> = {
  'special-agent': 'Special Agent',
  'parole-agent': 'Parole Agent I',
  'parole-service-associate': 'Parole Service Associate',
  'intelligence-analyst': 'Intelligence Analyst',
  lieutenant: 'Correctional Lieutenant',
  other: 'Office Technician',
};
const line = (person: StaffMember, change: Partial<StaffMember> = {}): string => {
  const { staffId, name, division, classification, unitId, status } = { ...person, ...change };
  return `${staffId},${name},${division},${titles[classification]},${unitId},,${status}\n`;
};
const send = async (client: Client, body: object): Promise<ImportReport> => {
  const answer = await client.post('/api/v1/people/import', { mode: 'differential', dryRun: false, ...body });
  expect(answer.status).toBe(200);
  return answer.body;
};
const kindsOf = async (staffId: string): Promise<readonly string[]> =>
  (
    await office.server.database.owner.query<{ kind: string }>(
      'select kind from notices where staff_id = $1 order by notice_id',
      [staffId],
    )
  ).rows.map(({ kind }) => kind);

describe('the personnel file (53060.5(c)(1)(D))', () => {
  it('a dry run tells who would lose access and changes nothing; applied, the session ends and it is told', async () => {
    const administrator = await anAdministrator(office);
    const user = await anEndUser(office);
    const { person } = user;
    const csv = header + line(person, { classification: 'other' });
    const dry = await send(administrator, { csv, dryRun: true });
    expect(dry).toMatchObject({
      applied: false,
      changed: [{ staffId: person.staffId, kind: 'reclassified' }],
      suspended: [{ staffId: person.staffId, clause: '53060.7(a)' }],
    });
    expect((await user.get('/api/v1/access/mine')).status).toBe(200);
    expect((await findPerson(office.department.db, person.staffId))?.classification).toBe('special-agent');

    expect(await send(administrator, { csv })).toMatchObject({ applied: true });
    expect((await user.get('/api/v1/access/mine')).status).toBe(401);
    expect(await kindsOf(person.staffId)).toEqual(['access-suspended']);
    expect(await kindsOf(administrator.staffId)).toContain('access-suspended');
    const queue: readonly QueuedAccess[] = (await administrator.get('/api/v1/access/queue')).body;
    expect(queue.find(({ staffId }) => staffId === person.staffId)).toMatchObject({
      due: 'review',
      suspendedWhy: 'no-longer-eligible',
    });
    expect(await send(administrator, { csv })).toMatchObject({ changed: [], suspended: [] });
  });

  it('a change that leaves eligibility alone leaves access alone', async () => {
    const administrator = await anAdministrator(office);
    const user = await anEndUser(office);
    const csv = header + line(user.person, { classification: 'intelligence-analyst' });
    expect(await send(administrator, { csv })).toMatchObject({ applied: true, suspended: [] });
    expect((await user.get('/api/v1/access/mine')).status).toBe(200);
  });

  it('nothing is half applied: one bad line among good ones, and a report by line', async () => {
    const administrator = await anAdministrator(office);
    const { person } = await anEndUser(office);
    const csv = `${header}${line(person, { name: 'Changed Name' })}x1,X,XYZ,Special Agent,u,,\n`;
    expect(await send(administrator, { csv })).toMatchObject({
      applied: false,
      problems: [
        { row: 2, column: 'staffId' },
        { row: 2, column: 'division' },
      ].slice(1),
    });
    expect((await findPerson(office.department.db, person.staffId))?.name).toBe(person.name);
    expect((await send(administrator, { csv: 'plate,when\nA,B\n' })).problems).toMatchObject([{ row: 0 }]);
  });

  it('a whole file that would let more than 10 % go stops and asks', async () => {
    const administrator = await anAdministrator(office);
    const { person } = await anEndUser(office);
    const csv = header + line(person);
    const asked = await send(administrator, { csv, mode: 'full' });
    expect(asked).toMatchObject({ applied: false, asks: true });
    expect((await findPerson(office.department.db, 'policy.owner'))?.status).toBe('active');
  });

  it('is for administrators; and of two at once the second finds it done', async () => {
    const user = await anEndUser(office);
    const refused = await user.post('/api/v1/people/import', { csv: header, mode: 'full', dryRun: true });
    expect(refused).toMatchObject({ status: 403, body: { clause: '53060.5(c)(3)(A)' } });
    const both = [await anAdministrator(office), await anAdministrator(office, 'OCS', 'secondary')];
    const csv = `${header}new.one,New One,OCS,Special Agent,A new unit,,\n`;
    const reports = await Promise.all(both.map((client) => send(client, { csv })));
    expect(reports.map(({ added }) => added.length).toSorted()).toEqual([0, 1]);
  });

  it('from the command line: the whole department, transfers between divisions too', async () => {
    const user = await anEndUser(office);
    const { person } = user;
    const csv = header + line(person, { division: 'DAI', unitId: 'dai-unit' });
    const report = await importFromCommandLine(
      { db: office.server.stores.app, record: office.server.stores.record },
      Buffer.from(csv),
      { mode: 'differential', dryRun: false, confirmed: false },
      Date.now(),
    );
    expect(report).toMatchObject({
      applied: true,
      changed: [{ kind: 'transferred' }],
      suspended: [{ division: 'OCS', clause: '53060.5(c)(1)(A)' }],
    });
    expect((await user.get('/api/v1/session')).status).toBe(401);
  });
});
