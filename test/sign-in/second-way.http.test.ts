import { TOTP, Secret } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDepartment, type Department } from '../builders/department.ts';
import { aServer, type TestServer } from '../builders/server.ts';
import { median, timesOfTries, uncertainty } from '../builders/timing.ts';
import { anEnrolledPerson, atDoor, type Enrolled, onItsDevice, signedIn } from '../builders/sign-in.ts';
import { aGoodAgent } from '../builders/staff.ts';

const password = 'correct horse battery staple';
const minute = 60_000;

let now = Date.now();
let server: TestServer;
let department: Department;

beforeAll(async () => {
  server = await aServer({ clock: { now: () => now } });
  department = await aDepartment(server.database.app);
});
afterAll(() => server.stop());

interface WithCode extends Enrolled {
  readonly code: (at?: number) => string;
}

/** A person who has set password and code as the second way. */
async function withSecondWay(): Promise<WithCode> {
  const person = await anEnrolledPerson(server, department, await aGoodAgent(department));
  const token = await signedIn(server, person);
  const { offer, secret } = (await atDoor(server, '/sign-in/second-way/offer', {}, token)).body as {
    offer: string;
    secret: string;
  };
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const code = (at = now) => totp.generate({ timestamp: at });
  const body = { offer, password, code: code() };
  expect(await atDoor(server, '/sign-in/second-way/set', body, token)).toMatchObject({
    status: 200,
    body: { secondWay: true },
  });
  // The code that set it up is spent.
  now += minute;
  await atDoor(server, '/sign-out', {}, token);
  return { ...person, code };
}

interface Typed {
  readonly staffId?: string;
  readonly password?: string;
  readonly code: string;
}

const types = (person: Enrolled, attempt: string, typed: Typed) =>
  atDoor(server, '/sign-in/second-way', { attempt, staffId: person.staffId, password, ...typed });

const tries = async (person: Enrolled, typed: Typed) =>
  types(person, (await onItsDevice(server, person)).attempt, typed);

describe('password and code, the second way (53060.9(a))', () => {
  it('signs in on the issued device, with two factors', async () => {
    const person = await withSecondWay();
    const { status, token = '' } = await tries(person, { code: person.code() });
    expect(status).toBe(200);
    expect((await server.as(token).get('/api/v1/session')).body).toMatchObject({
      person: { staffId: person.staffId },
    });
  });

  it('takes a code once, also when it comes twice at the same time', async () => {
    const person = await withSecondWay();
    const code = person.code();
    // One after the other: the device's counter must rise, and only the codes are to meet.
    const first = (await onItsDevice(server, person)).attempt;
    const second = (await onItsDevice(server, person)).attempt;
    const both = await Promise.all([types(person, first, { code }), types(person, second, { code })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 403]);
    expect((await tries(person, { code })).status).toBe(403);
  });

  it('is worth nothing off the issued device', async () => {
    const person = await withSecondWay();
    const { attempt } = (await atDoor(server, '/sign-in/begin')).body as { attempt: string };
    const body = { attempt, staffId: person.staffId, password, code: person.code() };
    const taken = async () =>
      (await server.database.app.query('select count(*) as n from sign_in_tries')).rows[0]?.['n'];
    const before = await taken();
    expect(await atDoor(server, '/sign-in/second-way', body)).toMatchObject({
      status: 403,
      body: { clause: '53060.9(a)' },
    });
    // Nor does a stranger without such a device use up a person's five tries.
    expect(await taken()).toBe(before);
  });

  it('proves afresh who is signed in', async () => {
    const person = await withSecondWay();
    const { token } = await tries(person, { code: person.code() });
    now += minute;
    const proof = { password, code: person.code() };
    const { status, token: renewed } = await atDoor(server, '/sign-in/confirm', { proof }, token);
    expect(status).toBe(200);
    expect(renewed).not.toBe(token);
  });

  it('keeps no password that is short, plain or holds the staff id', async () => {
    const person = await anEnrolledPerson(server, department, await aGoodAgent(department));
    const token = await signedIn(server, person);
    const { offer } = (await atDoor(server, '/sign-in/second-way/offer', {}, token)).body as {
      offer: string;
    };
    for (const weak of ['short', 'aaaaaaaaaaaaaaaaaaaa', `my name is ${person.staffId}`, 'password-password'])
      expect(
        await atDoor(server, '/sign-in/second-way/set', { offer, password: weak, code: '000000' }, token),
      ).toMatchObject({ status: 422, body: { fields: [{ path: 'password' }] } });
  });
});

