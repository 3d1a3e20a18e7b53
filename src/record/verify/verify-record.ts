import type { Queryable } from '../../foundation/postgres/pool.ts';
import { monthKeys } from '../clear-months.ts';
import { type CompactRange, rootOf } from '../merkle/compact-range.ts';
import { readOutside } from '../outside-checkpoint.ts';
import { readEntries, readHeadRow, type StoredEntry } from '../read-store.ts';
import { hashesAt, tileWidth } from '../tiles.ts';
import type { VerifierKey } from '../verifier-key.ts';
import { type ClearRowRead, clearChecker } from './check-clear.ts';
import { entryChecker } from './check-entry.ts';
import { checkHead } from './check-head.ts';
import { referenceChecker } from './check-references.ts';
import { checkCosignature, checkOutsideRoot } from './check-sizes.ts';
import { treeChecker } from './check-tree.ts';
import type { Problem, Report } from './problem.ts';
import { readClearRows, readCosignaturesUpTo, readOrphan, readTileCounts } from './verify-store.ts';

const step = 1_024;

export interface Verifying {
  /** One connection, in one snapshot. */
  readonly db: Queryable;
  readonly key: VerifierKey;
  readonly witnesses: readonly VerifierKey[];
  readonly derive: (label: string) => Buffer;
  readonly checkpointFile: string;
  readonly report: Report;
}

export interface Verified {
  readonly entries: number;
  /** Base64. */
  readonly root: string;
  readonly problems: number;
}

/** Tiles are stored for every 256 hashes of each level, and no others. */
async function checkTileCounts(db: Queryable, size: number, report: Report): Promise<void> {
  for (const { level, count, last } of await readTileCounts(db)) {
    const due = Math.floor(hashesAt(level, size) / tileWidth);
    if (count !== due || last !== due - 1) {
      report({
        code: 'tile',
        where: `tiles of level ${level}`,
        what: `there are ${count}, of which the last is ${last}; due are ${due}`,
      });
    }
  }
}

/**
 * The whole record: leaf bytes against hashes, tiles, head, signature, outside checkpoint and cosignatures; indexes
 * without gap, in order of time; clear values against commitments; references. Goes entry by entry, so that memory does
 * not grow with the record but for two bytes each.
 */
export async function verifyRecord({
  db,
  key,
  witnesses,
  derive,
  checkpointFile,
  report,
}: Verifying): Promise<Verified> {
  let problems = 0;
  const count: Report = (problem: Problem) => {
    problems++;
    report(problem);
  };
  // The file first: the head may move on meanwhile, the file may not be ahead of it.
  const outside = await readOutside(checkpointFile, key);
  const head = await readHeadRow(db);
  if (!outside.ok) count({ code: 'outside', where: checkpointFile, what: outside.why });
  const outsideCheckpoint = outside.ok ? outside.value : undefined;

  const checkEntry = entryChecker(count);
  const checkReferences = referenceChecker(count);
  const clear = clearChecker(count, monthKeys(derive));
  const tree = treeChecker(db, count);

  const atSize = (range: CompactRange, cosigned: Awaited<ReturnType<typeof readCosignaturesUpTo>>) => {
    if (outsideCheckpoint?.size === BigInt(range.size))
      checkOutsideRoot(outsideCheckpoint, rootOf(range), count);
    for (const row of cosigned.filter(({ size }) => size === range.size)) {
      checkCosignature(row, rootOf(range), key.name, witnesses, count);
    }
  };

  const checkBatch = async (stored: readonly StoredEntry[], from: number): Promise<void> => {
    const next = (stored.at(-1)?.seq ?? from) + 1;
    const rows = Map.groupBy(await readClearRows(db, from, next), ({ entry }) => entry);
    const cosigned = await readCosignaturesUpTo(db, tree.range().size, tree.range().size + stored.length);
    let expected = from;
    for (const one of stored) {
      if (one.seq !== expected)
        count({
          code: 'gap',
          where: `entry ${expected}`,
          what: `missing: after ${expected - 1} comes ${one.seq}`,
        });
      expected = one.seq + 1;
      const entry = checkEntry(one);
      checkReferences(one.seq, entry);
      clear.entry(one.seq, entry, rows.get(one.seq) ?? noRows);
      await tree.leaf(one.leaf);
      atSize(tree.range(), cosigned);
    }
  };

  let lastAt = 0;
  for (let from = 0; ; ) {
    const stored = await readEntries(db, from, step);
    const last = stored.at(-1);
    if (last === undefined) break;
    await checkBatch(stored, from);
    from = last.seq + 1;
    lastAt = last.at;
  }

  clear.end();
  const { size } = tree.range();
  checkHead(head, { range: tree.range(), lastAt }, key, count);
  await checkTileCounts(db, size, count);
  const orphan = await readOrphan(db);
  if (orphan !== undefined)
    count({
      code: 'clear',
      where: `entry ${orphan}`,
      what: 'there are clear values of an entry that does not stand',
    });
  if (outsideCheckpoint !== undefined && outsideCheckpoint.size > BigInt(size)) {
    const what = `it was signed at ${outsideCheckpoint.size} entries; there are ${size}: the record was rolled back or cut short`;
    count({ code: 'outside', where: checkpointFile, what });
  }
  return { entries: size, root: rootOf(tree.range()).toString('base64'), problems };
}

const noRows: readonly ClearRowRead[] = [];
