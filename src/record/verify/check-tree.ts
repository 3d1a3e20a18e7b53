import type { Queryable } from '../../foundation/postgres/pool.ts';
import { appendLeaves, type CompactRange, emptyRange } from '../merkle/compact-range.ts';
import { hashBytes, leafHash } from '../merkle/hash.ts';
import { hashesAt, tileHeight, tileWidth } from '../tiles.ts';
import type { Report } from './problem.ts';
import { readTileCounts, readTileRow } from './verify-store.ts';

export interface TreeChecker {
  readonly range: () => CompactRange;
  /** Appends an entry's bytes; compares each tile that they complete. */
  readonly leaf: (leaf: Buffer) => Promise<void>;
}

/** Grows the tree from the leaves alone, and holds every stored tile against it. */
export function treeChecker(db: Queryable, report: Report): TreeChecker {
  let range = emptyRange;
  /** Of each level of tiles, the hashes of the tile that grows. */
  const growing: Buffer[][] = [];

  const compare = async (
    level: number,
    index: number,
    hashes: readonly Buffer[],
    root: Buffer,
  ): Promise<void> => {
    const where = `tile ${level}/${index}`;
    const row = await readTileRow(db, level, index);
    if (row === undefined) {
      report({ code: 'tile', where, what: 'it is missing' });
      return;
    }
    const wrong = hashes.flatMap((hash, at) =>
      hash.equals(row.hashes.subarray(at * hashBytes, (at + 1) * hashBytes)) ? [] : [index * tileWidth + at],
    );
    if (wrong.length > 0) {
      const what = level === 0 ? 'entries' : `tiles of level ${level - 1}`;
      report({
        code: 'tile',
        where,
        what: `it does not hold the hashes of ${what} ${wrong.slice(0, 5).join(', ')}`,
      });
    }
    if (!row.root.equals(root)) report({ code: 'tile', where, what: 'its root is not that of its hashes' });
  };

  return {
    range: () => range,
    leaf: async (leaf) => {
      const completed: { level: number; index: number; root: Buffer }[] = [];
      range = appendLeaves(range, [leafHash(leaf)], (level, index, hash) => {
        if (level % tileHeight !== 0) return;
        const at = level / tileHeight;
        (growing[at] ??= []).push(hash);
        if (at > 0) completed.push({ level: at - 1, index, root: hash });
      });
      for (const { level, index, root } of completed) {
        await compare(level, index, growing[level] ?? [], root);
        growing[level] = [];
      }
    },
  };
}

/** Tiles are stored for every 256 hashes of each level, and no others. */
export async function checkTileCounts(db: Queryable, size: number, report: Report): Promise<void> {
  for (const { level, count, last } of await readTileCounts(db)) {
    const due = Math.floor(hashesAt(level, size) / tileWidth);
    if (count === due && last === due - 1) continue;
    const what = `there are ${count}, of which the last is ${last}; due are ${due}`;
    report({ code: 'tile', where: `tiles of level ${level}`, what });
  }
}