describe('five failures within fifteen minutes (CJIS AC-7)', () => {
  const fail = async (person: WithCode, times: number, apart = 1000): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      now += apart;
      expect((await tries(person, { password: 'wrong', code: person.code() })).status).toBe(403);
    }
  };

  it('lock the account; the right password does not open it, a passkey on the issued device does', async () => {
    const person = await withSecondWay();
    await fail(person, 5);
    now += 3 * 60 * minute;
    expect((await tries(person, { code: person.code() })).status).toBe(403);
    await atDoor(server, '/sign-out', {}, await signedIn(server, person));
    now += minute;
    expect((await tries(person, { code: person.code() })).status).toBe(200);
    const { rows } = await server.database.app.query(
      `select n.kind from notices n where staff_id = 'ocs.primary' and kind like 'account%' order by notice_id`,
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['account-locked', 'account-released']);
  });

  it('are counted within any fifteen minutes: four, and one later, lock nobody', async () => {
    const person = await withSecondWay();
    await fail(person, 4);
    now += 15 * minute;
    await fail(person, 1);
    now += 31_000;
    expect((await tries(person, { code: person.code() })).status).toBe(200);
  });

  it('are five also when fifty come at once', async () => {
    const person = await withSecondWay();
    const { attempt } = await onItsDevice(server, person);
    const body = { attempt, staffId: person.staffId, password: 'wrong', code: person.code() };
    await Promise.all(Array.from({ length: 50 }, () => atDoor(server, '/sign-in/second-way', body)));
    const { rows } = await server.database.app.query(
      'select count(*) as n from sign_in_tries where released_at is null group by account order by 1 desc limit 1',
    );
    expect(rows[0]?.['n']).toBe(5);
    now += minute;
    expect((await tries(person, { code: person.code() })).status).toBe(403);
  });

  it('begin anew after a success', async () => {
    const person = await withSecondWay();
    await fail(person, 4);
    now += 31_000;
    const { token } = await tries(person, { code: person.code() });
    await atDoor(server, '/sign-out', {}, token);
    await fail(person, 4);
    now += 31_000;
    expect((await tries(person, { code: person.code() })).status).toBe(200);
  });
});

describe('a name that nobody bears (trust.md 26)', () => {
  it('is answered in the same words and the same shape, locked or not', async () => {
    const person = await withSecondWay();
    const answers = [];
    for (let time = 0; time < 7; time += 1) {
      now += 1000;
      const known = await tries(person, { password: 'wrong', code: '000000' });
      const unknown = await tries(person, { staffId: 'nobody.x', password: 'wrong', code: '000000' });
      answers.push(known, unknown);
    }
    const shapes = answers.map(({ status, body }) =>
      JSON.stringify({ status, ...(body as object), reference: '' }),
    );
    expect(new Set(shapes).size).toBe(1);
  });

  it('takes as long, as far as this machine lets one tell (1,000 of each: second-way-timing.long.test.ts)', async () => {
    const person = await withSecondWay();
    const { known, unknown } = await timesOfTries(server, await onItsDevice(server, person), person, 40);
    const difference = Math.abs(median(known) - median(unknown));
    expect(difference).toBeLessThan(5 + 3 * uncertainty(known, unknown));
  }, 60_000);
});
