import { hash, timingSafeEqual } from 'node:crypto';

export const hashBytes = 32;

export const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');

/** MTH({}) of RFC 6962 §2.1. */
export const emptyRoot: Buffer = sha256(Buffer.alloc(0));

const leafPrefix = Buffer.of(0x00);

/** SHA-256(0x00 || leaf). */
export const leafHash = (leaf: Uint8Array): Buffer => sha256(Buffer.concat([leafPrefix, leaf]));

const scratch = Buffer.alloc(1 + 2 * hashBytes, 0x01);

/** SHA-256(0x01 || left || right), of two hashes of 32 bytes. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  scratch.set(left, 1);
  scratch.set(right, 1 + hashBytes);
  return sha256(scratch);
}

/** Equal in constant time; hashes of another length are not equal to anything. */
export const sameHash = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === hashBytes && b.length === hashBytes && timingSafeEqual(a, b);
