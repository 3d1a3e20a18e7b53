import { type RequestOptions, request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificateIn } from '../../src/server/http/client-certificate.ts';
import { sessionCookie } from '../../src/server/http/server.ts';
import { enrolDevice, invite } from '../../src/sign-in/index.ts';
import { aSoftAuthenticator } from '../builders/authenticator.ts';
import { anAuthority, type Issued } from '../builders/certificates.ts';
import { aDepartment, type Department, must } from '../builders/department.ts';
import { aServer, type TestServer } from '../builders/server.ts';
import { anEnrolledPerson, atDoor, type Enrolled } from '../builders/sign-in.ts';
import { aGoodAgent } from '../builders/staff.ts';

const enrol = async (department: Department, deviceId: string, { sha256 }: Issued): Promise<void> =>
  must(
    await enrolDevice(
      department.db,
      {
        deviceId,
        kind: 'computer',
        proof: { kind: 'client-certificate', certificateSha256: sha256 },
        enrolledBy: 'ocs.primary',
      },
      Date.now(),
    ),
  );

describe('a device proved by its client certificate over Plateward’s own TLS (53060.9(a), R6)', () => {
  let server: TestServer;
  let person: Enrolled;
  let issued: Issued;
  let another: Issued;
  let foreign: Issued;

  beforeAll(async () => {
    const authority = await anAuthority('CDCR devices');
    const own = await authority.issue('localhost');
    issued = await authority.issue('CDCR-TLS-1');
    another = await authority.issue('CDCR-TLS-2');
    foreign = await (await anAuthority('Elsewhere')).issue('CDCR-TLS-1');
    server = await aServer({
      tls: {
        certificate: Buffer.from(own.certificate),
        key: Buffer.from(own.key),
        clientCa: Buffer.from(authority.certificate),
      },
    });
    const department = await aDepartment(server.database.app);
    await enrol(department, 'CDCR-TLS-1', issued);
    await enrol(department, 'CDCR-TLS-9', foreign);
    person = await enrolledOver(department);
  });
  afterAll(() => server.stop());

  /** As `atDoor`, over TLS with a certificate of the device. */
  function over(device: Issued | undefined, path: string, body: unknown, token = '') {
    const options: RequestOptions = {
      method: body === undefined ? 'GET' : 'POST',
      rejectUnauthorized: false,
      agent: false,
      headers: { 'content-type': 'application/json', cookie: `${sessionCookie}=${token}` },
      ...(device === undefined ? {} : { cert: device.certificate, key: device.key }),
    };
    return new Promise<{ status: number; body: never; token: string | undefined }>((resolve, reject) => {
      const sent = request(`${server.url}/api/v1${path}`, options, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const text = Buffer.concat(parts).toString();
          const cookie = /=([\w-]{20,});/.exec(response.headers['set-cookie']?.[0] ?? '')?.[1];
          resolve({
            status: response.statusCode ?? 0,
            body: JSON.parse(text || 'null') as never,
            token: cookie,
          });
        });
      });
      sent.on('error', reject);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  /** A person invited and enrolled on the device that showed its certificate. */
  async function enrolledOver(department: Department): Promise<Enrolled> {
    const agent = await aGoodAgent(department);
    const { code, attempt } = await invitedOn(department, agent.staffId);
    const options = (await over(issued, '/sign-in/invitation/passkey/options', { code, attempt })).body;
    const passkey = aSoftAuthenticator(server.origin);
    const attestation = passkey.register(options);
    const made = await over(issued, '/sign-in/invitation/passkey', {
      code,
      attempt,
      label: 'Key',
      attestation,
    });
    expect(made.status).toBe(200);
    return { staffId: agent.staffId, assetTag: 'CDCR-TLS-1', device: passkey, passkey };
  }

  async function invitedOn(department: Department, staffId: string) {
    const { code } = must(await invite(department.db, { staffId, givenBy: 'ocs.primary' }, Date.now()));
    const { attempt } = (await over(issued, '/sign-in/begin', {})).body as { attempt: string };
    return { code, attempt };
  }

  const signIn = async (device: Issued | undefined) => {
    const begun = (await over(device, '/sign-in/begin', {})).body as { attempt: string; device: string };
    const { attempt } = begun;
    const asked = await over(device, '/sign-in/passkey/options', { attempt });
    if (asked.status !== 200) return { device: begun.device, ...asked };
    const assertion = person.passkey.assert(asked.body);
    const shown = await over(device, '/sign-in/passkey', { attempt, assertion });
    const answer =
      shown.status === 200 && shown.token === undefined
        ? await over(device, '/sign-in/finish', { attempt, endFormer: true })
        : shown;
    return { device: begun.device, ...answer };
  };

  it('signs in with the device’s certificate and the person’s passkey, nothing typed', async () => {
    const { device, status, token } = await signIn(issued);
    expect({ device, status }).toEqual({ device: 'proved', status: 200 });
    expect((await over(issued, '/session', undefined, token)).status).toBe(200);
  });

  it('binds the session to that certificate: on another connection the cookie is worth nothing', async () => {
    const { token } = await signIn(issued);
    for (const other of [another, foreign, undefined])
      expect((await over(other, '/session', undefined, token)).status).toBe(401);
    expect((await over(issued, '/session', undefined, token)).status).toBe(200);
  });

  it('does not know a certificate that nobody enrolled, none at all, or one of another CA, enrolled or not', async () => {
    for (const other of [another, foreign, undefined])
      expect(await signIn(other)).toMatchObject({ device: 'to-prove', status: 403, token: undefined });
  });

  it('sends HSTS', async () => {
    const { headers } = await new Promise<{ headers: NodeJS.Dict<string | string[]> }>((resolve, reject) =>
      request(`${server.url}/healthz`, { rejectUnauthorized: false, agent: false }, (response) => {
        response.resume();
        resolve({ headers: response.headers });
      })
        .on('error', reject)
        .end(),
    );
    expect(headers['strict-transport-security']).toContain('max-age=');
  });
});

