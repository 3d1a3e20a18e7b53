import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PeopleListed, QueuedAccess } from '../../src/access/contract.ts';
import type { ActRefusal } from '../../src/access/index.ts';
import { findPerson, type StaffMember } from '../../src/people/index.ts';
import { aDepartment, unitOf } from '../builders/department.ts';
import { anAdministrator, anEndUser, entryOf, type Office } from '../builders/desk.ts';
import { aClockAt } from '../builders/moving-clock.ts';
import { type Answered, aServer, type Client } from '../builders/server.ts';

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
const bodyOf = (person: StaffMember, change: object = {}): object => ({
  staffId: person.staffId,
  name: person.name,
  division: person.division,
  classification: person.classification,
  rank: person.rank,
  unit: person.unitId,
  status: person.status,
  employee: person.departmentEmployee,
  ...change,
});
const change = (client: Client, body: object): Promise<Answered> =>
  client.post('/api/v1/people/change', body);
const kindOf = async ({ body }: Answered) => entryOf(office, (body as { entry: number }).entry);
const noticesOf = async (staffId: string): Promise<readonly string[]> => {
  const { rows } = await office.server.database.owner.query<{ kind: string }>(
    'select kind from notices where staff_id = $1 order by notice_id',
    [staffId],
  );
  return rows.map(({ kind }) => kind);
};
const queued = async (client: Client, staffId: string) =>
  ((await client.get('/api/v1/access/queue')).body as readonly QueuedAccess[]).find(
    (one) => one.staffId === staffId,
  );

describe('the staff list by hand (53060.5(c)(1)(D))', () => {
  it('a new person: added once, under an id that is nobody else’s', async () => {
    const administrator = await anAdministrator(office);
    const staffId = `new-${office.department.next()}`;
    const body = {
      staffId,
      name: 'New Person',
      division: 'OCS',
      classification: 'special-agent',
      rank: 'Special Agent',
      unit: 'Task Force North',
      status: 'active',
      employee: true,
      mail: 'New.Person@cdcr.example.gov',
    };
    const added = await administrator.post('/api/v1/people', body);
    expect(await kindOf(added)).toMatchObject({ kind: 'person.changed', act: 'added', division: 'OCS' });
    expect(await findPerson(office.department.db, staffId)).toMatchObject({
      unit_name: 'Task Force North',
      mail: 'new.person@cdcr.example.gov',
    });
    expect(clauseOf(await administrator.post('/api/v1/people', body))).toBe('53060.5(c)(1)(D)');
    const found: PeopleListed = (await administrator.get(`/api/v1/people?name=${staffId}`)).body;
    expect(found.people).toMatchObject([{ staffId, unitName: 'Task Force North', own: false }]);
  });

  it.each([
    ['another classification', { classification: 'other' }, 'reclassified'],
    ['a separation', { status: 'separated' }, 'separated'],
    ['a move to another division', { division: 'DAI', unit: unitOf('DAI') }, 'transferred'],
  ])('%s that no longer qualifies ends the access at once and is told', async (_, moved, act) => {
    const administrator = await anAdministrator(office);
    const user = await anEndUser(office);
    const { person } = user;
    const changed = await change(administrator, bodyOf(person, moved));
    expect(changed.body).toMatchObject({ suspended: true });
    expect(await kindOf(changed)).toMatchObject({ kind: 'person.changed', act });
    expect((await user.get('/api/v1/access/mine')).status).toBe(401);
    expect(await noticesOf(person.staffId)).toContain('access-suspended');
    expect(await noticesOf(administrator.staffId)).toContain('access-suspended');
    expect(await queued(administrator, person.staffId)).toMatchObject({
      due: 'review',
      suspendedWhy: 'no-longer-eligible',
    });
  });

  it('a move within what qualifies leaves the access, and is a task until an administrator confirms it', async () => {
    const administrator = await anAdministrator(office);
    const user = await anEndUser(office);
    const { staffId } = user.person;
    const confirm = () => administrator.post('/api/v1/access/confirm', { staffId });
    expect((await confirm()).status).toBe(200);
    expect(await queued(administrator, staffId)).toMatchObject({ due: 'look' });
    expect(clauseOf(await confirm())).toBe('53060.5(c)(1)(D)');
    clock.moveTo(clock.now() + 1000);
    await change(administrator, bodyOf(user.person, { unit: 'Another unit' }));
    expect((await user.get('/api/v1/access/mine')).status).toBe(200);
    expect(await noticesOf(administrator.staffId)).toContain('person-changed');
    expect(await queued(administrator, staffId)).toMatchObject({ due: 'confirm', moved: true });
    clock.moveTo(clock.now() + 1000);
    expect((await confirm()).status).toBe(200);
    expect(await queued(administrator, staffId)).toMatchObject({ due: 'look', moved: false });
  });

  it('for one’s own division, for another person than oneself, from a session begun for it, with a fresh proof', async () => {
    const { department } = office;
    const administrator = await anAdministrator(office);
    const { person } = await anEndUser(office);
    const elsewhere = await anAdministrator(office, 'DAI');
    expect(clauseOf(await change(elsewhere, bodyOf(person, { rank: 'X' })))).toBe('53060.5(c)(1)(A)');
    const own = { ...person, staffId: administrator.staffId };
    expect(clauseOf(await change(administrator, bodyOf(own, { rank: 'Warden' })))).toBe('53060.5(c)(3)(A)');
    const user = await anEndUser(office);
    expect(clauseOf(await change(user, bodyOf(person, { rank: 'X' })))).toBe('53060.5(c)(3)(A)');
    expect(clauseOf(await user.get('/api/v1/people'))).toBe('53060.5(c)(3)(A)');
    expect(clauseOf(await change(administrator, bodyOf(person, { supervisor: 'no.such' })))).toBe(
      '53060.5(c)(1)(D)',
    );
    expect((await change(administrator, bodyOf(person, { mail: 'no address' }))).status).toBe(422);
    clock.moveTo(clock.now() + 5 * 60_000);
    expect(clauseOf(await change(administrator, bodyOf(person, { rank: 'X' })))).toBe('53060.9(a)');
    expect((await findPerson(department.db, person.staffId))?.rank).toBe(person.rank);
  });
});
