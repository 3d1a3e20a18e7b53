import { randomFillSync } from 'node:crypto';
import type { CommittedField } from './committed-fields.ts';
import { sha256 } from './merkle/hash.ts';

export const saltBytes = 32;

/** u8(len field) ‖ field ‖ value. */
function framed(field: CommittedField, value: string): Buffer {
  const bytes = Buffer.allocUnsafe(1 + field.length + Buffer.byteLength(value));
  bytes.writeUInt8(field.length);
  bytes.write(field, 1, 'latin1');
  bytes.write(value, 1 + field.length, 'utf8');
  return bytes;
}

/** SHA-256(salt[32] ‖ u8(len field) ‖ field ‖ value): without the salt it says nothing of the value (R31). */
export const commit = (salt: Buffer, field: CommittedField, value: string): Buffer =>
  sha256(Buffer.concat([salt, framed(field, value)]));

const pool = Buffer.alloc(saltBytes * 512);
let used = pool.length;

/** A salt of its own for each value; a plate alone could be guessed. */
export function newSalt(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += saltBytes;
  return Buffer.from(pool.subarray(used - saltBytes, used));
}

const blockBytes = 64;
const padded = (key: Buffer, pad: number): Buffer => {
  const block = Buffer.alloc(blockBytes, pad);
  key.forEach((byte, at) => block.writeUInt8(byte ^ pad, at));
  return block;
};

/** A key for lookups, with both pads of HMAC made once: a seventh of the time of `createHmac`. */
export interface LookupKey {
  readonly inner: Buffer;
  readonly outer: Buffer;
}

/** Of a key of at most 64 bytes (RFC 2104 §2). */
export const lookupKey = (key: Buffer): LookupKey => ({ inner: padded(key, 0x36), outer: padded(key, 0x5c) });

/** What a clear value is found by, while its month lasts: HMAC-SHA-256 with the month's key, cut to 16 bytes. */
export const lookup = ({ inner, outer }: LookupKey, field: CommittedField, value: string): Buffer =>
  sha256(Buffer.concat([outer, sha256(Buffer.concat([inner, framed(field, value)]))])).subarray(0, 16);
