import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import { encodePhoto } from './encode.ts';
import { addKey, findKey, keepLonger } from './key-store.ts';

/** Bytes under the SHA-256 of themselves. What lies here is ciphertext: without its key it is noise. */
export interface Vault {
  /** Durable when it returns. */
  readonly put: (address: string, bytes: Buffer) => Promise<void>;
  /** Undefined when there is none. */
  readonly get: (address: string) => Promise<Buffer | undefined>;
  readonly remove: (address: string) => Promise<void>;
}

/** Photos, each encrypted under a key of its own; the key's row is the photo's life. */
export interface PhotoStore {
  /** Decodes, writes anew, encrypts, keeps. The same photo is kept once. */
  readonly put: (bytes: Buffer, times: PhotoTimes) => Promise<PutPhoto>;
  /** The JPEG, or undefined: never kept, expired, or its key destroyed. */
  readonly get: (id: Buffer, now: Instant) => Promise<Buffer | undefined>;
}

export interface PhotoTimes {
  readonly now: Instant;
  readonly expiresAt: Instant;
}

export type PutPhoto =
  | { readonly ok: true; readonly id: Buffer }
  | { readonly ok: false; readonly problem: string };

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const contextOf = (id: Buffer): string => `photo:${id.toString('hex')}`;

/** A photo store over a vault, its keys sealed by the master key. */
export function openPhotoStore(db: Queryable, vault: Vault, keys: Sealing): PhotoStore {
  return {
    put: async (bytes, times) => {
      const encoded = await encodePhoto(bytes);
      if (!encoded.ok) return encoded;
      const { jpeg, width, height } = encoded.photo;
      const id = sha256(jpeg);
      if (await keepLonger(db, id, times.expiresAt)) return { ok: true, id };
      const key = randomBytes(32);
      const locked = encrypt(key, id, jpeg);
      const address = sha256(locked);
      await vault.put(address.toString('hex'), locked);
      const row = {
        id,
        address,
        sealedKey: keys.seal(key, contextOf(id)),
        bytes: jpeg.length,
        width,
        height,
      };
      // Someone else kept the same photo meanwhile: theirs stays, ours is noise without a key.
      if (!(await addKey(db, row, times))) await vault.remove(address.toString('hex'));
      return { ok: true, id };
    },
    get: async (id, now) => {
      const row = await findKey(db, id, now);
      const locked = row === undefined ? undefined : await vault.get(row.address.toString('hex'));
      if (row === undefined || locked === undefined) return undefined;
      return decrypt(keys.unseal(row.sealedKey, contextOf(id)), id, locked);
    },
  };
}

const nonceBytes = 12;
const tagBytes = 16;

function encrypt(key: Buffer, id: Buffer, photo: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(id);
  return Buffer.concat([nonce, cipher.update(photo), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, id: Buffer, locked: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, locked.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(id)
    .setAuthTag(locked.subarray(-tagBytes));
  return Buffer.concat([decipher.update(locked.subarray(nonceBytes, -tagBytes)), decipher.final()]);
}
