import { type Checked, good } from '../checked.ts';
import { appendLeaves, type CompactRange, emptyRange } from '../merkle/compact-range.ts';
import { tileHeight, tileWidth, type TileId } from '../tiles.ts';

/** A tree of some size, as its entries make it. */
export interface GrownTree {
  readonly range: CompactRange;
  readonly tile: (id: TileId) => Buffer;
}

/** The first `width` leaf hashes of bundle `index`. */
export type BundleHashes = (index: number, width: number) => Checked<readonly Buffer[]>;

/** Grows a tree bundle by bundle, for sizes that never fall; of each only the last, partial bundle is read apart. */
export function growTree(bundleHashes: BundleHashes): (size: number) => Checked<GrownTree> {
  const levels: Buffer[][] = [];
  let whole: CompactRange = emptyRange;
  const addWhole = (leaves: readonly Buffer[]) => {
    whole = appendLeaves(whole, leaves, (level, _index, hash) => {
      if (level % tileHeight === 0) (levels[level / tileHeight] ??= []).push(hash);
    });
  };
  const tileOf = ({ level, index, width }: TileId, tail: readonly Buffer[]): Buffer => {
    const hashes = (levels[level] ?? []).slice(index * tileWidth, index * tileWidth + width);
    return Buffer.concat(
      level === 0 && hashes.length < width ? [...hashes, ...tail].slice(0, width) : hashes,
    );
  };
  return (size) => {
    while (whole.size + tileWidth <= size) {
      const leaves = bundleHashes(whole.size / tileWidth, tileWidth);
      if (!leaves.ok) return leaves;
      addWhole(leaves.value);
    }
    const rest = size - whole.size;
    const tail = rest > 0 ? bundleHashes(whole.size / tileWidth, rest) : good([]);
    if (!tail.ok) return tail;
    return good({ range: appendLeaves(whole, tail.value), tile: (id) => tileOf(id, tail.value) });
  };
}
