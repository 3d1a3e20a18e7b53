import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSoftAuthenticator } from '../builders/authenticator.ts';
import { anAuthority } from '../builders/certificates.ts';
import { aDepartment, type Department } from '../builders/department.ts';
import { aServer, type Client, type TestServer } from '../builders/server.ts';
import { aSession } from '../builders/session.ts';
import { anEnrolledPerson, atDoor, type Enrolled, onItsDevice, signedIn } from '../builders/sign-in.ts';
import { aGoodAgent } from '../builders/staff.ts';

let server: TestServer;
let department: Department;
let primary: Client;
let secondary: Client;
let ofDapo: Client;
let agent: Enrolled;

const desk = '/api/v1/desk/sign-in';

const administrator = async (staffId: string, division: 'OCS' | 'DAPO'): Promise<Client> => {
  const { token } = await aSession(department, { staffId, division }, { role: 'administrator' });
  return server.as(token);
};

beforeAll(async () => {
  server = await aServer();
  department = await aDepartment(server.database.app);
  primary = await administrator('ocs.primary', 'OCS');
  secondary = await administrator('ocs.secondary', 'OCS');
  ofDapo = await administrator('dapo.primary', 'DAPO');
  agent = await anEnrolledPerson(server, department, await aGoodAgent(department));
});
afterAll(() => server.stop());

const codeOf = ({ body }: { body: unknown }): string =>
  /#code=([\w-]{43})$/.exec((body as { link: string }).link)?.[1] ?? '';

const listed = async (staffId: string) => {
  const { people } = (await primary.get(desk)).body as { people: { staffId: string }[] };
  return people.find((person) => person.staffId === staffId);
};

