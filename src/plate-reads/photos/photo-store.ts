import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import type { Size } from '../plate-box.ts';
import { encodePhoto, shrink } from './encode.ts';
import { removeOrphans } from './orphans.ts';
import { addKey, findKey, keepLonger, type KeptPhoto } from './key-store.ts';

/** Bytes under the SHA-256 of themselves. What lies here is ciphertext: without its key it is noise. */
export interface Vault {
  /** Durable when it returns. */
  readonly put: (address: string, bytes: Buffer) => Promise<void>;
  /** Undefined when there is none. */
  readonly get: (address: string) => Promise<Buffer | undefined>;
  readonly remove: (address: string) => Promise<void>;
  /** All that lies there, in no order. */
  readonly laid: () => AsyncIterable<Laid>;
  /** Removes one of those, whatever it is. */
  readonly discard: (laid: Laid) => Promise<void>;
}

/** Something in a vault. */
export interface Laid {
  readonly address: string;
  /** Where exactly: a path or a key. */
  readonly place: string;
  readonly at: Instant;
  /** It was never whole: a crash broke off its writing. */
  readonly draft: boolean;
}

/** Photos, each encrypted under a key of its own; the key's row is the photo's life. */
export interface PhotoStore {
  /** Decodes, writes anew, encrypts, keeps. The same photo is kept once. */
  readonly put: (bytes: Buffer, times: PhotoTimes) => Promise<PutPhoto>;
  /** The JPEG, or undefined: never kept, expired, or its key destroyed. */
  readonly get: (id: Buffer, now: Instant) => Promise<Buffer | undefined>;
  /** The same, small. */
  readonly thumbnail: (id: Buffer, now: Instant) => Promise<Buffer | undefined>;
  /** Removes what lies in the vault of photos whose keys are destroyed; it was noise already. */
  readonly remove: (addresses: readonly Buffer[]) => Promise<void>;
  /** Removes what a crash left lying, since before an instant, that belongs to no photo; how many. */
  readonly removeOrphans: (before: Instant) => Promise<number>;
}

export interface PhotoTimes {
  readonly now: Instant;
  readonly expiresAt: Instant;
  /** Number of the feed that brought it. */
  readonly feed?: number;
}

export type PutPhoto =
  | { readonly ok: true; readonly id: Buffer; readonly kept: Size; readonly sent: Size | null }
  | { readonly ok: false; readonly problem: string };

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const contextOf = (id: Buffer): string => `photo:${id.toString('hex')}`;
const thumbnailMark = Buffer.from('thumbnail');

/** A photo store over a vault, its keys sealed by the master key. */
export function openPhotoStore(db: Queryable, vault: Vault, keys: Sealing): PhotoStore {
  const lay = async (key: Buffer, bound: Buffer, bytes: Buffer): Promise<Buffer> => {
    const locked = encrypt(key, bound, bytes);
    const address = sha256(locked);
    await vault.put(address.toString('hex'), locked);
    return address;
  };
  const take = async (address: Buffer, { sealedKey }: KeptPhoto, id: Buffer, bound: Buffer) => {
    const locked = await vault.get(address.toString('hex'));
    return locked === undefined ? undefined : decrypt(keys.unseal(sealedKey, contextOf(id)), bound, locked);
  };
  const remove: PhotoStore['remove'] = async (addresses) => {
    for (const address of addresses) await vault.remove(address.toString('hex'));
  };
  const get: PhotoStore['get'] = async (id, now) => {
    const kept = await findKey(db, id, now);
    return kept === undefined ? undefined : take(kept.address, kept, id, id);
  };
  return {
    get,
    remove,
    removeOrphans: (before) => removeOrphans(db, vault, before),
    put: async (bytes, times) => {
      const encoded = await encodePhoto(bytes);
      if (!encoded.ok) return encoded;
      const { jpeg, thumbnail, width, height, sent } = encoded.photo;
      const id = sha256(jpeg);
      const put = { ok: true, id, kept: { width, height }, sent } as const;
      if (await keepLonger(db, id, times.expiresAt)) return put;
      const key = randomBytes(32);
      const address = await lay(key, id, jpeg);
      const thumbnailAddress = await lay(key, thumbnailOf(id), thumbnail);
      const sealedKey = keys.seal(key, contextOf(id));
      const row = { id, address, thumbnailAddress, sealedKey, bytes: jpeg.length, width, height };
      // Someone else kept the same photo meanwhile: theirs stays, ours is noise without a key.
      if (!(await addKey(db, row, times))) await remove([address, thumbnailAddress]);
      return put;
    },
    thumbnail: async (id, now) => {
      const kept = await findKey(db, id, now);
      if (kept?.thumbnailAddress != null) return take(kept.thumbnailAddress, kept, id, thumbnailOf(id));
      const whole = await get(id, now);
      return whole === undefined ? undefined : shrink(whole);
    },
  };
}

/** What the small picture's ciphertext is bound to: it cannot be passed off as the photo. */
const thumbnailOf = (id: Buffer): Buffer => Buffer.concat([id, thumbnailMark]);

const nonceBytes = 12;
const tagBytes = 16;

function encrypt(key: Buffer, bound: Buffer, photo: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound);
  return Buffer.concat([nonce, cipher.update(photo), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, bound: Buffer, locked: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, locked.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(bound)
    .setAuthTag(locked.subarray(-tagBytes));
  return Buffer.concat([decipher.update(locked.subarray(nonceBytes, -tagBytes)), decipher.final()]);
}
