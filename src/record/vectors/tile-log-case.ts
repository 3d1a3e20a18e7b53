import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Checked, bad, good } from '../checked.ts';
import { openCheckpoint, type SignedCheckpoint } from '../checkpoint.ts';
import { rootOf } from '../merkle/compact-range.ts';
import { sameHash } from '../merkle/hash.ts';
import { proveConsistency } from '../merkle/prove.ts';
import { verifyConsistency } from '../merkle/verify.ts';
import { nodesFromTiles, tilePath, tileWidth, tilesOf, type TileId } from '../tiles.ts';
import type { VerifierKey } from '../verifier-key.ts';
import { type GrownTree, growTree } from './grown-tree.ts';
import type { CaseResult } from './proof-case.ts';
import { bundleHashes, readTileFile } from './tile-log-folder.ts';

export interface TileLogCase extends CaseResult {
  readonly file: string;
}

/** Whether a hash tile that lies in the folder says what the entries say; full ones are read once. */
function tileChecker(folder: string): (id: TileId, tree: GrownTree) => boolean {
  const full = new Map<string, boolean>();
  const check = (id: TileId, tree: GrownTree) =>
    readTileFile(folder, id.level, id.index, id.width)?.equals(tree.tile(id)) ?? true;
  return (id, tree) => {
    if (id.width < tileWidth) return check(id, tree);
    const name = `${id.level}/${id.index}`;
    const known = full.get(name) ?? check(id, tree);
    full.set(name, known);
    return known;
  };
}

async function checkConsistency(
  before: SignedCheckpoint | undefined,
  checkpoint: SignedCheckpoint,
  tree: GrownTree,
): Promise<Checked<undefined>> {
  if (before === undefined || before.size === 0n) return good(undefined);
  if (before.origin !== checkpoint.origin) return bad('the origin is not that of the checkpoint before');
  const nodes = nodesFromTiles(Number(checkpoint.size), (id) => Promise.resolve(tree.tile(id)));
  const proof = await proveConsistency(Number(before.size), Number(checkpoint.size), nodes);
  const sizes = { size1: before.size, size2: checkpoint.size };
  return verifyConsistency({ ...sizes, root1: before.root, root2: checkpoint.root, proof });
}

type TreeAt = (size: number) => Checked<GrownTree>;
type TileHolds = (id: TileId, tree: GrownTree) => boolean;

async function checkOne(
  checkpoint: SignedCheckpoint,
  before: SignedCheckpoint | undefined,
  treeAt: TreeAt,
  tileHolds: TileHolds,
): Promise<Checked<undefined>> {
  if (checkpoint.size > BigInt(Number.MAX_SAFE_INTEGER)) return bad('the size is beyond any folder');
  const size = Number(checkpoint.size);
  const tree = treeAt(size);
  if (!tree.ok) return tree;
  if (!sameHash(rootOf(tree.value.range), checkpoint.root)) return bad('the root is not that of the entries');
  for (const id of tilesOf(size)) {
    if (!tileHolds(id, tree.value)) {
      return bad(`${tilePath(id.level, id.index, id.width)} does not hold the hashes of the entries`);
    }
  }
  return checkConsistency(before, checkpoint, tree.value);
}

const checkpointFiles = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith('checkpoint') && statSync(join(folder, name)).isFile())
    .toSorted();

/**
 * Each `checkpoint*` file of a tile log: its signature, its root from the entries, and consistency with the one before
 * it in size that held.
 */
export async function checkTileLog(folder: string, key: VerifierKey): Promise<readonly TileLogCase[]> {
  const files = checkpointFiles(folder).map((file) => ({
    file,
    opened: openCheckpoint(readFileSync(join(folder, file)), [key]),
  }));
  const results: TileLogCase[] = files.flatMap(({ file, opened }) =>
    opened.ok ? [] : [{ file, agrees: false, why: opened.why }],
  );
  const signed = files
    .flatMap(({ file, opened }) => (opened.ok ? [{ file, checkpoint: opened.value }] : []))
    .toSorted((a, b) => Number(a.checkpoint.size - b.checkpoint.size));
  const treeAt = growTree((index, width) => bundleHashes(folder, index, width));
  const tileHolds = tileChecker(folder);
  let before: SignedCheckpoint | undefined;
  for (const { file, checkpoint } of signed) {
    const checked = await checkOne(checkpoint, before, treeAt, tileHolds);
    results.push({ file, agrees: checked.ok, why: checked.ok ? 'holds' : checked.why });
    if (checked.ok) before = checkpoint;
  }
  return results;
}
