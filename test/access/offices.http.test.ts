import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Office as OfficeName, OfficesShown } from '../../src/access/contract.ts';
import { type ActRefusal, vacanciesJob } from '../../src/access/index.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import { quiet } from '../../src/foundation/log.ts';
import { changeStaff, type DivisionName, type StaffMember } from '../../src/people/index.ts';
import { proposeSetting } from '../../src/settings/index.ts';
import { aDepartment, must } from '../builders/department.ts';
import { anAdministrator, anEndUser, entryOf, type Office } from '../builders/desk.ts';
import { aClockAt } from '../builders/moving-clock.ts';
import { type Answered, aServer, type Client } from '../builders/server.ts';
import { aSession } from '../builders/session.ts';
import { aStaffMember } from '../builders/staff.ts';

let office: Office;
const clock = aClockAt(Date.now());
beforeAll(async () => {
  const server = await aServer({ clock });
  office = { server, department: await aDepartment(server.database.owner, clock.now()), now: clock.now };
});
afterAll(() => office.server.stop());

const clauseOf = ({ status, body }: Answered): string => {
  expect(status).toBe(403);
  return (body as ActRefusal).clause;
};
/** Somebody in an office, signed in. */
const as = async (staffId: string, division: DivisionName = 'OCS'): Promise<Client> => {
  const { token } = await aSession(office.department, { staffId, division }, { at: clock.now() });
  return office.server.as(token);
};
const chief = (division: DivisionName) => as(office.department.hiringAuthority[division], division);
const owner = () => as(office.department.policyOwner);
const fill = (client: Client, name: OfficeName, { staffId, division }: StaffMember, more = {}) =>
  client.post('/api/v1/offices', { office: name, division, staffId, ...more });
const end = (client: Client, name: OfficeName, division: DivisionName, staffId: string) =>
  client.post('/api/v1/offices/end', { office: name, division, staffId });
const shown = async (client: Client): Promise<OfficesShown> => (await client.get('/api/v1/offices')).body;
const lacking = async (client: Client, division: string) =>
  (await shown(client)).vacancies.find((one) => one.division === division)?.what;
const member = (division: DivisionName, rank: string) => aStaffMember(office.department, { division, rank });
const notices = async (staffId: string): Promise<number> =>
  (
    await office.server.database.owner.query(
      `select 1 from notices where staff_id = $1 and kind = 'office-vacant'`,
      [staffId],
    )
  ).rowCount ?? 0;

describe('Division Administrators (53060.5(b))', () => {
  it('a seat that falls vacant is shown to those who answer for it, and to nobody else; nobody grants without one', async () => {
    const { administrators, hiringAuthority, eis, policyOwner } = office.department;
    const boss = await chief('OIA');
    const ended = await end(boss, 'primary-administrator', 'OIA', administrators.OIA.primary);
    expect(await entryOf(office, (ended.body as { entry: number }).entry)).toMatchObject({
      kind: 'person.changed',
      act: 'ended-primary-administrator',
    });
    for (const staffId of [hiringAuthority.OIA, eis, policyOwner]) {
      expect(await lacking(await as(staffId), 'OIA')).toEqual(['no-primary']);
      expect(await notices(staffId)).toBe(1);
    }
    expect(await lacking(await chief('DAI'), 'OIA')).toBeUndefined();
    expect(await notices(hiringAuthority.DAI)).toBe(0);
    const user = await anEndUser(office);
    expect(await shown(user)).toMatchObject({ vacancies: [], seesVacancies: false, fills: [] });
    const again = await chief('OIA');
    await end(again, 'secondary-administrator', 'OIA', administrators.OIA.secondary);
    expect(await lacking(again, 'OIA')).toContain('no-active-administrator');
  });

  it('the primary’s rank is the staff list’s, or judged equivalent by whoever designates, who says why', async () => {
    const boss = await chief('OIA');
    const lieutenant = await member('OIA', 'Senior Special Agent');
    const primary = (more = {}) => fill(boss, 'primary-administrator', lieutenant, more);
    expect(clauseOf(await primary())).toBe('53060.5(b)');
    expect((await primary({ equivalentBecause: 'short' })).status).toBe(422);
    expect(clauseOf(await primary({ equivalentBecause: 'See DOB 01/02/1980, SSN 123-45-6789' }))).toBe(
      '53060.7(b)(5)',
    );
    const why = 'Supervises three offices, above the pay scale of Parole Agent III';
    expect((await primary({ equivalentBecause: why })).status).toBe(200);
    const holder = (await shown(boss)).holders.find(({ staffId }) => staffId === lieutenant.staffId);
    expect(holder).toMatchObject({
      office: 'primary-administrator',
      judged: { by: office.department.hiringAuthority.OIA, why },
    });
    expect(clauseOf(await fill(boss, 'primary-administrator', await member('OIA', 'Associate Warden')))).toBe(
      '53060.5(b)',
    );
    expect(clauseOf(await fill(boss, 'secondary-administrator', lieutenant))).toBe('53060.5(b)');
    const second = await member('OIA', 'Special Agent');
    expect((await fill(boss, 'secondary-administrator', second)).status).toBe(200);
    expect(await lacking(boss, 'OIA')).toBeUndefined();
  });

  it('a rank that fell, an administrator who left: found by the daily look, told once a month', async () => {
    const { db, administrators, hiringAuthority } = office.department;
    await changeStaff(db, administrators.DAI.primary, { rank: 'Correctional Lieutenant' }, clock.now());
    await changeStaff(db, administrators.DAI.secondary, { status: 'separated' }, clock.now());
    const boss = await chief('DAI');
    expect(await lacking(boss, 'DAI')).toEqual(['secondary-not-active', 'rank-of-primary']);
    const deps = { db: office.server.stores.app, record: office.server.stores.record, log: quiet };
    const { index } = await deps.record.append({ kind: 'job.run', act: 'offices-vacant', values: {} });
    for (let time = 0; time < 2; time += 1)
      await vacanciesJob.run(deps, { now: clock.now(), entry: index + time });
    expect(await notices(hiringAuthority.DAI)).toBe(1);
  });

  it('is the Hiring Authority’s to fill, of its own division, with people of it, and never with oneself', async () => {
    const person = await member('DAPO', 'Parole Agent III');
    for (const client of [await chief('DAI'), await owner(), await anAdministrator(office, 'DAPO')])
      expect(clauseOf(await fill(client, 'secondary-administrator', person))).toBe('53060.5(b)');
    const boss = await chief('DAPO');
    const stranger = { ...(await member('OCS', 'Associate Warden')), division: 'DAPO' } as const;
    expect(clauseOf(await fill(boss, 'secondary-administrator', stranger))).toBe('53060.5(b)');
    const self = { ...person, staffId: office.department.hiringAuthority.DAPO };
    expect(clauseOf(await fill(boss, 'hiring-authority-designee', self))).toBe('53060.5(c)(3)(A)');
  });
});

