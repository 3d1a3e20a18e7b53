import { type Checked, bad, good } from './checked.ts';
import { hashBytes, nodeHash } from './merkle/hash.ts';
import type { NodeAt } from './merkle/prove.ts';

/** C2SP tlog-tiles: 256 hashes to a tile, eight levels of the tree to a level of tiles. */
export const tileWidth = 256;
export const tileHeight = 8;

/** `width` hashes of the tile; 256 is a full one. */
export interface TileId {
  readonly level: number;
  readonly index: number;
  readonly width: number;
}

/** A tile of hashes, or a bundle of entries. */
export type TileKind = number | 'entries';

const threes = (index: number): string => {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.match(/.{3}/g) ?? [];
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
};

/** `tile/<L>/<N>[.p/<W>]`. */
export const tilePath = (kind: TileKind, index: number, width: number): string =>
  `tile/${kind}/${threes(index)}${width === tileWidth ? '' : `.p/${width}`}`;

/** Reads `<N>[.p/<W>]` as a client asks for it. */
export function parseTileIndex(text: string): Checked<{ readonly index: number; readonly width: number }> {
  const parts = /^((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(text);
  if (parts === null) return bad('not the path of a tile');
  const index = Number((parts[1] ?? '').replaceAll(/[x/]/g, ''));
  const width = parts[2] === undefined ? tileWidth : Number(parts[2]);
  if (parts[1] !== threes(index) || (parts[2] !== undefined && width >= tileWidth))
    return bad('not the path of a tile');
  return good({ index, width });
}

/** Hashes at a level of tiles in a tree of that size. */
export const hashesAt = (level: number, size: number): number => Math.floor(size / tileWidth ** level);

/** How many hashes of a tile a tree of that size has; 0 where there is none. */
export const widthOf = (level: number, index: number, size: number): number =>
  Math.max(0, Math.min(tileWidth, hashesAt(level, size) - index * tileWidth));

/** Every tile of a tree of that size, the last of each level perhaps partial. */
export function* tilesOf(size: number): Generator<TileId> {
  for (let level = 0; hashesAt(level, size) > 0; level++) {
    for (let index = 0; widthOf(level, index, size) > 0; index++) {
      yield { level, index, width: widthOf(level, index, size) };
    }
  }
}

/** The first `width` hashes of a tile, one after the other; at least so many must be there. */
export type ReadTile = (tile: TileId) => Promise<Buffer>;

const hashAt = (tile: Buffer, at: number): Buffer => tile.subarray(at * hashBytes, (at + 1) * hashBytes);

function subtree(tile: Buffer, from: number, length: number): Buffer {
  if (length === 1) return hashAt(tile, from);
  const half = length / 2;
  return nodeHash(subtree(tile, from, half), subtree(tile, from + half, half));
}

/** Nodes of a tree of `size` leaves, read from its tiles. */
export function nodesFromTiles(size: number, readTile: ReadTile): NodeAt {
  return async (level, index) => {
    const tileLevel = Math.floor(level / tileHeight);
    const length = 2 ** (level % tileHeight);
    const first = index * length;
    const tileIndex = Math.floor(first / tileWidth);
    const tile = await readTile({
      level: tileLevel,
      index: tileIndex,
      width: widthOf(tileLevel, tileIndex, size),
    });
    return subtree(tile, first - tileIndex * tileWidth, length);
  };
}
