import { createCipheriv, randomBytes, randomInt, scrypt } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  Decrypter,
  Encrypter,
  generateX25519Identity,
  identityToRecipient,
  type Recipient,
  Stanza,
} from 'age-encryption';

/** Whom a file is encrypted to: the holders of keys (`age1…`), or whoever is told a passphrase; never both. */
export type AgeTarget = { readonly recipients: readonly string[] } | { readonly passphrase: string };

/** A fault of what a file was to be encrypted to. */
export class AgeError extends Error {
  override readonly name = 'AgeError';
  readonly code: 'no-recipient' | 'not-a-recipient' | 'weak-passphrase';
  constructor(code: AgeError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** Letters and digits that nobody misreads when a passphrase is copied by hand. */
const legible = '23456789abcdefghjkmnpqrstuvwxyz';
const groups = 6;
const groupLength = 5;
/** Of 31 characters each: 148 bits, so that the work of scrypt adds nothing that matters. */
const leastPassphrase = 20;
/** 2^15 rounds of scrypt: 32 MB and a tenth of a second for who opens the file. */
const scryptLogN = 15;

/** A passphrase nobody chose, to be shown once: six groups such as `k7m2q`, 148 bits. */
export function newPassphrase(): string {
  const group = (): string =>
    Array.from({ length: groupLength }, () => legible[randomInt(legible.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** Whether a text is the public key of an age identity (X25519, or the hybrid with ML-KEM). */
export function isAgeRecipient(text: string): boolean {
  if (!/^age1(?:pq1)?[02-9ac-hj-np-z]{20,4000}$/.test(text)) return false;
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/** A key pair for one file: what is encrypted to `recipient` opens with `identity` alone. */
export interface AgeKeyPair {
  readonly identity: string;
  readonly recipient: string;
}

/** A key pair of its own: to destroy the file, destroy its identity. */
export async function newAgeKeyPair(): Promise<AgeKeyPair> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** What was encrypted to a key pair, piece by piece. A file that was altered or cut short ends in an error. */
export async function decryptWith(identity: string, encrypted: AsyncIterable<Uint8Array>): Promise<Readable> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return Readable.from(piecesOf(await decrypter.decrypt(pulled(encrypted))), { objectMode: false });
}

/**
 * Encrypts what a stream brings, 64 KiB at a time, in the age format (age-encryption.org/v1): nothing is held but the
 * piece in hand, and nothing is read before it is asked for (53060.9(a)(1)). A fault of the source ends the output unfinished,
 * so that what was written so far does not open as a whole file.
 * @throws AgeError
 */
export async function encryptTo(target: AgeTarget, plain: AsyncIterable<Uint8Array>): Promise<Readable> {
  const encrypter = encrypterOf(target);
  const encrypted = await encrypter.encrypt(pulled(plain));
  return Readable.from(piecesOf(encrypted), { objectMode: false });
}

/** A stream of the web's kind, which the package takes: it asks for a piece when one is wanted. */
function pulled(plain: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const source = plain[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    pull: async (stream) => {
      const next = await source.next();
      if (next.done === true) stream.close();
      else stream.enqueue(next.value);
    },
    cancel: async () => {
      await source.return?.();
    },
  });
}

async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

function encrypterOf(target: AgeTarget): Encrypter {
  const encrypter = new Encrypter();
  if ('passphrase' in target) {
    if (target.passphrase.length < leastPassphrase)
      throw new AgeError('weak-passphrase', `A passphrase has at least ${leastPassphrase} characters.`);
    encrypter.addRecipient(passphraseRecipient(target.passphrase));
    return encrypter;
  }
  if (target.recipients.length === 0)
    throw new AgeError('no-recipient', 'A file is encrypted to at least one key.');
  for (const recipient of target.recipients) {
    if (!isAgeRecipient(recipient))
      throw new AgeError('not-a-recipient', 'A key to encrypt to is written age1…; this one is not.');
    encrypter.addRecipient(recipient);
  }
  return encrypter;
}

/** As the package's own, but off the thread that serves everybody: its scrypt runs in JavaScript. */
function passphraseRecipient(passphrase: string): Recipient {
  return {
    wrapFileKey: async (fileKey) => {
      const salt = randomBytes(16);
      const labelled = Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), salt]);
      const key = await derive(passphrase, labelled);
      const cipher = createCipheriv('chacha20-poly1305', key, Buffer.alloc(12), { authTagLength: 16 });
      const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()]);
      return [new Stanza(['scrypt', salt.toString('base64').replace(/=+$/, ''), String(scryptLogN)], body)];
    },
  };
}

const derive = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const cost = { N: 2 ** scryptLogN, r: 8, p: 1, maxmem: 2 ** (scryptLogN + 11) };
    scrypt(passphrase, salt, 32, cost, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
