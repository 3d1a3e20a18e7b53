import { type Checked, bad, good } from './checked.ts';
import type { Signer } from './options.ts';
import { formatNote, parseNote, verifyNote } from './signed-note.ts';
import { openTlogProof } from './tlog-proof.ts';
import { parseVkey, type VerifierKey } from './verifier-key.ts';

const idOf = (vkey: string): number => Number.parseInt(vkey.split('+')[1] ?? '', 16);

/**
 * A C2SP signed note of `text` (which ends with a newline) under the record's own key. Its first line must not be the
 * origin of a log: a note is never taken for a checkpoint.
 */
export async function signNote(signer: Signer, text: string): Promise<string> {
  if (text.startsWith(`${signer.name}\n`)) throw new TypeError('a note must not read as a checkpoint');
  return signText(signer, text);
}

/** The same of any text, checkpoints too. */
export async function signText(signer: Signer, text: string): Promise<string> {
  const signature = await signer.sign(Buffer.from(text));
  return formatNote({ text, signatures: [{ name: signer.name, id: idOf(signer.vkey), signature }] });
}

/** The text of a note that one of the keys (vkey) signed. */
export function openNote(note: string, vkeys: readonly string[]): Checked<string> {
  const parsed = parseNote(Buffer.from(note));
  if (!parsed.ok) return parsed;
  const keys = keysOf(vkeys);
  if (!keys.ok) return keys;
  const signed = verifyNote(parsed.value, keys.value);
  return signed.ok ? good(parsed.value.text) : signed;
}

/** Whether an entry's exact bytes stand in the record, by a `.tlog-proof` alone; its index and the size of that record. */
export function checkProof(
  proof: string,
  entry: Buffer,
  vkeys: readonly string[],
): Checked<{ readonly index: number; readonly size: number }> {
  const keys = keysOf(vkeys);
  if (!keys.ok) return keys;
  const opened = openTlogProof(proof, entry, keys.value);
  return opened.ok ? good({ index: Number(opened.value.index), size: Number(opened.value.size) }) : opened;
}

function keysOf(vkeys: readonly string[]): Checked<readonly VerifierKey[]> {
  const parsed = vkeys.map(parseVkey);
  const keys = parsed.flatMap((key) => (key.ok ? [key.value] : []));
  return keys.length === vkeys.length ? good(keys) : bad('not a verifier key');
}
