import { type Checked, bad, good } from '../checked.ts';
import { hashBytes, nodeHash, sameHash } from './hash.ts';

/** Sizes come from outside and may be as large as 64 bits. */
const isUint64 = (n: bigint): boolean => n >= 0n && n < 1n << 64n;
const isOdd = (n: bigint): boolean => (n & 1n) === 1n;
const holds = good(undefined);

function lengths(hashes: readonly Uint8Array[]): Checked<undefined> {
  const wrong = hashes.findIndex((hash) => hash.length !== hashBytes);
  return wrong < 0 ? holds : bad(`a hash has ${hashes[wrong]?.length ?? 0} bytes, not ${hashBytes}`);
}

export interface Inclusion {
  readonly index: bigint;
  readonly size: bigint;
  readonly leaf: Uint8Array;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** RFC 9162 §2.1.3.2: that a leaf hash stands at `index` of the tree with that size and root. */
export function verifyInclusion({ index, size, leaf, root, proof }: Inclusion): Checked<undefined> {
  if (!isUint64(index) || !isUint64(size)) return bad('index or size is not an unsigned 64-bit number');
  if (index >= size) return bad(`index ${index} is not below the size ${size}`);
  const measured = lengths([leaf, root, ...proof]);
  if (!measured.ok) return measured;
  let fn = index;
  let sn = size - 1n;
  let hash = leaf;
  for (const step of proof) {
    if (sn === 0n) return bad('the proof is too long');
    if (isOdd(fn) || fn === sn) {
      hash = nodeHash(step, hash);
      while (!isOdd(fn) && fn !== 0n) {
        fn >>= 1n;
        sn >>= 1n;
      }
    } else {
      hash = nodeHash(hash, step);
    }
    fn >>= 1n;
    sn >>= 1n;
  }
  if (sn !== 0n) return bad('the proof is too short');
  return sameHash(hash, root) ? holds : bad('the proof leads to another root');
}

export interface Consistency {
  readonly size1: bigint;
  readonly size2: bigint;
  readonly root1: Uint8Array;
  readonly root2: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** RFC 9162 §2.1.4.2: that the tree of size1 is the beginning of that of size2. Of nothing, nothing is proved: refused. */
export function verifyConsistency(claim: Consistency): Checked<undefined> {
  const { size1, size2, root1, root2, proof } = claim;
  if (!isUint64(size1) || !isUint64(size2)) return bad('a size is not an unsigned 64-bit number');
  if (size1 > size2) return bad(`size ${size1} is above size ${size2}`);
  if (size1 === 0n) return bad('from an empty tree nothing can be proved');
  const measured = lengths([root1, root2, ...proof]);
  if (!measured.ok) return measured;
  if (size1 === size2) {
    if (proof.length > 0) return bad('equal sizes take an empty proof');
    return sameHash(root1, root2) ? holds : bad('equal sizes with different roots');
  }
  return walkConsistency(claim);
}

function walkConsistency({ size1, size2, root1, root2, proof }: Consistency): Checked<undefined> {
  const isPowerOfTwo = (size1 & (size1 - 1n)) === 0n;
  const [first, ...rest] = isPowerOfTwo ? [root1, ...proof] : proof;
  if (first === undefined || proof.length === 0) return bad('the proof is empty');
  let fn = size1 - 1n;
  let sn = size2 - 1n;
  while (isOdd(fn)) {
    fn >>= 1n;
    sn >>= 1n;
  }
  let older = first;
  let newer = first;
  for (const step of rest) {
    if (sn === 0n) return bad('the proof is too long');
    if (isOdd(fn) || fn === sn) {
      older = nodeHash(step, older);
      newer = nodeHash(step, newer);
      while (!isOdd(fn) && fn !== 0n) {
        fn >>= 1n;
        sn >>= 1n;
      }
    } else {
      newer = nodeHash(newer, step);
    }
    fn >>= 1n;
    sn >>= 1n;
  }
  if (sn !== 0n) return bad('the proof is too short');
  if (!sameHash(older, root1)) return bad('the proof leads to another first root');
  return sameHash(newer, root2) ? holds : bad('the proof leads to another second root');
}
