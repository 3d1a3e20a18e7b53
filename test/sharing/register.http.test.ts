import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActRefusal } from '../../src/access/index.ts';
import type { AgenciesImported, AgencyListed } from '../../src/agencies/contract.ts';
import { agencyReviewJob } from '../../src/agencies/index.ts';
import { runDueJobs } from '../../src/deadlines/index.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import { quiet } from '../../src/foundation/log.ts';
import { anAgency } from '../builders/agency.ts';
import { aDepartment } from '../builders/department.ts';
import { anAdministrator, anEndUser, entryOf, type Office } from '../builders/desk.ts';
import { type Answered, aServer, type Client } from '../builders/server.ts';

const now = Date.now();
let office: Office;
let administrator: Client;
beforeAll(async () => {
  const server = await aServer();
  office = { server, department: await aDepartment(server.database.owner), now: Date.now };
  administrator = await anAdministrator(office);
});
afterAll(() => office.server.stop());

const register = (change: object = {}) => {
  const number = office.department.next();
  return {
    agencyId: `town-${number}`,
    name: `Police Department of Town ${number}`,
    entityType: 'city',
    jurisdiction: 'California',
    roles: ['recipient'],
    ...change,
  };
};
const decision = (agencyId: string, change: object = {}) => ({
  agencyId,
  entityType: 'city',
  jurisdiction: 'California',
  eligible: 'yes',
  evidence: 'City charter',
  reviewBy: addCivil(civilDate(now), { months: 11 }),
  ...change,
});
const listed = async (id: string): Promise<AgencyListed | undefined> =>
  ((await administrator.get('/api/v1/agencies/register')).body as AgencyListed[]).find(
    (one) => one.id === id,
  );
const clauseOf = ({ status, body }: Answered): string => {
  expect(status).toBe(403);
  return (body as ActRefusal).clause;
};

describe('the register of agencies (53060.10(a), 53060.3(d), R25)', () => {
  it('takes an agency in, which may receive nothing until a person has decided on evidence', async () => {
    const body = register();
    const entered = await administrator.post('/api/v1/agencies/register', body);
    expect(entered.status).toBe(200);
    expect(await entryOf(office, (entered.body as { entry: number }).entry)).toMatchObject({
      kind: 'agency.changed',
      act: 'registered',
    });
    expect((await listed(body.agencyId))?.barred?.why).toContain('Nobody has decided');
    expect((await administrator.post('/api/v1/agencies/decide', decision(body.agencyId))).status).toBe(200);
    expect(await listed(body.agencyId)).toMatchObject({
      eligible: 'yes',
      evidence: 'City charter',
      barred: null,
    });
  });

  it.each(['federal', 'out-of-state', 'private', 'tribal', 'unknown'])(
    'is never told yes for a %s agency, whoever decides',
    async (entityType) => {
      const body = register({ entityType });
      await administrator.post('/api/v1/agencies/register', body);
      const yes = await administrator.post(
        '/api/v1/agencies/decide',
        decision(body.agencyId, { entityType }),
      );
      expect(clauseOf(yes)).toBe('53060.10(a)');
      expect((await listed(body.agencyId))?.barred).not.toBeNull();
    },
  );

  it('holds for a year at most, and not when what the agency is turns out otherwise', async () => {
    const body = register();
    await administrator.post('/api/v1/agencies/register', body);
    const late = decision(body.agencyId, { reviewBy: addCivil(civilDate(now), { years: 1, days: 2 }) });
    expect(clauseOf(await administrator.post('/api/v1/agencies/decide', late))).toBe('53060.10(a)');
    const past = decision(body.agencyId, { reviewBy: civilDate(now) });
    expect(clauseOf(await administrator.post('/api/v1/agencies/decide', past))).toBe('53060.10(a)');
    await administrator.post('/api/v1/agencies/decide', decision(body.agencyId));
    await office.server.database.owner.query(
      `update agencies set jurisdiction = 'Nevada' where agency_id = $1`,
      [body.agencyId],
    );
    expect(await listed(body.agencyId)).toMatchObject({ eligible: 'unknown' });
  });

  it('is kept by administrators and policy owners, nobody else', async () => {
    const user = await anEndUser(office);
    expect(clauseOf(await user.post('/api/v1/agencies/register', register()))).toBe('53060.10(a)');
    expect(clauseOf(await user.post('/api/v1/agencies/import', { csv: 'name\nA\n', dryRun: true }))).toBe(
      '53060.10(a)',
    );
  });

  it('counts a task force member by member (R10)', async () => {
    const force = register({ entityType: 'task-force', name: `Force ${office.department.next()}` });
    await administrator.post('/api/v1/agencies/register', force);
    const [county, bureau] = [
      await anAgency(office.department),
      await anAgency(office.department, { entityType: 'federal', eligible: 'no' }),
    ];
    const join = (member: string) =>
      administrator.post('/api/v1/agencies/members', { taskForce: force.agencyId, members: [member] });
    expect((await join(county)).status).toBe(200);
    expect((await listed(force.agencyId))?.barred).toBeNull();
    expect((await join(bureau)).status).toBe(200);
    expect((await listed(force.agencyId))?.barred?.why).toContain('One of its members');
    expect(clauseOf(await join(force.agencyId))).toBe('53060.10(a)');
  });

  it('counts those who are members now: one that left is taken off, on evidence (R10)', async () => {
    const force = register({ entityType: 'task-force', name: `Force ${office.department.next()}` });
    await administrator.post('/api/v1/agencies/register', force);
    const county = await anAgency(office.department);
    const bureau = await anAgency(office.department, { entityType: 'federal', eligible: 'no' });
    const { agencyId: taskForce } = force;
    await administrator.post('/api/v1/agencies/members', { taskForce, members: [county, bureau] });
    const takeOff = (evidence: string, client: Client = administrator) =>
      client.post('/api/v1/agencies/members/take-off', { taskForce, member: bureau, evidence });
    expect(clauseOf(await takeOff('Letter 7', await anEndUser(office)))).toBe('53060.10(a)');
    expect(clauseOf(await takeOff('Asked by Garcia, SSN 123-45-6789'))).toBe('53060.7(b)(5)');
    expect((await listed(taskForce))?.members).toHaveLength(2);
    const taken = await takeOff('Letter of the task force of 1 November');
    expect(taken.status, JSON.stringify(taken.body)).toBe(200);
    expect(await entryOf(office, (taken.body as { entry: number }).entry)).toMatchObject({
      kind: 'agency.changed',
      act: 'member-taken-off',
    });
    expect(await listed(taskForce)).toMatchObject({ barred: null, members: [expect.any(String)] });
    expect(clauseOf(await takeOff('Letter of the task force of 1 November'))).toBe('53060.10(a)');
  });
});

