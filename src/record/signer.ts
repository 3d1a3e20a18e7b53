import { sign } from 'node:crypto';
import { checkpointText, type Checkpoint } from './checkpoint.ts';
import { privateKeyOf, rawPublicKey } from '../foundation/ed25519.ts';
import type { Signer } from './options.ts';
import { signText } from './sign-note.ts';
import { formatVkey, signatureType } from './verifier-key.ts';

/** A log's key from a seed of 32 bytes. `name` is the origin of the log: a URL without scheme. */
export function signerFromSeed(name: string, seed: Buffer): Signer {
  const key = privateKeyOf(seed);
  return {
    name,
    vkey: formatVkey(name, signatureType.ed25519, rawPublicKey(key)),
    sign: (text) => sign(null, text, key),
  };
}

/** The signed note of a tree head. */
export async function signCheckpoint(signer: Signer, head: Omit<Checkpoint, 'origin'>): Promise<string> {
  return signText(signer, checkpointText({ origin: signer.name, ...head }));
}
