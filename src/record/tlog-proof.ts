import { fromBase64 } from './base64.ts';
import { openCheckpoint, type SignedCheckpoint } from './checkpoint.ts';
import { type Checked, bad, good } from './checked.ts';
import { leafHash } from './merkle/hash.ts';
import { verifyInclusion } from './merkle/verify.ts';
import type { VerifierKey } from './verifier-key.ts';

/** C2SP tlog-proof: that one entry stands in the record, in one file that is checked offline. */
const header = 'c2sp.org/tlog-proof@v1';

export const formatTlogProof = (index: number, proof: readonly Buffer[], checkpoint: string): string =>
  [header, `index ${index}`, ...proof.map((hash) => hash.toString('base64')), '', checkpoint].join('\n');

/** Checks a proof for an entry's exact bytes; gives the signed checkpoint that it leads to. */
export function openTlogProof(
  text: string,
  entry: Buffer,
  keys: readonly VerifierKey[],
): Checked<SignedCheckpoint & { readonly index: bigint }> {
  const at = text.indexOf('\n\n');
  if (at < 0) return bad('the proof has no checkpoint');
  const [first, ...lines] = text.slice(0, at).split('\n');
  if (first !== header) return bad('not a proof of this version');
  const [indexLine = '', ...steps] = lines[0]?.startsWith('extra ') === true ? lines.slice(1) : lines;
  const index = /^index (0|[1-9]\d{0,19})$/.exec(indexLine)?.[1];
  if (index === undefined) return bad('the proof has no index');
  const proof: Buffer[] = [];
  for (const step of steps) {
    const hash = fromBase64(step);
    if (!hash.ok) return hash;
    proof.push(hash.value);
  }
  const checkpoint = openCheckpoint(Buffer.from(text.slice(at + 2)), keys);
  if (!checkpoint.ok) return checkpoint;
  const { size, root } = checkpoint.value;
  const included = verifyInclusion({ index: BigInt(index), size, leaf: leafHash(entry), root, proof });
  return included.ok ? good({ ...checkpoint.value, index: BigInt(index) }) : included;
}
