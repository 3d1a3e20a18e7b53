import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessVersion } from '../../test/builders/access-version.ts';
import { type FreshDatabase, freshDatabase } from '../../test/builders/database.ts';
import { aDepartment, type Department } from '../../test/builders/department.ts';
import { aDevice, aSession } from '../../test/builders/session.ts';
import { aStaffMember } from '../../test/builders/staff.ts';
import {
  endSession,
  endSessionsOf,
  enrolDevice,
  findDevice,
  findSession,
  idleLimit,
  openSupportTicket,
  retireDevice,
  sessionLength,
  sessionLive,
  startSession,
  tokenHash,
  touchSession,
} from './index.ts';

let database: FreshDatabase;
let department: Department;
beforeAll(async () => {
  database = await freshDatabase({ max: 10 });
  department = await aDepartment(database.app);
});
afterAll(() => database.drop());

const at = (token: string) => findSession(database.app, tokenHash(token));

const version = (staffId: string) => accessVersion(database.app, staffId);

describe('a session (53060.9(a))', () => {
  it('is found by the hash of its token; the token is nowhere in the database', async () => {
    const { token } = await aSession(department, await aStaffMember(department));
    expect(await at(token)).toMatchObject({ role: 'end-user', factors: 2, device_proved: true, ended_at: 0 });
    const { rows } = await database.owner.query('select s::text as row from sessions s');
    expect(rows.some(({ row }) => String(row).includes(token))).toBe(false);
  });

  it('is one per person: a second sign-in ends the first, and says why', async () => {
    const person = await aStaffMember(department);
    const t0 = department.now;
    const first = await aSession(department, person, { at: t0 });
    const second = await aSession(department, person, { at: t0 + 1000 });
    expect(await at(first.token)).toMatchObject({ ended_why: 'another-sign-in', ended_at: t0 + 1000 });
    const third = await aSession(department, person, { at: t0 + 1000 + idleLimit });
    expect((await at(second.token))?.ended_why).toBe('idle');
    await database.app.query('update sessions set last_seen_at = at_ms($1) where session_id = $2', [
      t0 + sessionLength,
      third.sessionId,
    ]);
    await aSession(department, person, { at: t0 + 1000 + idleLimit + sessionLength });
    expect((await at(third.token))?.ended_why).toBe('expired');
  });

  it('is one per person, also when twenty sign-ins come at once', async () => {
    const { staffId } = await aStaffMember(department);
    const start = { staffId, role: 'end-user', factors: 2, deviceProved: false } as const;
    const all = await Promise.all(
      Array.from({ length: 20 }, () => startSession(database.app, start, department.now)),
    );
    const sessions = await Promise.all(all.map(({ token }) => at(token)));
    expect(sessions.filter((session) => session?.ended_at === 0)).toHaveLength(1);
  });

  it('notes its use at most once a minute, and not once it has ended', async () => {
    const t0 = department.now;
    const { token, sessionId } = await aSession(department, await aStaffMember(department), { at: t0 });
    const seenAfter = async (now: number) => {
      await touchSession(database.app, tokenHash(token), now);
      return (await at(token))?.last_seen_at;
    };
    expect(await seenAfter(t0 + 59_999)).toBe(t0);
    expect(await seenAfter(t0 + 60_000)).toBe(t0 + 60_000);
    await endSession(database.app, sessionId, 'signed-out', t0 + 70_000);
    expect(await seenAfter(t0 + 300_000)).toBe(t0 + 60_000);
  });

  it('ends with the person’s access version moved', async () => {
    const person = await aStaffMember(department);
    const { token } = await aSession(department, person);
    const before = await version(person.staffId);
    expect(await endSessionsOf(database.app, person.staffId, 'access-suspended', department.now + 5)).toBe(1);
    expect(await endSessionsOf(database.app, person.staffId, 'access-suspended', department.now + 6)).toBe(0);
    expect(await version(person.staffId)).toBe(before + 1);
    const session = await at(token);
    expect(session !== undefined && sessionLive(session, department.now + 5)).toBe(false);
  });

  it('takes a support ticket in the administrator role only (53060.5(c)(3)(A))', async () => {
    const person = await aStaffMember(department);
    const endUser = await aSession(department, person);
    expect(await openSupportTicket(database.app, endUser.sessionId, 'SUP-1')).toBe(false);
    const administrator = await aSession(department, person, { role: 'administrator' });
    expect(await openSupportTicket(database.app, administrator.sessionId, 'SUP-1')).toBe(true);
    expect((await at(administrator.token))?.support_ticket).toBe('SUP-1');
  });
});

describe('an issued device (R6)', () => {
  it('is enrolled by another than the one who gets it, and never with a credential that can be copied', async () => {
    const { staffId } = await aStaffMember(department);
    const enrol = (change: object, backupEligible = false) =>
      enrolDevice(
        database.app,
        {
          deviceId: 'CDCR-X1',
          kind: 'phone',
          proof: { kind: 'hardware-credential', credentialId: Buffer.from('x'), backupEligible },
          issuedTo: staffId,
          enrolledBy: 'ocs.primary',
          ...change,
        },
        department.now,
      );
    expect(await enrol({ enrolledBy: staffId })).toMatchObject({ ok: false, clause: 'R2' });
    expect(await enrol({}, true)).toMatchObject({ ok: false, clause: 'R6' });
    expect(await enrol({ deviceId: 'no tag' })).toMatchObject({ ok: false, clause: '53060.9(a)' });
    expect(await enrol({})).toMatchObject({ ok: true });
    expect(await enrol({})).toMatchObject({ ok: false, clause: '53060.9(a)' });
  });

  it('that is retired ends the session on it', async () => {
    const person = await aStaffMember(department);
    const deviceId = await aDevice(department, person);
    const { token } = await aSession(department, person, { deviceId });
    const before = await version(person.staffId);
    const retired = { deviceId, by: 'ocs.primary', why: 'lost' } as const;
    expect(await retireDevice(database.app, retired, department.now + 9)).toBe(true);
    expect(await retireDevice(database.app, retired, department.now + 9)).toBe(false);
    expect(await at(token)).toMatchObject({ ended_why: 'device-retired' });
    expect(await findDevice(database.app, deviceId)).toMatchObject({
      retired: true,
      proof: 'hardware-credential',
    });
    expect(await version(person.staffId)).toBeGreaterThan(before);
  });
});