describe('a device proved through a listed proxy (53060.9(a), R6)', () => {
  const header = 'x-device-certificate';
  let issued: Issued;
  beforeAll(async () => {
    issued = await (await anAuthority('CDCR devices')).issue('CDCR-P-1');
  });

  const deviceAt = async (addresses: readonly string[]): Promise<string> => {
    const server = await aServer({ proxies: { addresses, certificateHeader: header } });
    try {
      const department = await aDepartment(server.database.app);
      await enrol(department, 'CDCR-P-1', issued);
      const said = { [header]: encodeURIComponent(issued.certificate) };
      const { body } = await atDoor(server, '/sign-in/begin', {}, undefined, said);
      return (body as { device: string }).device;
    } finally {
      await server.stop();
    }
  };

  it('believes the header of a listed address', async () => {
    expect(await deviceAt(['127.0.0.1'])).toBe('proved');
  });
  it('strips it from all others', async () => {
    expect(await deviceAt(['192.0.2.7'])).toBe('to-prove');
  });
  it('reads RFC 9440, escaped PEM and a SHA-256, and nothing else', () => {
    const der = Buffer.from(issued.certificate.replace(/-----[^-]+-----|\s/g, ''), 'base64');
    const hex = issued.sha256.toString('hex');
    const forms = [
      `:${der.toString('base64')}:`,
      encodeURIComponent(issued.certificate),
      hex,
      hex.toUpperCase().replace(/(..)(?=.)/g, '$1:'),
    ];
    for (const form of forms) expect(certificateIn(form)?.toString('hex')).toBe(hex);
    for (const form of ['', 'NONE', '%', hex.slice(1), `${hex}, ${hex}`, undefined, [hex]])
      expect(certificateIn(form)).toBeUndefined();
  });
});

describe('without a listed proxy', () => {
  it('no header is believed', async () => {
    const server = await aServer();
    const department = await aDepartment(server.database.app);
    const person = await anEnrolledPerson(server, department, await aGoodAgent(department));
    const issued = await (await anAuthority('CDCR devices')).issue('CDCR-N-1');
    await enrol(department, 'CDCR-N-1', issued);
    const said = { 'client-cert': encodeURIComponent(issued.certificate) };
    const { body } = await atDoor(server, '/sign-in/begin', {}, undefined, said);
    expect((body as { device: string }).device).toBe('to-prove');
    expect(person.assetTag).toMatch(/^CDCR/);
    await server.stop();
  });
});
