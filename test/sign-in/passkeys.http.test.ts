import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Traits } from '../builders/authenticator.ts';
import { aSoftAuthenticator } from '../builders/authenticator.ts';
import { aDepartment, type Department, must } from '../builders/department.ts';
import { aServer, type TestServer } from '../builders/server.ts';
import {
  anEnrolledPerson,
  atDoor,
  confirmed,
  type Enrolled,
  onItsDevice,
  signedIn,
} from '../builders/sign-in.ts';
import { aGoodAgent } from '../builders/staff.ts';
import { invite } from '../../src/sign-in/index.ts';
import { retireDevice } from '../../src/sign-in/index.ts';

let server: TestServer;
let department: Department;
let person: Enrolled;

beforeAll(async () => {
  server = await aServer();
  department = await aDepartment(server.database.app);
  person = await anEnrolledPerson(server, department, await aGoodAgent(department));
});
afterAll(() => server.stop());

const sessionOf = (token: string) => server.as(token).get('/api/v1/session');

/** Shows the passkey as `traits` have it; nothing of it may sign in. */
async function shows(traits: Traits, who = person): Promise<{ status: number; reason: string }> {
  const { attempt, passkeyOptions } = await onItsDevice(server, who);
  const assertion = who.passkey.assert(passkeyOptions, traits);
  const { status, body, token } = await atDoor(server, '/sign-in/passkey', { attempt, assertion });
  expect(token).toBeUndefined();
  return { status, reason: (body as { reason: string }).reason };
}

