import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessVersion } from '../../test/builders/access-version.ts';
import { type FreshDatabase, freshDatabase } from '../../test/builders/database.ts';
import { aDepartment, type Department } from '../../test/builders/department.ts';
import { aSession } from '../../test/builders/session.ts';
import { aGoodAgent, aStaffMember, withForm110, withTraining } from '../../test/builders/staff.ts';
import { addCivil, civilDate } from '../foundation/clock.ts';
import { changeStaff, endDesignation, type StaffMember } from '../people/index.ts';
import { findSession, tokenHash } from '../sign-in/index.ts';
import { approveTechnology } from '../technologies/index.ts';
import {
  type AccessDoor,
  declareUrgent,
  type Grant,
  grantAccess,
  holdInquiry,
  liftHold,
  noteActivity,
  reactivateAccess,
  removeAccess,
  reopenUrgent,
  reviewUrgent,
  suspendAccess,
} from './index.ts';

const day = 86_400_000;
let database: FreshDatabase;
let department: Department;
let today: number;
beforeAll(async () => {
  database = await freshDatabase();
  department = await aDepartment(database.app);
  today = civilDate(department.now);
});
afterAll(() => database.drop());

const door = async (staffId: string): Promise<AccessDoor> => {
  const { rows } = await database.app.query<AccessDoor & Record<string, unknown>>(
    'select * from door_access where staff_id = $1',
    [staffId],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('no such person');
  return row;
};
const grant = ({ staffId, division }: StaffMember, change: Partial<Grant> = {}) =>
  grantAccess(
    database.app,
    {
      staffId,
      division,
      scope: 'end-user',
      uses: ['escape'],
      expiresOn: addCivil(today, { years: 1 }),
      grantedBy: `${division.toLowerCase()}.primary`,
      trainingVerified: true,
      ...change,
    },
    department.now,
  );

describe('a grant (53060.5(c)(1))', () => {
  it('is made by an active administrator of that division only, and by nobody for himself', async () => {
    const person = await aStaffMember(department);
    await withForm110(department, person);
    await withTraining(department, person);
    expect(await grant(person, { grantedBy: 'dai.primary' })).toMatchObject({ clause: '53060.5(c)(1)(A)' });
    expect(await grant(person, { grantedBy: 'eis.officer' })).toMatchObject({ clause: '53060.5(c)(1)(A)' });
    expect(await grant(person, { division: 'DAI', grantedBy: 'dai.primary' })).toMatchObject({
      clause: '53060.5(c)(1)(A)',
    });
    expect(await grant(person)).toMatchObject({ ok: true });
    expect(await grant(person)).toMatchObject({ ok: false, clause: '53060.5(c)(1)(A)' });
    expect(await door(person.staffId)).toMatchObject({ state: 'active', division: 'OCS', uses: ['escape'] });
  });

  it('of an administrator is the other administrator’s act (R2)', async () => {
    const administrator = {
      ...(await aStaffMember(department)),
      staffId: 'oia.primary',
      division: 'OIA',
    } as const;
    await withForm110(department, administrator);
    await withTraining(department, administrator);
    expect(await grant(administrator, { grantedBy: 'oia.primary' })).toMatchObject({ clause: 'R2' });
    expect(await grant(administrator, { grantedBy: 'oia.secondary' })).toMatchObject({ ok: true });
  });

  it('waits for Form 110 and for current training', async () => {
    const person = await aStaffMember(department);
    expect(await grant(person)).toMatchObject({ clause: '53060.7(b)(2)' });
    await withForm110(department, person);
    expect(await grant(person)).toMatchObject({ clause: '53060.7(b)(1)' });
    await withTraining(department, person, addCivil(today, { days: -367 }));
    expect(await grant(person)).toMatchObject({ clause: '53060.7(b)(1)' });
    await withTraining(department, person, addCivil(today, { days: -364 }));
    expect(await grant(person)).toMatchObject({ ok: true });
  });

  it('cannot be made in a division without an active administrator (53060.5(b))', async () => {
    const person = await aStaffMember(department, { division: 'DAI' });
    await withForm110(department, person);
    await withTraining(department, person);
    await endDesignation(database.app, 'DAI', 'dai.primary', department.now);
    await changeStaff(database.app, 'dai.secondary', { status: 'leave' }, department.now);
    expect(await grant(person)).toMatchObject({ clause: '53060.5(c)(1)(A)' });
    expect(await grant(person, { grantedBy: 'dai.secondary' })).toMatchObject({ clause: '53060.5(c)(1)(A)' });
  });

  it('stays within the licence where the contract is per seat (53060.6(a), R33)', async () => {
    const person = await aStaffMember(department);
    await withForm110(department, person);
    await withTraining(department, person);
    const contract = {
      technologyId: 'plateward',
      contract: 'TEST-2',
      startsOn: today,
      endsOn: addCivil(today, { years: 1 }),
      approvedBy: 'eis.officer',
    };
    await approveTechnology(database.app, { ...contract, seats: 1 }, department.now);
    expect(await grant(person)).toMatchObject({ clause: '53060.6(a)' });
    await approveTechnology(database.app, contract, department.now);
    expect(await grant(person)).toMatchObject({ ok: true });
  });

  it('of grants at once as many as there are seats (53060.6(a))', async () => {
    const people = await Promise.all([1, 2, 3, 4].map(() => aStaffMember(department)));
    for (const person of people) {
      await withForm110(department, person);
      await withTraining(department, person);
    }
    const { rows } = await database.app.query<{ granted: number }>('select granted from door_seats');
    const contract = {
      technologyId: 'plateward',
      contract: 'TEST-3',
      startsOn: today,
      endsOn: addCivil(today, { years: 1 }),
      approvedBy: 'eis.officer',
      seats: (rows[0]?.granted ?? 0) + 2,
    };
    await approveTechnology(database.app, contract, department.now);
    const granted = await Promise.all(people.map((person) => grant(person)));
    expect(granted.filter(({ ok }) => ok)).toHaveLength(2);
    await approveTechnology(database.app, { ...contract, seats: undefined }, department.now);
  });
});

describe('suspension, return, removal', () => {
  it('ends the session at once and moves the access version (53060.5(c)(1)(D))', async () => {
    const person = await aGoodAgent(department);
    const { token } = await aSession(department, person);
    const before = await accessVersion(database.app, person.staffId);
    const suspension = { staffId: person.staffId, why: 'review', by: 'ocs.primary' } as const;
    expect(await suspendAccess(database.app, suspension, department.now + 1)).toEqual({
      ok: true,
      value: true,
    });
    expect(await suspendAccess(database.app, suspension, department.now + 1)).toEqual({
      ok: true,
      value: false,
    });
    expect((await findSession(database.app, tokenHash(token)))?.ended_why).toBe('access-suspended');
    expect(await accessVersion(database.app, person.staffId)).toBeGreaterThan(before);
    expect((await door(person.staffId)).state).toBe('suspended');
  });

  it('is a division’s administrators’ act, and nobody’s upon himself', async () => {
    const { staffId } = await aGoodAgent(department);
    const suspend = (by: string) =>
      suspendAccess(database.app, { staffId, why: 'review', by }, department.now);
    expect(await suspend('dapo.primary')).toMatchObject({ clause: '53060.5(c)(1)(A)' });
    const remove = (by: string) => removeAccess(database.app, { staffId, why: 'misuse', by }, department.now);
    expect(await remove(staffId)).toMatchObject({ ok: false });
    expect(await remove('ocs.secondary')).toEqual({ ok: true, value: true });
    expect((await door(staffId)).state).toBe('removed');
  });

  it('for inactivity ends only with training completed after it (53060.5(c)(2)(D), R7)', async () => {
    const person = await aGoodAgent(department);
    const { staffId } = person;
    const since = addCivil(today, { days: -1 });
    const inactive = { staffId, why: 'inactive', by: 'system', trainingAgainSince: today } as const;
    await suspendAccess(database.app, inactive, department.now);
    const back = () =>
      reactivateAccess(
        database.app,
        { staffId, why: 'training-completed', by: 'ocs.primary' },
        department.now,
      );
    expect(await back()).toMatchObject({ ok: false, clause: '53060.5(c)(2)(D)' });
    await database.owner.query('update access_grants set training_again_since = $2 where staff_id = $1', [
      staffId,
      since,
    ]);
    const himself = { staffId, why: 'training-completed', by: staffId } as const;
    expect(await reactivateAccess(database.app, himself, department.now)).toMatchObject({ ok: false });
    expect(await back()).toEqual({ ok: true, value: true });
    expect((await door(staffId)).state).toBe('active');
  });
});

describe('activity (R7)', () => {
  it('is the last act, else the grant, and is noted at most once an hour', async () => {
    const { staffId } = await aGoodAgent(department);
    const last = async () => (await door(staffId)).last_activity_at;
    const { now } = department;
    expect(await last()).toBe(now);
    await noteActivity(database.app, staffId, now + day);
    await noteActivity(database.app, staffId, now + day + 3_599_000);
    expect(await last()).toBe(now + day);
    const before = await accessVersion(database.app, staffId);
    await noteActivity(database.app, staffId, now + 2 * day);
    expect(await last()).toBe(now + 2 * day);
    expect(await accessVersion(database.app, staffId)).toBe(before);
  });
});

describe('urgent mode (R16)', () => {
  it('is closed by a rejected or unreviewed use, until an administrator opens it again', async () => {
    const { staffId } = await aGoodAgent(department);
    const declaration = { staffId, caseNumber: 'OCS-2026-000900', ground: 'escape' } as const;
    const id = await declareUrgent(database.app, declaration, department.now);
    expect((await door(staffId)).urgent_review_due).toBeGreaterThan(today);
    const review = (by: string, outcome: 'accepted' | 'rejected') =>
      reviewUrgent(database.app, id, { by, outcome }, department.now);
    expect(await review(staffId, 'accepted')).toMatchObject({ ok: false, clause: 'R16' });
    expect(await review('ocs.primary', 'rejected')).toEqual({ ok: true, value: true });
    expect(await review('ocs.primary', 'accepted')).toEqual({ ok: true, value: false });
    expect(await door(staffId)).toMatchObject({ urgent_rejected: true, urgent_review_due: 0 });
    expect(await reopenUrgent(database.app, staffId, staffId, department.now)).toMatchObject({
      clause: 'R2',
    });
    expect(await reopenUrgent(database.app, staffId, 'ocs.secondary', department.now)).toEqual({
      ok: true,
      value: 1,
    });
    expect((await door(staffId)).urgent_rejected).toBe(false);
  });
});

describe('a hold (R14)', () => {
  it('lasts thirty days for that person and subject, and another lifts it', async () => {
    const { staffId } = await aGoodAgent(department);
    const subject = Buffer.alloc(32, 7);
    await holdInquiry(database.app, { staffId, subject, reference: '17' }, department.now);
    const until = async () => {
      const { rows } = await database.app.query<{ until_at: number }>(
        'select until_at from door_hold where staff_id = $1 and subject = $2',
        [staffId, subject],
      );
      return rows[0]?.until_at;
    };
    expect(await until()).toBe(department.now + 30 * day);
    expect(
      await liftHold(
        database.app,
        { staffId, reference: '17', by: staffId, reason: 'purpose-explained' },
        department.now,
      ),
    ).toMatchObject({
      clause: 'R2',
    });
    expect(
      await liftHold(
        database.app,
        { staffId, reference: '17', by: 'ocs.primary', reason: 'purpose-explained' },
        department.now,
      ),
    ).toEqual({
      ok: true,
      value: 1,
    });
    expect(await until()).toBeUndefined();
  });
});

it('the application deletes no grant and rewrites none of its past', async () => {
  await expect(database.app.query('delete from access_grants')).rejects.toThrow(/permission denied/);
  await expect(database.app.query('update access_grants set granted_by = staff_id')).rejects.toThrow(
    /permission denied/,
  );
});
