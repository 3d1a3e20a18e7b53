import { sign, verify, type KeyObject } from 'node:crypto';
import type { Instant } from '../foundation/clock.ts';
import { type Checked, bad, good } from './checked.ts';
import { formatSignature, type NoteSignature } from './signed-note.ts';
import { signatureType, type VerifierKey } from './verifier-key.ts';

/** C2SP tlog-cosignature, version 1: a witness's time and its Ed25519 signature. */
const timestampBytes = 8;
const signatureBytes = 64;

const message = (seconds: bigint, checkpointText: string): Buffer =>
  Buffer.from(`cosignature/v1\ntime ${seconds}\n${checkpointText}`);

/** The line by which a witness cosigns a checkpoint's text. */
export function cosign(
  { name, id }: Pick<VerifierKey, 'name' | 'id'>,
  key: KeyObject,
  at: Instant,
  checkpointText: string,
): string {
  const seconds = BigInt(Math.floor(at / 1000));
  const time = Buffer.alloc(timestampBytes);
  time.writeBigUInt64BE(seconds);
  return formatSignature({
    name,
    id,
    signature: Buffer.concat([time, sign(null, message(seconds, checkpointText), key)]),
  });
}

/** When the witness cosigned, if it did. */
export function verifyCosignature(
  { name, id, signature }: NoteSignature,
  key: VerifierKey,
  checkpointText: string,
): Checked<Instant> {
  if (name !== key.name || id !== key.id || key.type !== signatureType.cosignature)
    return bad('not by this witness');
  if (signature.length !== timestampBytes + signatureBytes) return bad('not a cosignature of version 1');
  const seconds = signature.readBigUInt64BE();
  const holds = verify(null, message(seconds, checkpointText), key.key, signature.subarray(timestampBytes));
  return holds ? good(Number(seconds) * 1000) : bad('the cosignature is not good');
}
