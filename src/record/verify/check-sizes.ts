import { checkpointText, type SignedCheckpoint } from '../checkpoint.ts';
import { verifyCosignature } from '../cosignature.ts';
import { sameHash } from '../merkle/hash.ts';
import { parseSignature } from '../signed-note.ts';
import type { VerifierKey } from '../verifier-key.ts';
import type { Report } from './problem.ts';
import type { CosignatureRow } from './verify-store.ts';

/** The outside checkpoint has the root that the entries had at its size. */
export function checkOutsideRoot(outside: SignedCheckpoint, root: Buffer, report: Report): void {
  if (sameHash(outside.root, root)) return;
  const what = `the checkpoint outside the database, at ${outside.size} entries, has another root: this record does not lead on from it`;
  report({ code: 'outside', where: 'outside checkpoint', what });
}

/** A witness cosigned the root that the entries had at that size; of an unknown witness nothing can be said. */
export function checkCosignature(
  { size, witness, line }: CosignatureRow,
  root: Buffer,
  origin: string,
  witnesses: readonly VerifierKey[],
  report: Report,
): void {
  const where = `cosignature of ${witness} at ${size}`;
  const signature = parseSignature(line.trimEnd());
  if (!signature.ok) {
    report({ code: 'cosignature', where, what: signature.why });
    return;
  }
  const key = witnesses.find(({ name, id }) => name === signature.value.name && id === signature.value.id);
  if (key === undefined) return;
  const text = checkpointText({ origin, size: BigInt(size), root });
  const checked = verifyCosignature(signature.value, key, text);
  if (!checked.ok) report({ code: 'cosignature', where, what: 'the witness saw another record than this' });
}
