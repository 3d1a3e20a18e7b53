import { sign, verify } from 'node:crypto';
import type { Sealing } from '../../foundation/sealing.ts';
import { privateKeyOf, publicKeyOf, rawPublicKey } from '../../foundation/ed25519.ts';

/** What is signed begins so: a signature for anything else is none here. */
const domain = Buffer.from('plateward-lending/v1\n');

export const lendingSignature = 'x-plateward-signature';

/** The key with which this department signs what it asks of others; made from the master key, and never kept. */
const ownKey = (sealing: Pick<Sealing, 'derive'>) => privateKeyOf(sealing.derive('lending/signing-key'));

/** Ed25519, 32 bytes: what another department enters into its agreement. */
export const ownSigningKey = (sealing: Pick<Sealing, 'derive'>): Buffer => rawPublicKey(ownKey(sealing));

export const signRequest = (sealing: Pick<Sealing, 'derive'>, body: Buffer): string =>
  sign(null, Buffer.concat([domain, body]), ownKey(sealing)).toString('base64');

/** Are these bytes, as they came, signed by that key? */
export function signedBy(key: Buffer, body: Buffer, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64');
  return bytes.length === 64 && verify(null, Buffer.concat([domain, body]), publicKeyOf(key), bytes);
}
