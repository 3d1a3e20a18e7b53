import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/**
 * An authenticator of our own making, as WebAuthn describes one: so that tests may also show what no honest one would.
 */
export interface SoftAuthenticator {
  readonly credentialId: Buffer;
  readonly register: (options: CreationOptions, traits?: Traits) => unknown;
  readonly assert: (options: RequestOptions, traits?: Traits) => unknown;
}

interface CreationOptions {
  readonly challenge: string;
  readonly rp: { readonly id?: string | undefined };
}

interface RequestOptions {
  readonly challenge: string;
  readonly rpId?: string | undefined;
}

/** What a dishonest or odd authenticator, or the page of a stranger, would send. */
export interface Traits {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly userVerified?: boolean;
  readonly counter?: number;
  readonly backupEligible?: boolean;
  readonly backedUp?: boolean;
  readonly spoiltSignature?: boolean;
}

const sha256 = (bytes: string | Buffer): Buffer => createHash('sha256').update(bytes).digest();
const text = (bytes: Buffer): string => bytes.toString('base64url');

/** The little of CBOR that an attestation takes: unsigned and negative numbers, bytes, texts, maps. */
function cbor(value: number | string | Buffer | ReadonlyMap<number | string, unknown>): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const parts = [...value].flatMap(([key, item]) => [cbor(key), cbor(item as Buffer)]);
  return Buffer.concat([head(5, value.size), ...parts]);
}

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.of((major << 5) | length);
  if (length < 256) return Buffer.of((major << 5) | 24, length);
  return Buffer.of((major << 5) | 25, length >> 8, length & 255);
}

/** A new credential for the site of `origin`; each use counts up by one. */
export function aSoftAuthenticator(origin: string, always: Traits = {}): SoftAuthenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credentialId = randomBytes(32);
  let counter = 0;
  const traitsOf = (given: Traits) => ({ origin, userVerified: true, ...always, ...given });

  const authenticatorData = (rpId: string, traits: Traits, attested: Buffer): Buffer => {
    counter = traits.counter ?? counter + 1;
    const flags =
      0x01 |
      (traits.userVerified === false ? 0 : 0x04) |
      (traits.backupEligible === true ? 0x08 : 0) |
      (traits.backedUp === true ? 0x10 : 0) |
      (attested.length > 0 ? 0x40 : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId), Buffer.of(flags), count, attested]);
  };

  return {
    credentialId,
    register: (options, given = {}) => {
      const traits = traitsOf(given);
      const length = Buffer.of(credentialId.length >> 8, credentialId.length & 255);
      const attested = Buffer.concat([Buffer.alloc(16), length, credentialId, coseKey(publicKey)]);
      const data = authenticatorData(traits.rpId ?? options.rp.id ?? '', traits, attested);
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', data],
      ]);
      return {
        id: text(credentialId),
        rawId: text(credentialId),
        type: 'public-key',
        response: {
          clientDataJSON: text(clientData('webauthn.create', options.challenge, traits)),
          attestationObject: text(cbor(attestation)),
        },
        clientExtensionResults: {},
      };
    },
    assert: (options, given = {}) => {
      const traits = traitsOf(given);
      const data = authenticatorData(traits.rpId ?? options.rpId ?? '', traits, Buffer.alloc(0));
      const client = clientData('webauthn.get', options.challenge, traits);
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      if (traits.spoiltSignature === true) signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 1;
      return {
        id: text(credentialId),
        rawId: text(credentialId),
        type: 'public-key',
        response: { clientDataJSON: text(client), authenticatorData: text(data), signature: text(signature) },
        clientExtensionResults: {},
      };
    },
  };
}

const clientData = (type: string, challenge: string, traits: Traits): Buffer =>
  Buffer.from(
    JSON.stringify({
      type,
      challenge: traits.challenge ?? challenge,
      origin: traits.origin,
      crossOrigin: false,
    }),
  );

/** COSE: EC2, ES256, P-256. */
function coseKey(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  return cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  );
}
