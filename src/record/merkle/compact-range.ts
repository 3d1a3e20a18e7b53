import { emptyRoot, hashBytes, nodeHash } from './hash.ts';

/**
 * The first `size` leaves of a tree, as the roots of the complete subtrees that its size is the sum of, largest first:
 * all that is needed to append and to know the root.
 */
export interface CompactRange {
  readonly size: number;
  readonly hashes: readonly Buffer[];
}

export const emptyRange: CompactRange = { size: 0, hashes: [] };

/** A subtree that became complete: `index` counts subtrees of 2^level leaves. */
export type NodeCompleted = (level: number, index: number, hash: Buffer) => void;

/** Appends leaf hashes in order, naming each node that they complete, leaves included. */
export function appendLeaves(
  range: CompactRange,
  leaves: readonly Buffer[],
  completed: NodeCompleted = () => {},
): CompactRange {
  const hashes = [...range.hashes];
  let size = range.size;
  for (const leaf of leaves) {
    let index = size;
    let hash = leaf;
    completed(0, index, hash);
    for (let level = 1; index % 2 === 1; level++) {
      hash = nodeHash(hashes.pop() ?? emptyRoot, hash);
      index = (index - 1) / 2;
      completed(level, index, hash);
    }
    hashes.push(hash);
    size++;
  }
  return { size, hashes };
}

/** MTH of the leaves (RFC 6962 §2.1). */
export function rootOf(range: CompactRange): Buffer {
  return (
    range.hashes.reduceRight<Buffer | undefined>(
      (right, left) => (right === undefined ? left : nodeHash(left, right)),
      undefined,
    ) ?? emptyRoot
  );
}

const onesOf = (size: number): number => {
  let ones = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2;
  return ones;
};

export const packRange = (range: CompactRange): Buffer => Buffer.concat(range.hashes);

/** The range as stored; undefined when the bytes cannot be one of that size. */
export function unpackRange(size: number, bytes: Buffer): CompactRange | undefined {
  if (bytes.length !== onesOf(size) * hashBytes) return undefined;
  const hashes = Array.from({ length: bytes.length / hashBytes }, (_, at) =>
    bytes.subarray(at * hashBytes, (at + 1) * hashBytes),
  );
  return { size, hashes };
}