describe('issued devices at the desk (53060.9(a), R6)', () => {
  it('a new person is invited with a device by another, signs in on it, and is listed', async () => {
    const { staffId } = await aGoodAgent(department);
    const invited = await primary.post(`${desk}/invitations`, {
      staffId,
      device: { assetTag: 'CDCR-D1', kind: 'computer' },
    });
    expect(invited.status).toBe(200);
    const code = codeOf(invited);
    const { attempt } = (await atDoor(server, '/sign-in/begin')).body as { attempt: string };
    const options = (await atDoor(server, '/sign-in/invitation/device/options', { code, attempt })).body;
    const attestation = aSoftAuthenticator(server.origin).register(options);
    expect((await atDoor(server, '/sign-in/invitation/device', { code, attempt, attestation })).status).toBe(
      200,
    );
    expect(await listed(staffId)).toMatchObject({ passkeys: 0, devices: [{ assetTag: 'CDCR-D1' }] });
  });

  it('a person who has a passkey may get a further device, but no new passkey from one administrator', async () => {
    const { staffId } = agent;
    expect(await primary.post(`${desk}/invitations`, { staffId })).toMatchObject({
      status: 403,
      body: { clause: '53060.9(a)' },
    });
    const device = { assetTag: 'CDCR-D2', kind: 'phone' };
    const invited = await primary.post(`${desk}/invitations`, { staffId, device });
    expect((await atDoor(server, '/sign-in/invitation', { code: codeOf(invited) })).body).toMatchObject({
      device: 'to-do',
      passkey: 'done',
    });
  });

  it('nobody invites, enrols or retires for himself, for another division, or as an end user', async () => {
    const own = { staffId: 'ocs.primary' };
    expect((await primary.post(`${desk}/invitations`, own)).status).toBe(403);
    const { staffId } = agent;
    expect((await ofDapo.post(`${desk}/invitations`, { staffId })).status).toBe(403);
    const retire = { assetTag: agent.assetTag, why: 'lost' };
    expect(await ofDapo.post(`${desk}/devices/retire`, retire)).toMatchObject({
      status: 403,
      body: { clause: '53060.5(c)(1)(A)' },
    });
    const endUser = server.as(await signedIn(server, agent));
    await endUser.post('/api/v1/sign-in/banner');
    expect((await endUser.post(`${desk}/invitations`, { staffId })).status).toBe(403);
  });

  it('a certificate is enrolled from its PEM or its SHA-256, once', async () => {
    const authority = await anAuthority('CDCR devices');
    const one = await authority.issue('CDCR-C1');
    const two = await authority.issue('CDCR-C2');
    const enrol = (assetTag: string, certificate: string) =>
      primary.post(`${desk}/devices`, { assetTag, kind: 'vehicle-computer', certificate });
    expect((await enrol('CDCR-C1', one.certificate)).status).toBe(200);
    expect((await enrol('CDCR-C2', two.sha256.toString('hex'))).status).toBe(200);
    expect((await enrol('CDCR-C3', one.certificate)).status).toBe(403);
    expect((await enrol('CDCR-C4', 'x'.repeat(80))).status).toBe(403);
    const { sharedDevices } = (await primary.get(desk)).body as { sharedDevices: { assetTag: string }[] };
    expect(sharedDevices.map(({ assetTag }) => assetTag)).toEqual(['CDCR-C1', 'CDCR-C2']);
  });

  it('retiring a device ends its session, is recorded, and is listed to its division', async () => {
    const who = await anEnrolledPerson(server, department, await aGoodAgent(department));
    const client = server.as(await signedIn(server, who));
    expect((await client.get('/api/v1/session')).status).toBe(200);
    expect(
      (await secondary.post(`${desk}/devices/retire`, { assetTag: who.assetTag, why: 'stolen' })).status,
    ).toBe(200);
    expect((await client.get('/api/v1/session')).status).toBe(401);
    const { rows } = await server.database.app.query(
      `select convert_from(leaf, 'UTF8')::jsonb ->> 'act' as act from record_entries where kind = 'device.retired'`,
    );
    expect(rows).toEqual([{ act: 'stolen' }]);
    const retired = { assetTag: who.assetTag, why: 'stolen', by: 'ocs.secondary' };
    expect(await primary.get(desk)).toMatchObject({
      body: { retiredDevices: [expect.objectContaining(retired)] },
    });
    expect(await ofDapo.get(desk)).toMatchObject({ body: { retiredDevices: [] } });
  });

  it('wants a fresh proof of the administrator', async () => {
    const { token } = await aSession(
      department,
      { staffId: 'dai.primary', division: 'DAI' },
      { role: 'administrator' },
    );
    await server.database.owner.query(
      `update sessions set fresh_proof_at = fresh_proof_at - interval '6 minutes' where staff_id = 'dai.primary'`,
    );
    const body = { device: { assetTag: 'CDCR-D9', kind: 'computer' } };
    expect(await server.as(token).post(`${desk}/invitations`, body)).toMatchObject({
      status: 403,
      body: { remedy: { kind: 'fresh-proof' } },
    });
  });
});

