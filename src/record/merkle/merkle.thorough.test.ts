import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendLeaves, emptyRange, packRange, rootOf, unpackRange } from './compact-range.ts';
import { emptyRoot, leafHash, nodeHash } from './hash.ts';
import { proveConsistency, proveInclusion, proveRoot } from './prove.ts';
import { verifyConsistency, verifyInclusion } from './verify.ts';

const most = 256;
const leaves = Array.from({ length: most }, (_, at) => leafHash(Buffer.from(`entry ${at}`)));
const leafAt = (at: number): Buffer => leaves[at] ?? emptyRoot;

/** MTH(D[from:to]) as RFC 6962 §2.1 writes it, with no regard for cost. */
const known = new Map<string, Buffer>();
function mth(from: number, to: number): Buffer {
  if (to === from) return emptyRoot;
  if (to - from === 1) return leafAt(from);
  const name = `${from}-${to}`;
  let k = 1;
  while (k * 2 < to - from) k *= 2;
  const hash = known.get(name) ?? nodeHash(mth(from, from + k), mth(from + k, to));
  known.set(name, hash);
  return hash;
}
const nodeAt = (level: number, index: number) => mth(index * 2 ** level, (index + 1) * 2 ** level);
const big = BigInt;

describe('the tree of RFC 6962', () => {
  it('hashes nothing, and a leaf of nothing, as the RFC says', () => {
    expect(emptyRoot.toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(leafHash(Buffer.alloc(0)).toString('hex')).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
  });

  it('grows leaf by leaf to the root of the definition, for sizes 0 to 256', async () => {
    let range = emptyRange;
    for (let size = 0; size <= most; size++) {
      expect(rootOf(range)).toEqual(mth(0, size));
      expect(await proveRoot(size, nodeAt)).toEqual(mth(0, size));
      expect(unpackRange(size, packRange(range))).toEqual(range);
      if (size < most) range = appendLeaves(range, [leafAt(size)]);
    }
  });

  it('names every complete subtree once, with its hash', () => {
    const seen = new Map<string, Buffer>();
    appendLeaves(emptyRange, leaves, (level, index, hash) => seen.set(`${level}/${index}`, hash));
    expect(seen.size).toBe(2 * most - 1);
    for (const [name, hash] of seen) {
      const [level = 0, index = 0] = name.split('/').map(Number);
      expect(hash).toEqual(nodeAt(level, index));
    }
  });

  it('grows to the same root however its leaves are batched', () => {
    const batches = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 12 });
    fc.assert(
      fc.property(batches, (sizes) => {
        let range = emptyRange;
        for (const size of sizes) range = appendLeaves(range, leaves.slice(range.size, range.size + size));
        expect(rootOf(range)).toEqual(mth(0, range.size));
      }),
      { numRuns: 200 },
    );
  });

  it('does not take a stored range of another size', () => {
    expect(unpackRange(3, Buffer.alloc(32))).toBeUndefined();
  });
});

describe('inclusion', () => {
  it('is proved for each leaf of each tree of 1 to 256 leaves, and for no other index', async () => {
    for (let size = 1; size <= most; size++) {
      const root = mth(0, size);
      for (let index = 0; index < size; index++) {
        const proof = await proveInclusion(index, size, nodeAt);
        const claim = { index: big(index), size: big(size), leaf: leafAt(index), root, proof };
        if (!verifyInclusion(claim).ok) expect.fail(`leaf ${index} of ${size}`);
        const beside = index === 0 ? size : index - 1;
        if (verifyInclusion({ ...claim, index: big(beside) }).ok)
          expect.fail(`leaf ${index} as ${beside} of ${size}`);
      }
    }
  });

  it('is refused beyond 64 bits, below zero, and with hashes of another length', () => {
    const claim = { index: 0n, size: 1n, leaf: leafAt(0), root: leafAt(0), proof: [] };
    expect(verifyInclusion(claim).ok).toBe(true);
    expect(verifyInclusion({ ...claim, index: -1n }).ok).toBe(false);
    expect(verifyInclusion({ ...claim, size: 1n << 64n }).ok).toBe(false);
    expect(verifyInclusion({ ...claim, index: (1n << 64n) - 1n }).ok).toBe(false);
    expect(verifyInclusion({ ...claim, leaf: Buffer.alloc(0), root: Buffer.alloc(0) }).ok).toBe(false);
  });
});

describe('consistency', () => {
  it('is proved between each two trees of 1 to 256 leaves, and (of each eighth) to no other root', async () => {
    for (let size2 = 1; size2 <= most; size2++) {
      for (let size1 = 1; size1 <= size2; size1++) {
        const proof = await proveConsistency(size1, size2, nodeAt);
        const sizes = { size1: big(size1), size2: big(size2) };
        const claim = { ...sizes, root1: mth(0, size1), root2: mth(0, size2), proof };
        if (!verifyConsistency(claim).ok) expect.fail(`${size1} to ${size2}`);
        if ((size1 + size2) % 8 > 0) continue;
        if (verifyConsistency({ ...claim, root1: leafHash(claim.root1) }).ok)
          expect.fail(`${size1} of ${size2}, forged`);
        if (verifyConsistency({ ...claim, root2: leafHash(claim.root2) }).ok)
          expect.fail(`${size1} to ${size2}, forged`);
      }
    }
  });

  it('from an empty tree proves nothing', () => {
    const claim = { size1: 0n, size2: 0n, root1: emptyRoot, root2: emptyRoot, proof: [] };
    expect(verifyConsistency(claim).ok).toBe(false);
  });
});

describe('no forged proof holds', () => {
  const size = fc.integer({ min: 2, max: most });
  const change = fc.constantFrom('flip', 'drop', 'add', 'swap', 'cut');

  function forge(proof: readonly Buffer[], how: string, at: number): readonly Buffer[] {
    const place = proof.length === 0 ? 0 : at % proof.length;
    const step = proof[place] ?? emptyRoot;
    const flipped = Buffer.from(step);
    flipped.writeUInt8(flipped.readUInt8(at % 32) ^ (1 << (at % 8)), at % 32);
    if (how === 'flip') return proof.with(place, flipped);
    if (how === 'drop') return proof.toSpliced(place, 1);
    if (how === 'add') return proof.toSpliced(place, 0, step);
    if (how === 'cut') return proof.with(place, step.subarray(0, 31));
    return proof.toReversed();
  }

  it('of inclusion', async () => {
    await fc.assert(
      fc.asyncProperty(size, fc.nat(), change, fc.nat(), async (n, pick, how, at) => {
        const index = pick % n;
        const proof = await proveInclusion(index, n, nodeAt);
        const forged = forge(proof, how, at);
        fc.pre(!Buffer.concat(forged).equals(Buffer.concat(proof)));
        const claim = {
          index: big(index),
          size: big(n),
          leaf: leafAt(index),
          root: mth(0, n),
          proof: forged,
        };
        expect(verifyInclusion(claim).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('of consistency', async () => {
    await fc.assert(
      fc.asyncProperty(size, fc.nat(), change, fc.nat(), async (n, pick, how, at) => {
        const m = 1 + (pick % (n - 1));
        const proof = await proveConsistency(m, n, nodeAt);
        const forged = forge(proof, how, at);
        fc.pre(!Buffer.concat(forged).equals(Buffer.concat(proof)));
        const roots = { root1: mth(0, m), root2: mth(0, n) };
        expect(verifyConsistency({ size1: big(m), size2: big(n), ...roots, proof: forged }).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
