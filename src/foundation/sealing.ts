import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSecretFile, secretFile } from './secret-file.ts';

/** A fault of the master key or of what it sealed. Messages say what to mend and never show a key. */
export class SealingError extends Error {
  override readonly name = 'SealingError';
  readonly code: 'key-missing' | 'key-malformed' | 'key-wrong' | 'not-sealed-here';
  constructor(code: SealingError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** What the master key is used through; the key itself leaves this file only as these functions. */
export interface Sealing {
  /** 32 bytes of HKDF-SHA-256 for one use; the same label always gives the same bytes. */
  readonly derive: (label: string) => Buffer;
  /** HMAC-SHA-256 of a text under the key of a label: the same text is found again, and tells nothing. */
  readonly mac: (label: string, text: string) => Buffer;
  /** AES-256-GCM. Only the same context opens it: a sealed value cannot be moved to another place. */
  readonly seal: (bytes: Uint8Array, context: string) => Buffer;
  readonly unseal: (sealed: Uint8Array, context: string) => Buffer;
}

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
/** First byte of everything sealed. */
const sealVersion = 1;

/** Sealing over a master key of 32 bytes. */
export function sealingFrom(master: Uint8Array): Sealing {
  if (master.length !== keyBytes)
    throw new SealingError(
      'key-malformed',
      `A master key has ${keyBytes} bytes; this one has ${master.length}.`,
    );
  const derived = new Map<string, Buffer>();
  const derive = (label: string): Buffer => {
    const key = derived.get(label) ?? Buffer.from(hkdfSync('sha256', master, 'plateward', label, keyBytes));
    derived.set(label, key);
    return key;
  };
  const sealingKey = derive('seal');
  const macKeys = new Map<string, KeyObject>();
  const macKey = (label: string): KeyObject => {
    const key = macKeys.get(label) ?? createSecretKey(derive(label));
    macKeys.set(label, key);
    return key;
  };
  return {
    derive,
    mac: (label, text) => createHmac('sha256', macKey(label)).update(text).digest(),
    seal: (bytes, context) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce).setAAD(Buffer.from(context));
      const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
      return Buffer.concat([Buffer.of(sealVersion), nonce, sealed, cipher.getAuthTag()]);
    },
    unseal: (sealed, context) => unseal(sealingKey, Buffer.from(sealed), context),
  };
}

function unseal(key: Buffer, sealed: Buffer, context: string): Buffer {
  if (sealed[0] !== sealVersion || sealed.length < 1 + nonceBytes + tagBytes)
    throw new SealingError('not-sealed-here', 'This is not a value that Plateward sealed.');
  const nonce = sealed.subarray(1, 1 + nonceBytes);
  const body = sealed.subarray(1 + nonceBytes, -tagBytes);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
      .setAAD(Buffer.from(context))
      .setAuthTag(sealed.subarray(-tagBytes));
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch {
    throw new SealingError(
      'not-sealed-here',
      'A sealed value does not open: it was altered, moved, or sealed with another master key.',
    );
  }
}

/** Where the master key of a data folder lies. */
export const masterKeyFile = (folder: string): string => join(folder, 'keys', 'master.key');

/**
 * The keys of a data folder: `PLATEWARD_MASTER_KEY` (base64 of 32 bytes) or `<folder>/keys/master.key`, which is made
 * on the first start only.
 * @throws SealingError `key-missing` when data sealed before exists and its key does not.
 */
export function openSealing(
  folder: string,
  options: { readonly sealedDataExists: boolean; readonly environment?: NodeJS.ProcessEnv },
): Sealing {
  const named = (options.environment ?? process.env)['PLATEWARD_MASTER_KEY'];
  if (named !== undefined && named !== '') return sealingFrom(decodeKey(named, 'PLATEWARD_MASTER_KEY'));
  const path = masterKeyFile(folder);
  if (options.sealedDataExists && readSecretFile(path) === undefined)
    throw new SealingError(
      'key-missing',
      `There is data sealed with a master key, but ${path} is missing. Put it back from the backup of the keys, or ` +
        'give it as PLATEWARD_MASTER_KEY. Without it the sealed data cannot be read by anyone.',
    );
  mkdirSync(join(folder, 'keys'), { recursive: true, mode: 0o700 });
  return sealingFrom(
    decodeKey(
      secretFile(path, () => randomBytes(keyBytes).toString('base64')),
      path,
    ),
  );
}

function decodeKey(text: string, from: string): Buffer {
  const key = Buffer.from(text, 'base64');
  if (key.length === keyBytes && key.toString('base64') === text) return key;
  throw new SealingError(
    'key-malformed',
    `${from} must be the base64 of ${keyBytes} bytes and nothing else.`,
  );
}
