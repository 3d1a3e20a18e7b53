import { emptyRoot, nodeHash } from './hash.ts';

/** The hash of a complete subtree of 2^level leaves, the index-th of its kind. */
export type NodeAt = (level: number, index: number) => Buffer | Promise<Buffer>;

/** The leaves from `from` up to, not including, `to`; `from` is a multiple of a power of two no smaller than its length. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** The largest power of two smaller than n, for n > 1 (RFC 6962 §2.1). */
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** PATH(m, D[n]) of RFC 6962 §2.1.1, as spans. */
function pathSpans(index: number, { from, to }: Span): readonly Span[] {
  if (to - from <= 1) return [];
  const middle = from + split(to - from);
  return index < middle
    ? [...pathSpans(index, { from, to: middle }), { from: middle, to }]
    : [...pathSpans(index, { from: middle, to }), { from, to: middle }];
}

/** SUBPROOF(m, D[n], whole) of RFC 6962 §2.1.2, as spans; `size` counts from the start of the span. */
function subproofSpans(size: number, { from, to }: Span, whole: boolean): readonly Span[] {
  if (size === to - from) return whole ? [] : [{ from, to }];
  const left = split(to - from);
  const middle = from + left;
  return size <= left
    ? [...subproofSpans(size, { from, to: middle }, whole), { from: middle, to }]
    : [...subproofSpans(size - left, { from: middle, to }, false), { from, to: middle }];
}

async function spanHash({ from, to }: Span, nodeAt: NodeAt): Promise<Buffer> {
  const length = to - from;
  const level = Math.log2(length);
  if (Number.isInteger(level)) return nodeAt(level, from / length);
  const middle = from + split(length);
  return nodeHash(await spanHash({ from, to: middle }, nodeAt), await spanHash({ from: middle, to }, nodeAt));
}

async function hashes(spans: readonly Span[], nodeAt: NodeAt): Promise<readonly Buffer[]> {
  const proof: Buffer[] = [];
  for (const span of spans) proof.push(await spanHash(span, nodeAt));
  return proof;
}

/** That leaf `index` stands in the tree of `size` leaves; 0 <= index < size. */
export const proveInclusion = (index: number, size: number, nodeAt: NodeAt): Promise<readonly Buffer[]> =>
  hashes(pathSpans(index, { from: 0, to: size }), nodeAt);

/** That the tree of `size1` leaves is the beginning of that of `size2`; 0 < size1 <= size2. */
export const proveConsistency = (size1: number, size2: number, nodeAt: NodeAt): Promise<readonly Buffer[]> =>
  hashes(subproofSpans(size1, { from: 0, to: size2 }, true), nodeAt);

/** The root of the first `size` leaves. */
export const proveRoot = async (size: number, nodeAt: NodeAt): Promise<Buffer> =>
  size === 0 ? emptyRoot : spanHash({ from: 0, to: size }, nodeAt);
