import type { KeyObject } from 'node:crypto';
import { fromBase64 } from './base64.ts';
import { type Checked, bad, good } from './checked.ts';
import { publicKeyOf } from '../foundation/ed25519.ts';
import { sha256 } from './merkle/hash.ts';

/** Signature types of C2SP signed-note: a log's Ed25519, and a witness's cosignature/v1. 0x06 is kept for ML-DSA-44. */
export const signatureType = { ed25519: 0x01, cosignature: 0x04 } as const;
export type SignatureType = (typeof signatureType)[keyof typeof signatureType];

export interface VerifierKey {
  readonly name: string;
  /** Four bytes, as a number. */
  readonly id: number;
  readonly type: SignatureType;
  readonly key: KeyObject;
}

/** No Unicode space and no plus sign, and not empty. */
export const isKeyName = (name: string): boolean =>
  /^[^\p{White_Space}+]+$/u.test(name) && name.isWellFormed();

export const keyId = (name: string, type: number, key: Buffer): number =>
  sha256(Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(type), key])).readUInt32BE();

/** `<name>+<hex key id>+<base64(type || key)>`. */
export const formatVkey = (name: string, type: SignatureType, key: Buffer): string =>
  `${name}+${keyId(name, type, key).toString(16).padStart(8, '0')}+${Buffer.concat([Buffer.of(type), key]).toString('base64')}`;

/** Splits at the first two plus signs only: base64 may hold more. */
export function parseVkey(text: string): Checked<VerifierKey> {
  const parts = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text);
  if (parts === null) return bad('a verifier key reads name+id+key');
  const [, name = '', id = '', encoded = ''] = parts;
  const bytes = fromBase64(encoded);
  if (!isKeyName(name) || !bytes.ok) return bad('the verifier key has no good name or no base64');
  const type = bytes.value[0];
  const key = bytes.value.subarray(1);
  if (type !== signatureType.ed25519 && type !== signatureType.cosignature) {
    return bad('the verifier key is of a type that is not known here');
  }
  if (key.length !== 32) return bad('the verifier key is not 32 bytes long');
  if (keyId(name, type, key) !== Number.parseInt(id, 16)) return bad('the verifier key does not fit its id');
  return good({ name, id: Number.parseInt(id, 16), type, key: publicKeyOf(key) });
}