describe('signing in by passkey on an issued device (53060.9(a), R6)', () => {
  it('gives a session on that device, with the banner still to be acknowledged', async () => {
    const token = await signedIn(server, person);
    const { status, body } = await sessionOf(token);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      person: { staffId: person.staffId },
      role: 'end-user',
      device: { assetTag: person.assetTag },
      bannerAcknowledged: false,
    });
    const { rows } = await server.database.app.query(
      `select factors, device_proved from sessions where staff_id = $1 and ended_at is null`,
      [person.staffId],
    );
    expect(rows).toEqual([{ factors: 2, device_proved: true }]);
  });

  it('records counter and backup flags of what was shown', async () => {
    const synced = await anEnrolledPerson(server, department, await aGoodAgent(department), {
      passkey: { backupEligible: true, backedUp: true },
    });
    await signedIn(server, synced);
    const { rows } = await server.database.app.query(
      'select counter, backup_eligible, backed_up from authenticators where staff_id = $1',
      [synced.staffId],
    );
    expect(rows).toEqual([{ counter: 2, backup_eligible: true, backed_up: true }]);
  });

  const refused: readonly [string, Traits][] = [
    ['of another origin', { origin: 'https://plateward.example' }],
    ['of the same name on another port', { origin: 'http://localhost:1' }],
    ['of another site', { rpId: 'example.org' }],
    ['without the person verified', { userVerified: false }],
    ['with a challenge that a stranger chose', { challenge: 'AAAA' }],
    ['with a spoilt signature', { spoiltSignature: true }],
    ['that says it may be copied, when it said it may not', { backupEligible: true }],
    ['whose counter did not rise', { counter: 1 }],
  ];
  it.each(refused)('refuses a passkey %s', async (_name, traits) => {
    const who = await anEnrolledPerson(server, department, await aGoodAgent(department));
    await signedIn(server, who);
    const { status, reason } = await shows(traits, who);
    expect(status).toBe(403);
    expect(reason).toMatch(/^You are not signed in/);
  });

  it('refuses a passkey that nobody enrolled, in the same words', async () => {
    const stranger = { ...person, passkey: aSoftAuthenticator(server.origin) };
    expect(await shows({}, stranger)).toEqual(await shows({ spoiltSignature: true }));
  });

  it('takes a challenge once, also when it comes twice at the same time', async () => {
    const { attempt, passkeyOptions } = await onItsDevice(server, person);
    const bodies = [1, 2, 3, 4].map(() => ({ attempt, assertion: person.passkey.assert(passkeyOptions) }));
    const answers = await Promise.all(bodies.map((body) => atDoor(server, '/sign-in/passkey', body)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('does not take a challenge that was given to another sign-in', async () => {
    const mine = await onItsDevice(server, person);
    const other = await onItsDevice(server, person);
    const { status } = await atDoor(server, '/sign-in/passkey', {
      attempt: mine.attempt,
      assertion: person.passkey.assert(other.passkeyOptions),
    });
    expect(status).toBe(403);
  });

  it('does not take a challenge after five minutes', async () => {
    const { attempt, passkeyOptions } = await onItsDevice(server, person);
    await server.database.owner.query(
      `update challenges set issued_at = issued_at - interval '5 minutes', expires_at = expires_at - interval '5 minutes'`,
    );
    const assertion = person.passkey.assert(passkeyOptions);
    expect((await atDoor(server, '/sign-in/passkey', { attempt, assertion })).status).toBe(403);
  });
});

describe('the issued device (53060.9(a), R6)', () => {
  it('is proved first: a passkey without it signs nobody in', async () => {
    const { attempt } = (await atDoor(server, '/sign-in/begin')).body as { attempt: string };
    expect((await atDoor(server, '/sign-in/passkey/options', { attempt })).status).toBe(403);
    const { passkeyOptions } = await onItsDevice(server, person);
    const assertion = person.passkey.assert(passkeyOptions);
    const answer = await atDoor(server, '/sign-in/passkey', { attempt, assertion });
    expect(answer).toMatchObject({ status: 403, body: { clause: '53060.9(a)' }, token: undefined });
  });

  it('of a tag that is not enrolled is asked for the same, in vain', async () => {
    const asked = async (assetTag: string) =>
      (await atDoor(server, '/sign-in/begin', { assetTag })).body as {
        device: string;
        deviceOptions: { allowCredentials: { id: string }[] };
      };
    const real = await asked(person.assetTag);
    const none = await asked('CDCR-999999');
    expect(none.device).toBe(real.device);
    expect(Object.keys(none.deviceOptions)).toEqual(Object.keys(real.deviceOptions));
    expect((await asked('CDCR-999999')).deviceOptions.allowCredentials).toEqual(
      none.deviceOptions.allowCredentials,
    );
  });

  it('that is retired ends its sessions at once and signs nobody in again', async () => {
    const who = await anEnrolledPerson(server, department, await aGoodAgent(department));
    const token = await signedIn(server, who);
    const { attempt, passkeyOptions } = await onItsDevice(server, who);
    await retireDevice(
      server.database.app,
      { deviceId: who.assetTag, by: 'ocs.primary', why: 'lost' },
      Date.now(),
    );
    expect((await sessionOf(token)).status).toBe(401);
    const assertion = who.passkey.assert(passkeyOptions);
    expect((await atDoor(server, '/sign-in/passkey', { attempt, assertion })).status).toBe(403);
    const { body } = await atDoor(server, '/sign-in/begin', { assetTag: who.assetTag });
    const begun = body as { attempt: string; deviceOptions: never };
    const again = { attempt: begun.attempt, assertion: who.device.assert(begun.deviceOptions) };
    expect((await atDoor(server, '/sign-in/device', again)).status).toBe(403);
  });

  it('is not enrolled by a credential that can be copied (R6)', async () => {
    const { staffId } = await aGoodAgent(department);
    const { code } = must(
      await invite(
        department.db,
        { staffId, device: { deviceId: 'CDCR-COPY', kind: 'phone' }, givenBy: 'ocs.primary' },
        Date.now(),
      ),
    );
    const { attempt } = (await atDoor(server, '/sign-in/begin')).body as { attempt: string };
    const options = (await atDoor(server, '/sign-in/invitation/device/options', { code, attempt })).body;
    const attestation = aSoftAuthenticator(server.origin).register(options, { backupEligible: true });
    const answer = await atDoor(server, '/sign-in/invitation/device', { code, attempt, attestation });
    expect(answer).toMatchObject({ status: 403, body: { clause: '53060.9(a)' } });
    expect(JSON.stringify(answer.body)).toContain('R6');
    // The device must be there before the person's passkey is made on it.
    const passkey = await atDoor(server, '/sign-in/invitation/passkey/options', { code, attempt });
    expect(passkey.status).toBe(403);
  });
});

describe('an invitation', () => {
  it('is good once, for a day, and is not given to somebody who has a passkey (R6: two administrators)', async () => {
    const { staffId } = await aGoodAgent(department);
    const giving = { staffId, givenBy: 'ocs.primary' };
    const { code } = must(await invite(department.db, giving, Date.now()));
    expect((await atDoor(server, '/sign-in/invitation', { code })).body).toMatchObject({
      device: 'none',
      passkey: 'to-do',
    });
    const later = must(await invite(department.db, giving, Date.now() - 24 * 3_600_000));
    for (const over of [code, later.code, 'A'.repeat(43)])
      expect(await atDoor(server, '/sign-in/invitation', { code: over })).toMatchObject({ status: 403 });
    const again = must(
      await invite(department.db, { staffId: person.staffId, givenBy: 'ocs.primary' }, Date.now()),
    );
    const { attempt } = await onItsDevice(server, person);
    const refusal = await atDoor(server, '/sign-in/invitation/passkey/options', {
      code: again.code,
      attempt,
    });
    expect(refusal.status).toBe(403);
    expect((refusal.body as { reason: string }).reason).toContain('two administrators');
    expect(await invite(department.db, { staffId, givenBy: staffId }, Date.now())).toMatchObject({
      ok: false,
      clause: 'R2',
    });
  });
});

describe('a session', () => {
  it('is one per person: a second sign-in asks to end the first', async () => {
    const first = await signedIn(server, person);
    const { attempt, passkeyOptions } = await onItsDevice(server, person);
    const assertion = person.passkey.assert(passkeyOptions);
    const asked = await atDoor(server, '/sign-in/passkey', { attempt, assertion });
    expect(asked).toMatchObject({
      status: 200,
      token: undefined,
      body: { next: 'end-former', former: { device: person.assetTag } },
    });
    expect((await sessionOf(first)).status).toBe(200);
    const second = await atDoor(server, '/sign-in/finish', { attempt, endFormer: true });
    expect((await sessionOf(second.token ?? '')).status).toBe(200);
    expect((await sessionOf(first)).status).toBe(401);
    expect((await atDoor(server, '/sign-in/finish', { attempt, endFormer: true })).status).toBe(403);
  });

  it('gets a new token with each fresh proof; the former is worth nothing', async () => {
    const before = await signedIn(server, person);
    const after = await confirmed(server, before, person);
    expect(after).not.toBe(before);
    expect((await sessionOf(before)).status).toBe(401);
    expect((await sessionOf(after)).status).toBe(200);
  });

  it('is refused what wants a fresh proof, five minutes after the last, with the clause; and let through after one', async () => {
    const token = await signedIn(server, person);
    expect((await atDoor(server, '/sign-in/passkeys/options', {}, token)).status).toBe(200);
    await server.database.owner.query(
      `update sessions set fresh_proof_at = fresh_proof_at - interval '5 minutes' where staff_id = $1`,
      [person.staffId],
    );
    expect(await atDoor(server, '/sign-in/passkeys/options', {}, token)).toMatchObject({
      status: 403,
      body: { clause: '53060.9(a)', remedy: { kind: 'fresh-proof' } },
    });
    const renewed = await confirmed(server, token, person);
    expect((await atDoor(server, '/sign-in/passkeys/options', {}, renewed)).status).toBe(200);
  });

  it('is not confirmed by another person’s passkey', async () => {
    const token = await signedIn(server, person);
    const other = await anEnrolledPerson(server, department, await aGoodAgent(department));
    const options = (await atDoor(server, '/sign-in/confirm/options', {}, token)).body;
    const proof = { assertion: other.passkey.assert(options) };
    expect((await atDoor(server, '/sign-in/confirm', { proof }, token)).status).toBe(403);
  });

  it('of an administrator is another, begun by a fresh proof; an end user takes no such role (53060.5(c)(3)(A))', async () => {
    const administrator = await anEnrolledPerson(server, department, {
      staffId: 'ocs.primary',
      division: 'OCS',
    });
    const switchTo = async (who: Enrolled, token: string, role: string) => {
      const options = (await atDoor(server, '/sign-in/confirm/options', {}, token)).body;
      const proof = { assertion: who.passkey.assert(options) };
      return atDoor(server, '/sign-in/role', { role, proof }, token);
    };
    const asEndUser = await signedIn(server, administrator);
    const { status, token: asAdministrator = '' } = await switchTo(administrator, asEndUser, 'administrator');
    expect(status).toBe(204);
    expect((await sessionOf(asEndUser)).status).toBe(401);
    expect((await sessionOf(asAdministrator)).body).toMatchObject({
      role: 'administrator',
      bannerAcknowledged: false,
    });
    expect((await switchTo(person, await signedIn(server, person), 'administrator')).status).toBe(403);
  });

  it('has a spare asked for until there are two passkeys; the last one is never removed (R6)', async () => {
    const who = await anEnrolledPerson(server, department, await aGoodAgent(department));
    const token = await signedIn(server, who);
    const ways = async () => (await server.as(token).get('/api/v1/sign-in/ways')).body;
    expect(await ways()).toMatchObject({ spareNeeded: true, secondWay: false });
    const first = ((await ways()) as { passkeys: { id: string }[] }).passkeys[0]?.id ?? '';
    const remove = (id: string) => atDoor(server, `/sign-in/passkeys/${id}/remove`, {}, token);
    expect((await remove(first)).status).toBe(422);
    const options = (await atDoor(server, '/sign-in/passkeys/options', {}, token)).body;
    const attestation = aSoftAuthenticator(server.origin).register(options);
    const added = await atDoor(server, '/sign-in/passkeys', { label: 'Spare', attestation }, token);
    expect(added).toMatchObject({ status: 200, body: { spareNeeded: false } });
    expect((await remove(first)).body).toMatchObject({ spareNeeded: true });
    expect(await shows({}, who)).toMatchObject({ status: 403 });
  });
});
