import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActRefusal } from '../../src/access/index.ts';
import type { MyAccess, QueuedAccess } from '../../src/access/contract.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import { designateAdministrator, endDesignation, type StaffMember } from '../../src/people/index.ts';
import { recordCompletion } from '../../src/training/index.ts';
import { aCase } from '../builders/case.ts';
import { aDepartment, must } from '../builders/department.ts';
import { anAdministrator, anEndUser, entryOf, type Office } from '../builders/desk.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aClockAt } from '../builders/moving-clock.ts';
import { type Answered, aServer, type Client } from '../builders/server.ts';
import { aSession } from '../builders/session.ts';
import { aStaffMember, withForm110, withTraining } from '../builders/staff.ts';

let office: Office;
const clock = aClockAt(Date.now());
beforeAll(async () => {
  const server = await aServer({ clock });
  office = { server, department: await aDepartment(server.database.owner, clock.now()), now: clock.now };
});
afterAll(() => office.server.stop());

const post = (client: Client, path: string, body?: unknown): Promise<Answered> =>
  client.post(`/api/v1/access/${path}`, body);
const clauseOf = ({ status, body }: Answered): string => {
  expect(status).toBe(403);
  return (body as ActRefusal).clause;
};
const mine = async (client: Client): Promise<MyAccess> => (await client.get('/api/v1/access/mine')).body;
const statuses = async (client: Client) =>
  (await mine(client)).steps.map(({ step, status }) => `${step}: ${status}`);
const queued = async (client: Client, staffId: string): Promise<QueuedAccess | undefined> =>
  ((await client.get('/api/v1/access/queue')).body as readonly QueuedAccess[]).find(
    (one) => one.staffId === staffId,
  );

/** A new Special Agent with a supervisor, both signed in. */
async function aNewcomer(traits: Partial<StaffMember> = {}) {
  const chief = await anEndUser(office);
  const person = await aStaffMember(office.department, { supervisor: chief.person.staffId, ...traits });
  const { token } = await aSession(office.department, person, { at: clock.now() });
  return { ...office.server.as(token), person, staffId: person.staffId, chief };
}

const lastDay = () => addCivil(civilDate(clock.now()), { months: 6 });
const grantOf = (staffId: string, change = {}) => ({
  staffId,
  uses: ['suspect', 'wanted'],
  expiresOn: lastDay(),
  trainingVerified: true,
  ...change,
});

