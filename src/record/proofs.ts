import type { Queryable } from '../foundation/postgres/pool.ts';
import { hashBytes } from './merkle/hash.ts';
import { proveConsistency, proveInclusion } from './merkle/prove.ts';
import { readTile } from './read-store.ts';
import { nodesFromTiles, type ReadTile, tileWidth } from './tiles.ts';

/** Proofs about the record, read from its tiles. Sizes and indexes lie within the head. */
export interface Proofs {
  readonly tile: ReadTile;
  readonly leaf: (index: number) => Promise<Buffer>;
  readonly inclusion: (index: number, size: number) => Promise<readonly Buffer[]>;
  readonly consistency: (size1: number, size2: number) => Promise<readonly Buffer[]>;
}

export const openProofs = (reader: Queryable): Proofs => proofsFrom((id) => readTile(reader, id));

/** The same for many proofs at once: a tile is read once, since what stands in it never changes. */
export function openManyProofs(reader: Queryable): Proofs {
  const read = new Map<string, Promise<Buffer>>();
  return proofsFrom((id) => {
    const key = `${id.level}/${id.index}/${id.width}`;
    const known = read.get(key) ?? readTile(reader, id);
    read.set(key, known);
    return known;
  });
}

function proofsFrom(tile: ReadTile): Proofs {
  return {
    tile,
    leaf: async (index) => {
      const at = index % tileWidth;
      const hashes = await tile({ level: 0, index: (index - at) / tileWidth, width: at + 1 });
      return hashes.subarray(at * hashBytes);
    },
    inclusion: (index, size) => proveInclusion(index, size, nodesFromTiles(size, tile)),
    consistency: (size1, size2) => proveConsistency(size1, size2, nodesFromTiles(size2, tile)),
  };
}