describe('recovery (R6)', () => {
  it('takes two administrators; then the former passkey is worth nothing and a new one is made', async () => {
    const who = await anEnrolledPerson(server, department, await aGoodAgent(department));
    const session = server.as(await signedIn(server, who));
    const { staffId } = who;
    const proposed = await primary.post(`${desk}/recoveries`, { staffId, why: 'authenticators-lost' });
    expect(proposed.status).toBe(200);
    const waiting = async (client: Client) => {
      const { recoveries } = (await client.get(desk)).body as {
        recoveries: { recovery: string; staffId: string; own: boolean }[];
      };
      return recoveries.find((row) => row.staffId === staffId);
    };
    expect(await waiting(primary)).toMatchObject({ own: true });
    const recovery = (await waiting(secondary))?.recovery ?? '';
    expect(await primary.post(`${desk}/recoveries/agree`, { recovery })).toMatchObject({
      status: 403,
      body: { clause: '53060.9(a)' },
    });
    expect((await session.get('/api/v1/session')).status).toBe(200);
    // Of whichever division the second is.
    const agreed = await ofDapo.post(`${desk}/recoveries/agree`, { recovery });
    expect(agreed.status).toBe(200);
    expect((await session.get('/api/v1/session')).status).toBe(401);
    expect((await secondary.post(`${desk}/recoveries/agree`, { recovery })).status).toBe(403);

    const at = { code: codeOf(agreed), attempt: (await onItsDevice(server, who)).attempt };
    const options = (await atDoor(server, '/sign-in/invitation/passkey/options', at)).body;
    const passkey = aSoftAuthenticator(server.origin);
    const attestation = passkey.register(options);
    const made = await atDoor(server, '/sign-in/invitation/passkey', { ...at, label: 'New', attestation });
    expect(made.status).toBe(200);
    await expect(signedIn(server, who)).rejects.toThrow('not signed in');
    expect(await signedIn(server, { ...who, passkey })).toMatch(/^[\w-]{43}$/);
  });

  it('is taken back while it waits, by an administrator of the person’s division; nothing has changed then', async () => {
    const who = await anEnrolledPerson(server, department, await aGoodAgent(department));
    const { staffId } = who;
    await primary.post(`${desk}/recoveries`, { staffId, why: 'authenticators-stolen' });
    const { recoveries } = (await secondary.get(desk)).body as {
      recoveries: { recovery: string; staffId: string }[];
    };
    const recovery = recoveries.find((row) => row.staffId === staffId)?.recovery ?? '';
    const withdraw = (client: Client) => client.post(`${desk}/recoveries/withdraw`, { recovery });
    expect(await withdraw(ofDapo)).toMatchObject({ status: 403, body: { clause: '53060.5(c)(1)(A)' } });
    expect((await withdraw(secondary)).status).toBe(200);
    expect(await withdraw(secondary)).toMatchObject({ status: 403, body: { clause: '53060.9(a)' } });
    expect((await ofDapo.post(`${desk}/recoveries/agree`, { recovery })).status).toBe(403);
    expect(await signedIn(server, who)).toMatch(/^[\w-]{43}$/);
    const anew = await primary.post(`${desk}/recoveries`, { staffId, why: 'authenticators-lost' });
    expect(anew.status).toBe(200);
  });

  it('is neither proposed nor agreed by the one whom it concerns', async () => {
    const own = { staffId: 'ocs.primary', why: 'authenticators-lost' };
    expect((await primary.post(`${desk}/recoveries`, own)).status).toBe(403);
    expect((await secondary.post(`${desk}/recoveries`, own)).status).toBe(200);
    const { recoveries } = (await primary.get(desk)).body as {
      recoveries: { recovery: string; staffId: string; own: boolean }[];
    };
    const row = recoveries.find(({ staffId }) => staffId === 'ocs.primary');
    expect(row?.own).toBe(true);
    expect((await primary.post(`${desk}/recoveries/agree`, { recovery: row?.recovery })).status).toBe(403);
  });
});

describe('a locked account (CJIS AC-7)', () => {
  it('is released by an administrator of the division, not by the person', async () => {
    const who = await anEnrolledPerson(server, department, await aGoodAgent(department));
    const { attempt } = await onItsDevice(server, who);
    for (let time = 0; time < 5; time += 1)
      await atDoor(server, '/sign-in/second-way', {
        attempt,
        staffId: who.staffId,
        password: 'wrong',
        code: '000000',
      });
    expect(await listed(who.staffId)).toMatchObject({ locked: true });
    expect((await ofDapo.post(`${desk}/release`, { staffId: who.staffId })).status).toBe(403);
    expect((await primary.post(`${desk}/release`, { staffId: who.staffId })).status).toBe(200);
    expect(await listed(who.staffId)).toMatchObject({ locked: false });
    expect((await primary.post(`${desk}/release`, { staffId: who.staffId })).status).toBe(403);
  });
});