describe('from a first visit to a grant (53060.5(c)(1), 53060.7(b))', () => {
  it('step by step: request, need, eligibility, agreement, training, device, grant; then the first search', async () => {
    const { department } = office;
    const newcomer = await aNewcomer();
    const administrator = await anAdministrator(office);
    expect(await statuses(newcomer)).toEqual([
      'request: not-started',
      'need: cannot-start-yet',
      'eligibility: completed',
      'agreement: not-started',
      'training: not-started',
      'device: completed',
      'grant: cannot-start-yet',
    ]);
    const asked = await post(newcomer, 'ask', { uses: ['suspect', 'wanted'] });
    expect(asked.status).toBe(200);
    expect(await entryOf(office, (asked.body as { entry: number }).entry)).toMatchObject({
      kind: 'access.asked',
      division: 'OCS',
    });
    expect(clauseOf(await post(newcomer, 'ask', { uses: ['suspect'] }))).toBe('53060.7(b)(2)');
    expect((await mine(newcomer.chief)).waiting).toMatchObject([{ staffId: newcomer.staffId }]);
    expect(clauseOf(await post(administrator, 'grant', grantOf(newcomer.staffId)))).toBe('53060.7(b)(3)');

    const support = { staffId: newcomer.staffId, need: 'fugitives' };
    expect(clauseOf(await post(administrator, 'support', support))).toBe('53060.7(b)(3)');
    expect(clauseOf(await post(newcomer, 'support', support))).toBe('53060.7(b)(3)');
    expect((await post(newcomer.chief, 'support', support)).status).toBe(200);
    expect((await post(newcomer.chief, 'support', support)).status).toBe(403);
    expect((await queued(administrator, newcomer.staffId))?.due).toBe('wait');

    expect(clauseOf(await post(administrator, 'grant', grantOf(newcomer.staffId)))).toBe('53060.7(b)(2)');
    await withForm110(department, newcomer.person);
    expect(clauseOf(await post(administrator, 'grant', grantOf(newcomer.staffId)))).toBe('53060.7(b)(1)');
    await withTraining(department, newcomer.person);
    expect((await queued(administrator, newcomer.staffId))?.due).toBe('grant');

    const granted = await post(administrator, 'grant', grantOf(newcomer.staffId));
    expect(granted.status).toBe(200);
    expect((await statuses(newcomer)).every((one) => one.endsWith('completed'))).toBe(true);
    const notices: readonly { kind: string }[] = (await newcomer.get('/api/v1/notices')).body;
    expect(notices.map(({ kind }) => kind)).toEqual(['access-granted']);
    const caseNumber = await aCase(department, { workedBy: [newcomer.person] });
    const searched = await newcomer.post('/api/v1/inquiries', anInquiry(caseNumber, { use: 'suspect' }));
    expect(searched.status).toBe(200);
  });

  it('not without the affirmation, for a use that is none, for staff investigations outside OIA, or past a year', async () => {
    const newcomer = await aNewcomer();
    const administrator = await anAdministrator(office);
    const { staffId } = newcomer;
    expect((await post(administrator, 'grant', grantOf(staffId, { trainingVerified: false }))).status).toBe(
      422,
    );
    expect((await post(administrator, 'grant', grantOf(staffId, { uses: [] }))).status).toBe(422);
    expect(clauseOf(await post(administrator, 'grant', grantOf(staffId, { uses: ['parking'] })))).toBe(
      '53060.4(a)',
    );
    expect(
      clauseOf(await post(administrator, 'grant', grantOf(staffId, { uses: ['staff-investigation'] }))),
    ).toBe('53060.4(a)(5)');
    for (const expiresOn of [
      addCivil(civilDate(clock.now()), { days: -1 }),
      addCivil(civilDate(clock.now()), { years: 1, days: 1 }),
      20270230,
    ])
      expect(clauseOf(await post(administrator, 'grant', grantOf(staffId, { expiresOn })))).toBe(
        '53060.5(c)(1)(D)',
      );
  });

  it('for support alone: an administrator of the division, and nobody else (53060.5(c)(3)(A))', async () => {
    const { department } = office;
    const asked = async (traits: Partial<StaffMember>) => {
      const newcomer = await aNewcomer(traits);
      await post(newcomer, 'ask', { uses: ['suspect'] });
      await post(newcomer.chief, 'support', { staffId: newcomer.staffId, need: 'analysis' });
      await withForm110(department, newcomer.person);
      await withTraining(department, newcomer.person);
      return newcomer;
    };
    const agent = await asked({});
    const support = { scope: 'support-administrator' };
    const administrator = await anAdministrator(office);
    expect(clauseOf(await post(administrator, 'grant', grantOf(agent.staffId, support)))).toBe(
      '53060.5(c)(3)(A)',
    );
    const { db, hiringAuthority, now } = department;
    await endDesignation(db, 'OCS', department.administrators.OCS.secondary, now);
    const other = await asked({});
    const seat = { division: 'OCS', seat: 'secondary', rankBasis: 'not-required' } as const;
    const designation = { ...seat, staffId: other.staffId, designatedBy: hiringAuthority.OCS };
    must(await designateAdministrator(db, designation, now));
    expect((await post(administrator, 'grant', grantOf(other.staffId, support))).status).toBe(200);
    expect(await queued(administrator, other.staffId)).toMatchObject({ scope: 'support-administrator' });
    const caseNumber = await aCase(department, { workedBy: [other.person] });
    const searched = await other.post('/api/v1/inquiries', anInquiry(caseNumber, { use: 'suspect' }));
    expect(clauseOf(searched)).toBe('53060.5(c)(3)(A)');
  });

  it('not by another division, an end user, or on a proof older than five minutes (53060.9(a))', async () => {
    const newcomer = await aNewcomer();
    const grant = grantOf(newcomer.staffId);
    expect(clauseOf(await post(await anAdministrator(office, 'DAI'), 'grant', grant))).toBe(
      '53060.5(c)(1)(A)',
    );
    expect(clauseOf(await post(newcomer.chief, 'grant', grant))).toBe('53060.5(c)(3)(A)');
    const administrator = await anAdministrator(office);
    clock.moveTo(clock.now() + 5 * 60_000);
    expect(clauseOf(await post(administrator, 'grant', grant))).toBe('53060.9(a)');
  });

  it('a request is declined by an administrator, or taken back by the person', async () => {
    const administrator = await anAdministrator(office);
    const newcomer = await aNewcomer();
    for (const end of ['declined', 'withdrawn'] as const) {
      expect((await post(newcomer, 'ask', { uses: ['suspect'] })).status).toBe(200);
      const ended =
        end === 'declined'
          ? await post(administrator, 'decline', { staffId: newcomer.staffId })
          : await post(newcomer, 'withdraw');
      expect(ended.status).toBe(200);
      expect(await queued(administrator, newcomer.staffId)).toBeUndefined();
    }
    expect((await post(newcomer, 'withdraw')).status).toBe(403);
  });
});

