import { verify } from 'node:crypto';
import { fromBase64 } from './base64.ts';
import { type Checked, bad, good } from './checked.ts';
import { isKeyName, signatureType, type VerifierKey } from './verifier-key.ts';

export interface NoteSignature {
  readonly name: string;
  readonly id: number;
  readonly signature: Buffer;
}

/** C2SP signed-note. `text` ends with a newline; it is what is signed. */
export interface SignedNote {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

const maxSignatures = 100;
const maxBytes = 1_000_000;

export const formatSignature = ({ name, id, signature }: NoteSignature): string => {
  const bytes = Buffer.alloc(4 + signature.length);
  bytes.writeUInt32BE(id);
  signature.copy(bytes, 4);
  return `— ${name} ${bytes.toString('base64')}\n`;
};

export const formatNote = ({ text, signatures }: SignedNote): string =>
  `${text}\n${signatures.map(formatSignature).join('')}`;

export function parseSignature(line: string): Checked<NoteSignature> {
  const parts = /^— (\S+) (\S+)$/u.exec(line);
  const name = parts?.[1] ?? '';
  const bytes = fromBase64(parts?.[2] ?? '');
  if (!isKeyName(name) || !bytes.ok || bytes.value.length < 5) return bad('a signature line is malformed');
  return good({ name, id: bytes.value.readUInt32BE(), signature: bytes.value.subarray(4) });
}

const decodeUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Whether text holds a control character that a note may not hold; a newline is none. */
const hasControls = (text: string): boolean =>
  [...text].some((character) => character < ' ' && character !== '\n');

/** Splits a note at its last empty line; says nothing yet of whether a signature is good. */
export function parseNote(bytes: Uint8Array): Checked<SignedNote> {
  if (bytes.length > maxBytes) return bad('the note is too long');
  const note = decodeUtf8(bytes);
  if (note === undefined || hasControls(note)) return bad('the note is not plain UTF-8 text');
  const at = note.lastIndexOf('\n\n');
  if (at < 0 || !note.endsWith('\n')) return bad('the note has no signatures');
  const lines = note.slice(at + 2, -1).split('\n');
  if (lines.length > maxSignatures) return bad('the note has too many signatures');
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const signature = parseSignature(line);
    if (!signature.ok) return signature;
    signatures.push(signature.value);
  }
  return good({ text: note.slice(0, at + 1), signatures });
}

/**
 * Which of the keys signed the note. Signatures of unknown keys are passed over; a bad one of a known key spoils the
 * note; at least one must be good.
 */
export function verifyNote(note: SignedNote, keys: readonly VerifierKey[]): Checked<readonly VerifierKey[]> {
  const signers: VerifierKey[] = [];
  for (const { name, id, signature } of note.signatures) {
    const key = keys.find((known) => known.name === name && known.id === id);
    if (key === undefined || key.type !== signatureType.ed25519) continue;
    if (!verify(null, Buffer.from(note.text), key.key, signature))
      return bad(`the signature of ${name} is not good`);
    signers.push(key);
  }
  return signers.length > 0 ? good(signers) : bad('no known key signed the note');
}