describe('a list of agencies from a spreadsheet', () => {
  const send = async (csv: string, dryRun: boolean): Promise<AgenciesImported> =>
    (await administrator.post('/api/v1/agencies/import', { csv, dryRun })).body;

  it('is tried first, and enters agencies of which nobody has decided anything', async () => {
    const csv = 'name,type,jurisdiction\nUpper Town Police Department,city,California\nFBI Upper Town,,\n';
    const tried = await send(csv, true);
    expect(tried).toMatchObject({ rows: 2, applied: false, problems: [], known: 0 });
    expect(tried.added.map(({ proposed }) => proposed.eligible)).toEqual([expect.any(String), 'no']);
    expect(await listed('upper-town-police-department')).toBeUndefined();
    expect(await send(csv, false)).toMatchObject({ applied: true });
    expect(await listed('upper-town-police-department')).toMatchObject({ eligible: 'unknown' });
    expect((await listed('fbi-upper-town'))?.barred).not.toBeNull();
    expect(await send(csv, false)).toMatchObject({ added: [], known: 2 });
  });

  it('is entered whole or not at all, and what it holds besides names is not kept', async () => {
    const report = await send(
      'name\nLower Town Police\nPolice for Garcia DOB 01/02/1980 SSN 123-45-6789\n',
      false,
    );
    expect(report.applied).toBe(false);
    expect(report.problems.map(({ row }) => row)).toEqual([2]);
    expect(JSON.stringify(report.problems)).not.toContain('123-45');
    expect(await listed('lower-town-police')).toBeUndefined();
  });
});

describe('the yearly check (53060.10(a))', () => {
  it('reminds who decided, and tells every administrator once it is overdue', async () => {
    const { stores, database } = office.server;
    const body = register();
    await administrator.post('/api/v1/agencies/register', body);
    const reviewBy = addCivil(civilDate(now), { days: 20 });
    await administrator.post('/api/v1/agencies/decide', decision(body.agencyId, { reviewBy }));
    const kinds = async (client: Client): Promise<readonly string[]> =>
      ((await client.get('/api/v1/notices')).body as { kind: string }[]).map(({ kind }) => kind);
    const runAt = async (at: number) => {
      await database.owner.query('delete from job_runs');
      await runDueJobs({ db: stores.app, record: stores.record, log: quiet }, [agencyReviewJob], at);
    };
    const other = await anAdministrator(office, 'DAI');
    await runAt(now);
    expect(await kinds(administrator)).toContain('recipient-review');
    expect(await kinds(other)).not.toContain('recipient-review');
    await runAt(now + 21 * 86_400_000);
    expect(await kinds(other)).toContain('recipient-review');
  });
});
