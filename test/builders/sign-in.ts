import { sessionCookie } from '../../src/server/http/server.ts';
import { invite } from '../../src/sign-in/index.ts';
import { aSoftAuthenticator, type SoftAuthenticator, type Traits } from './authenticator.ts';
import { type Department, must } from './department.ts';
import type { TestServer } from './server.ts';

/** What came of a request without a session, and the session that came with it. */
export interface DoorAnswer {
  readonly status: number;
  readonly body: never;
  readonly token: string | undefined;
}

/** Asks as somebody who is not signed in, or with the cookie of a session. */
export async function atDoor(
  server: Pick<TestServer, 'url'>,
  path: string,
  body: unknown = {},
  token?: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<DoorAnswer> {
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...headers,
      ...(token === undefined ? {} : { cookie: `${sessionCookie}=${token}` }),
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const cookie = new RegExp(`^${sessionCookie}=([\\w-]+);`).exec(
    response.headers.get('set-cookie') ?? '',
  )?.[1];
  return {
    status: response.status,
    body: (text === '' ? undefined : JSON.parse(text)) as never,
    token: cookie,
  };
}

/** A person who can sign in: an issued device with its credential, and a passkey. */
export interface Enrolled {
  readonly staffId: string;
  readonly assetTag: string;
  readonly device: SoftAuthenticator;
  readonly passkey: SoftAuthenticator;
}

/** Invites a person with a new device, and enrols both as the pages do. */
export async function anEnrolledPerson(
  server: TestServer,
  department: Department,
  person: { readonly staffId: string; readonly division: keyof Department['administrators'] },
  traits: { readonly passkey?: Traits } = {},
): Promise<Enrolled> {
  const { staffId, division } = person;
  const assetTag = `CDCR-${String(department.next()).padStart(6, '0')}`;
  const { primary, secondary } = department.administrators[division];
  const { code } = must(
    await invite(
      department.db,
      {
        staffId,
        device: { deviceId: assetTag, kind: 'computer' },
        givenBy: staffId === primary ? secondary : primary,
      },
      Date.now(),
    ),
  );
  const device = aSoftAuthenticator(server.origin);
  const passkey = aSoftAuthenticator(server.origin, traits.passkey);
  const begun: { attempt: string } = (await atDoor(server, '/sign-in/begin')).body;
  const at = { code, attempt: begun.attempt };
  const deviceOptions = (await atDoor(server, '/sign-in/invitation/device/options', at)).body;
  expectDone(
    await atDoor(server, '/sign-in/invitation/device', {
      ...at,
      attestation: device.register(deviceOptions),
    }),
  );
  const passkeyOptions = (await atDoor(server, '/sign-in/invitation/passkey/options', at)).body;
  expectDone(
    await atDoor(server, '/sign-in/invitation/passkey', {
      ...at,
      label: 'Key',
      attestation: passkey.register(passkeyOptions),
    }),
  );
  return { staffId, assetTag, device, passkey };
}

function expectDone({ status, body }: DoorAnswer): void {
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
}

/** A sign-in under way, its device proved. */
export async function onItsDevice(
  server: TestServer,
  { assetTag, device }: Pick<Enrolled, 'assetTag' | 'device'>,
): Promise<{ readonly attempt: string; readonly passkeyOptions: never }> {
  const begun = (await atDoor(server, '/sign-in/begin', { assetTag })).body as {
    attempt: string;
    deviceOptions: never;
  };
  expectDone(
    await atDoor(server, '/sign-in/device', {
      attempt: begun.attempt,
      assertion: device.assert(begun.deviceOptions),
    }),
  );
  const { attempt } = begun;
  const { body } = await atDoor(server, '/sign-in/passkey/options', { attempt });
  return { attempt, passkeyOptions: body };
}

/** Signs in with device and passkey, ending a former session when there is one; the session's token. */
export async function signedIn(server: TestServer, enrolled: Enrolled): Promise<string> {
  const { attempt, passkeyOptions } = await onItsDevice(server, enrolled);
  const shown = await atDoor(server, '/sign-in/passkey', {
    attempt,
    assertion: enrolled.passkey.assert(passkeyOptions),
  });
  const { token } =
    shown.token === undefined ? await atDoor(server, '/sign-in/finish', { attempt, endFormer: true }) : shown;
  if (token === undefined) throw new Error(`not signed in: ${shown.status} ${JSON.stringify(shown.body)}`);
  return token;
}

/** The same session, the person proved afresh: its new token. */
export async function confirmed(server: TestServer, token: string, { passkey }: Enrolled): Promise<string> {
  const options = (await atDoor(server, '/sign-in/confirm/options', {}, token)).body;
  const answer = await atDoor(
    server,
    '/sign-in/confirm',
    { proof: { assertion: passkey.assert(options) } },
    token,
  );
  if (answer.token === undefined) throw new Error(`not confirmed: ${answer.status}`);
  return answer.token;
}