describe('suspend, reactivate, remove (53060.5(c)(1)(D), 53060.5(c)(2)(D))', () => {
  it('suspension ends the session at once, and is told without its reason', async () => {
    const administrator = await anAdministrator(office);
    const user = await anEndUser(office);
    const { staffId } = user.person;
    const suspended = await post(administrator, 'suspend', {
      staffId,
      reason: 'review',
      note: 'Until the audit ends',
    });
    expect(suspended.status).toBe(200);
    expect(await entryOf(office, (suspended.body as { entry: number }).entry)).toMatchObject({
      kind: 'access.suspended',
      act: 'review',
    });
    expect((await user.get('/api/v1/access/mine')).status).toBe(401);
    expect(await queued(administrator, staffId)).toMatchObject({
      due: 'review',
      suspendedWhy: 'review',
      note: 'Until the audit ends',
    });
    expect((await post(administrator, 'suspend', { staffId, reason: 'review' })).status).toBe(403);
    expect((await post(administrator, 'reactivate', { staffId, reason: 'training-completed' })).status).toBe(
      200,
    );
    expect((await queued(administrator, staffId))?.state).toBe('active');
  });

  it('a note that holds personal information is refused and kept nowhere (53060.7(b)(5))', async () => {
    const administrator = await anAdministrator(office);
    const { person } = await anEndUser(office);
    const note = 'DOB 01/02/1980, SSN 123-45-6789';
    const refused = await post(administrator, 'suspend', { staffId: person.staffId, reason: 'review', note });
    expect(clauseOf(refused)).toBe('53060.7(b)(5)');
    expect(JSON.stringify(refused.body)).not.toContain('1980');
    expect((await queued(administrator, person.staffId))?.state).toBe('active');
  });

  it('after inactivity only with training completed after the suspension, and twelve months count anew', async () => {
    const { department } = office;
    const { person } = await anEndUser(office);
    const { staffId } = person;
    const today = civilDate(clock.now());
    await department.db.query(
      `update access_grants set state = 'suspended', suspended_by = 'system', suspended_at = now(), suspended_why = 'inactive',
         training_again_since = $2 where staff_id = $1`,
      [staffId, addCivil(today, { days: -1 })],
    );
    await department.db.query(
      `update access_grants set granted_at = granted_at - interval '13 months' where staff_id = $1`,
      [staffId],
    );
    await department.db.query('delete from training_completions where staff_id = $1', [staffId]);
    const earlier = {
      staffId,
      courseId: department.courseId,
      completedOn: addCivil(today, { days: -1 }),
      source: 'import',
    } as const;
    must(await recordCompletion(department.db, earlier, clock.now()));
    const administrator = await anAdministrator(office);
    expect(clauseOf(await post(administrator, 'reactivate', { staffId, reason: 'training-completed' }))).toBe(
      '53060.5(c)(2)(D)',
    );
    must(await recordCompletion(department.db, { ...earlier, completedOn: today }, clock.now()));
    expect((await post(administrator, 'reactivate', { staffId, reason: 'training-completed' })).status).toBe(
      200,
    );
    const caseNumber = await aCase(department, { workedBy: [person] });
    const { token } = await aSession(department, person, { at: clock.now() });
    const searched = await office.server.as(token).post('/api/v1/inquiries', anInquiry(caseNumber));
    expect(searched.status).toBe(200);
  });

  it('a return says why, from the list, and its entry says it too', async () => {
    const administrator = await anAdministrator(office);
    const { person } = await anEndUser(office);
    const { staffId } = person;
    expect((await post(administrator, 'suspend', { staffId, reason: 'administrator' })).status).toBe(200);
    for (const reason of [undefined, 'because'])
      expect((await post(administrator, 'reactivate', { staffId, reason })).status).toBe(422);
    const back = await post(administrator, 'reactivate', { staffId, reason: 'suspended-in-error' });
    expect(await entryOf(office, (back.body as { entry: number }).entry)).toMatchObject({
      kind: 'access.reactivated',
      act: 'suspended-in-error',
    });
  });

  it('removal, with the reason from the list; nobody on himself, none of another division', async () => {
    const administrator = await anAdministrator(office);
    const { person } = await anEndUser(office);
    const { staffId } = person;
    expect((await post(administrator, 'remove', { staffId, reason: 'because' })).status).toBe(422);
    const remove = { staffId, reason: 'no-longer-required' };
    expect(clauseOf(await post(await anAdministrator(office, 'DAPO'), 'remove', remove))).toBe(
      '53060.5(c)(1)(A)',
    );
    expect((await post(administrator, 'remove', remove)).status).toBe(200);
    expect(await queued(administrator, staffId)).toBeUndefined();
    const himself = { staffId: administrator.staffId, reason: 'misuse' };
    expect((await post(administrator, 'remove', himself)).status).toBe(403);
  });

  it('each grant is confirmed once a month, by another (53060.5(c)(1)(D))', async () => {
    const administrator = await anAdministrator(office);
    const { person } = await anEndUser(office);
    const { staffId } = person;
    expect((await queued(administrator, staffId))?.due).toBe('confirm');
    expect((await post(administrator, 'confirm', { staffId })).status).toBe(200);
    expect((await queued(administrator, staffId))?.due).toBe('look');
    expect((await post(administrator, 'confirm', { staffId })).status).toBe(403);
  });
});