describe('the other offices', () => {
  it('an administrator names the audit designee, who is not the Hiring Authority’s designee', async () => {
    const administrator = await anAdministrator(office, 'DAPO');
    const person = await member('DAPO', 'Analyst');
    expect((await fill(administrator, 'audit-designee', person)).status).toBe(200);
    const boss = await chief('DAPO');
    expect(clauseOf(await fill(boss, 'hiring-authority-designee', person))).toBe('53060.5(c)(2)(B)');
    const primary = { ...person, staffId: office.department.administrators.DAPO.primary };
    expect(clauseOf(await fill(boss, 'hiring-authority-designee', primary))).toBe('53060.5(c)(2)(B)');
    expect((await end(administrator, 'audit-designee', 'DAPO', person.staffId)).status).toBe(200);
    expect((await fill(boss, 'hiring-authority-designee', person)).status).toBe(200);
  });

  it('EIS is never left without anybody; a policy owner names the Deputy Director', async () => {
    const person = await member('OCS', 'Information Technology Manager');
    const policy = await owner();
    expect(clauseOf(await end(policy, 'eis', 'OCS', office.department.eis))).toBe('53060.6(a)');
    expect((await fill(policy, 'eis', person)).status).toBe(200);
    expect((await end(policy, 'eis', 'OCS', person.staffId)).status).toBe(200);
    expect((await fill(policy, 'dapo-deputy-director', person)).status).toBe(200);
    expect(clauseOf(await fill(await anEndUser(office), 'eis', person))).toBe('53060.6(a)');
  });

  it('asks for a fresh proof; people are found by those who fill offices only', async () => {
    const boss = await chief('DAPO');
    const person = await aStaffMember(office.department, { name: 'Quincy Underhill' });
    expect((await boss.get('/api/v1/people/find?name=underhill')).body).toMatchObject([
      { staffId: person.staffId },
    ]);
    expect(clauseOf(await (await anEndUser(office)).get('/api/v1/people/find?name=underhill'))).toBe(
      '53060.5(c)(3)(A)',
    );
    clock.moveTo(clock.now() + 5 * 60_000);
    expect(clauseOf(await fill(boss, 'hiring-authority-designee', person))).toBe('53060.9(a)');
  });
});

describe('approvals of the Deputy Director (53060.7(a)(2), R3)', () => {
  const approving = async (client: Client, staffId: string, change = {}) =>
    client.post('/api/v1/people/deputy-approvals', {
      covers: { kind: 'person', staffId },
      fromOn: civilDate(clock.now()),
      throughOn: addCivil(civilDate(clock.now()), { months: 6 }),
      ...change,
    });

  it('make a person of DAPO eligible for a period; taken back, the access ends at once', async () => {
    const { db, deputyDirector } = office.department;
    const setting = { key: 'people.parole-agents', scope: 'DAPO', value: 'approval-needed' } as const;
    must(await proposeSetting(db, { ...setting, authority: 'Memo, test', by: deputyDirector }, clock.now()));
    const director = await as(deputyDirector, 'DAPO');
    const user = await anEndUser(office, { division: 'DAPO', classification: 'other' });
    const { staffId } = user.person;
    expect(clauseOf(await approving(await chief('DAPO'), staffId))).toBe('53060.7(a)(2)');
    expect(clauseOf(await approving(director, (await member('OCS', 'Analyst')).staffId))).toBe(
      '53060.7(a)(2)',
    );
    const tooLong = { throughOn: addCivil(civilDate(clock.now()), { years: 2 }) };
    expect(clauseOf(await approving(director, staffId, tooLong))).toBe('R3');
    expect((await approving(director, staffId)).status).toBe(200);
    const listed: { approvals: readonly { approval: string; covers: string }[] } = (
      await director.get('/api/v1/people/deputy-approvals')
    ).body;
    const approval = listed.approvals.find(({ covers }) => covers.includes(staffId))?.approval;
    const withdrawn = await director.post('/api/v1/people/deputy-approvals/withdraw', { approval });
    expect(withdrawn.body).toMatchObject({ suspended: 1 });
    expect((await user.get('/api/v1/access/mine')).status).toBe(401);
  });
});
