import { fromBase64 } from './base64.ts';
import { type Checked, bad, good } from './checked.ts';
import { hashBytes } from './merkle/hash.ts';
import { parseNote, type SignedNote, verifyNote } from './signed-note.ts';
import type { VerifierKey } from './verifier-key.ts';

/** C2SP tlog-checkpoint: a tree head as the text of a signed note. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: bigint;
  readonly root: Buffer;
}

/** The text that is signed; without extension lines. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`;

/** Reads a checkpoint's text; extension lines are passed over. */
export function parseCheckpointText(text: string): Checked<Checkpoint> {
  const [origin = '', size = '', encoded = '', ...extensions] = text.slice(0, -1).split('\n');
  const root = fromBase64(encoded);
  if (origin === '' || extensions.includes('')) return bad('the checkpoint has an empty line');
  if (!/^(?:0|[1-9]\d{0,19})$/.test(size) || BigInt(size) >= 1n << 64n)
    return bad('the size is not a number of 64 bits');
  if (!root.ok || root.value.length !== hashBytes) return bad('the root is not a hash in base64');
  return good({ origin, size: BigInt(size), root: root.value });
}

export interface SignedCheckpoint extends Checkpoint {
  readonly note: SignedNote;
}

/** Reads a signed checkpoint and holds it against the keys that are trusted. */
export function openCheckpoint(bytes: Uint8Array, keys: readonly VerifierKey[]): Checked<SignedCheckpoint> {
  const note = parseNote(bytes);
  if (!note.ok) return note;
  const signers = verifyNote(note.value, keys);
  if (!signers.ok) return signers;
  const checkpoint = parseCheckpointText(note.value.text);
  return checkpoint.ok ? good({ ...checkpoint.value, note: note.value }) : checkpoint;
}
