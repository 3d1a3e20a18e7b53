import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeStaff } from '../../src/people/index.ts';
import { type IdentityProvider, openIdProvider } from '../../src/sign-in/index.ts';
import { aDepartment, type Department } from '../builders/department.ts';
import { anIdentityProvider, type TestProvider } from '../builders/identity-provider.ts';
import { aServer, type TestServer } from '../builders/server.ts';
import { anEnrolledPerson, atDoor, type Enrolled, onItsDevice } from '../builders/sign-in.ts';
import { aGoodAgent } from '../builders/staff.ts';

const origin = 'https://plateward.example';

let provider: TestProvider;
let server: TestServer;
let department: Department;
let person: Enrolled;

beforeAll(async () => {
  provider = await anIdentityProvider(`${origin}/sign-in/sso`);
  const { issuer, clientId, clientSecret } = provider;
  const settings = { issuer, clientId, clientSecret, staffIdClaim: 'sub', twoFactorAcr: ['two-factors'] };
  const ours: IdentityProvider = openIdProvider(settings);
  server = await aServer({ origin, provider: ours });
  department = await aDepartment(server.database.app);
  person = await anEnrolledPerson(server, department, await aGoodAgent(department));
});
afterAll(async () => {
  await server.stop();
  await provider.stop();
});

/** Sent to the provider from a proved device, and back with its answer. */
async function visited(attempt: string): Promise<string> {
  const { status, body } = await atDoor(server, '/sign-in/sso', { attempt });
  expect(status).toBe(200);
  return provider.visit((body as { location: string }).location);
}

const answer = (attempt: string, parameters: string) =>
  atDoor(server, '/sign-in/sso/answer', { attempt, parameters });

const finish = (attempt: string) => atDoor(server, '/sign-in/finish', { attempt, endFormer: true });

describe('single sign-on (53060.9(a))', () => {
  it.each([
    ['amr mfa', { amr: ['mfa'] }],
    ['a password and a code', { amr: ['pwd', 'otp'] }],
    ['an acr that the department agreed on', { acr: 'two-factors' }],
  ])('signs in on the issued device when the provider shows two factors: %s', async (_name, shown) => {
    provider.next({ staffId: person.staffId, ...shown });
    const { attempt } = await onItsDevice(server, person);
    const answered = await answer(attempt, await visited(attempt));
    expect(answered.status).toBe(200);
    const { token = '' } = answered.token === undefined ? await finish(attempt) : answered;
    expect((await server.as(token).get('/api/v1/session')).body).toMatchObject({
      person: { staffId: person.staffId },
      device: { assetTag: person.assetTag },
    });
  });

  it('asks a passkey on top when it shows one, and of the same person', async () => {
    const other = await anEnrolledPerson(server, department, await aGoodAgent(department));
    provider.next({ staffId: person.staffId, amr: ['pwd'] });
    const { attempt, passkeyOptions } = await onItsDevice(server, person);
    const answered = await answer(attempt, await visited(attempt));
    expect(answered).toMatchObject({ status: 200, token: undefined, body: { next: 'passkey' } });
    expect((await finish(attempt)).status).toBe(403);
    const theirs = { attempt, assertion: other.passkey.assert(passkeyOptions) };
    expect((await atDoor(server, '/sign-in/passkey', theirs)).status).toBe(403);
    const options = (await atDoor(server, '/sign-in/passkey/options', { attempt })).body;
    const mine = { attempt, assertion: person.passkey.assert(options) };
    expect((await atDoor(server, '/sign-in/passkey', mine)).status).toBe(200);
    expect((await finish(attempt)).token).toMatch(/^[\w-]{43}$/);
  });

  it('is not begun on a device that was not proved', async () => {
    const { attempt } = (await atDoor(server, '/sign-in/begin')).body as { attempt: string };
    expect((await atDoor(server, '/sign-in/sso', { attempt })).status).toBe(403);
  });

  it('takes an answer once, from the sign-in that asked, as it was given', async () => {
    provider.next({ staffId: person.staffId, amr: ['mfa'] });
    const mine = await onItsDevice(server, person);
    const other = await onItsDevice(server, person);
    const parameters = await visited(mine.attempt);
    expect((await answer(other.attempt, parameters)).status).toBe(403);
    expect((await answer(mine.attempt, parameters)).status).toBe(200);
    expect((await answer(mine.attempt, parameters)).status).toBe(403);
    for (const spoil of [/code=[^&]+/, /state=[^&]+/, /iss=[^&]+/]) {
      const again = await onItsDevice(server, person);
      const spoilt = (await visited(again.attempt)).replace(
        spoil,
        (part) => `${part.split('=')[0]}=elsewhere`,
      );
      expect((await answer(again.attempt, spoilt)).status, String(spoil)).toBe(403);
    }
  });

  it('lets in nobody whom the department does not know, or who has left, in the same words', async () => {
    const left = await aGoodAgent(department);
    await changeStaff(department.db, left.staffId, { status: 'separated' }, Date.now());
    const reasons: string[] = [];
    for (const staffId of ['nobody.x', left.staffId]) {
      provider.next({ staffId, amr: ['mfa'] });
      const { attempt } = await onItsDevice(server, person);
      const answered = await answer(attempt, await visited(attempt));
      expect(answered.status).toBe(403);
      reasons.push((answered.body as { reason: string }).reason);
    }
    expect(new Set(reasons).size).toBe(1);
  });

  it('says so when the provider does not answer, and lets nobody in', async () => {
    const nobody = { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'x' };
    const away = openIdProvider({ ...nobody, staffIdClaim: 'sub', twoFactorAcr: [] });
    const other = await aServer({ provider: away });
    const there = await aDepartment(other.database.app);
    const agent = await anEnrolledPerson(other, there, await aGoodAgent(there));
    const { attempt } = await onItsDevice(other, agent);
    const { status, body } = await atDoor(other, '/sign-in/sso', { attempt });
    expect({ status, body }).toMatchObject({ status: 403, body: { clause: '53060.9(a)' } });
    expect(JSON.stringify(body)).toContain('does not answer');
    await other.stop();
  });

  it('is not there where no provider is set', async () => {
    const without = await aServer();
    const { body } = await atDoor(without, '/sign-in/begin');
    expect(body).toMatchObject({ singleSignOn: false });
    expect((await atDoor(without, '/sign-in/sso', { attempt: 'x' })).status).toBe(404);
    await without.stop();
  });
});
