import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { SignedCheckpoint } from '../checkpoint.ts';
import { monthKeys } from '../clear-months.ts';
import { rootOf } from '../merkle/compact-range.ts';
import { readOutside } from '../outside-checkpoint.ts';
import { readEntries, readHeadRow, type StoredEntry } from '../read-store.ts';
import type { VerifierKey } from '../verifier-key.ts';
import { clearChecker } from './check-clear.ts';
import { entryChecker } from './check-entry.ts';
import { checkHead } from './check-head.ts';
import { referenceChecker } from './check-references.ts';
import { checkCosignature, checkOutsideRoot } from './check-sizes.ts';
import { checkTileCounts, treeChecker } from './check-tree.ts';
import type { Report } from './problem.ts';
import { type CosignatureRow, readClearRows, readCosignaturesUpTo, readOrphan } from './verify-store.ts';

/** Entries held in memory at once. */
const step = 1_024;

export interface Verifying {
  /** One connection, in one snapshot. */
  readonly db: Queryable;
  readonly keys: readonly VerifierKey[];
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

/** The checkpoint outside, unless there is none or it cannot be trusted. */
async function outsideOf({ checkpointFile, keys, report }: Verifying): Promise<SignedCheckpoint | undefined> {
  const outside = await readOutside(checkpointFile, keys);
  if (outside.ok) return outside.value;
  report({ code: 'outside', where: checkpointFile, what: outside.why });
  return undefined;
}

/** Takes entries in order, and holds each against everything that speaks of it. */
function entriesChecker(verifying: Verifying, outside: SignedCheckpoint | undefined) {
  const { db, keys, witnesses, derive, report } = verifying;
  const origin = keys[0]?.name ?? '';
  const checkEntry = entryChecker(report);
  const checkReferences = referenceChecker(report);
  const clear = clearChecker(report, monthKeys(derive));
  const tree = treeChecker(db, report);
  let lastAt = 0;

  /** What was signed elsewhere at this size saw these entries. */
  const checkSize = (cosigned: readonly CosignatureRow[]): void => {
    const { size } = tree.range();
    const here = cosigned.filter((row) => row.size === size);
    const isOutside = outside?.size === BigInt(size);
    if (here.length === 0 && !isOutside) return;
    const root = rootOf(tree.range());
    if (isOutside) checkOutsideRoot(outside, root, report);
    for (const row of here) checkCosignature(row, root, origin, witnesses, report);
  };

  const take = async (stored: readonly StoredEntry[], from: number, to: number): Promise<void> => {
    const rows = Map.groupBy(await readClearRows(db, from, to), ({ entry }) => entry);
    const { size } = tree.range();
    const cosigned = await readCosignaturesUpTo(db, size, size + stored.length);
    let expected = from;
    for (const one of stored) {
      if (one.seq !== expected) {
        report({
          code: 'gap',
          where: `entry ${expected}`,
          what: `missing: what comes next is entry ${one.seq}`,
        });
      }
      const entry = checkEntry(one);
      checkReferences(one.seq, entry);
      clear.entry(one.seq, entry, rows.get(one.seq) ?? []);
      await tree.leaf(one.leaf);
      checkSize(cosigned);
      expected = one.seq + 1;
      lastAt = one.at;
    }
  };

  return {
    take,
    end: () => {
      clear.end();
      return { range: tree.range(), lastAt };
    },
  };
}

async function checkRest(
  verifying: Verifying,
  size: number,
  outside: SignedCheckpoint | undefined,
): Promise<void> {
  const { db, checkpointFile, report } = verifying;
  await checkTileCounts(db, size, report);
  const orphan = await readOrphan(db);
  if (orphan !== undefined) {
    const what = 'there are clear values of an entry that does not stand';
    report({ code: 'clear', where: `entry ${orphan}`, what });
  }
  if (outside !== undefined && outside.size > BigInt(size)) {
    const what = `it was signed at ${outside.size} entries; there are ${size}: the record was rolled back or cut short`;
    report({ code: 'outside', where: checkpointFile, what });
  }
}

/**
 * The whole record: leaf bytes against hashes, tiles, head, signature, outside checkpoint and cosignatures; indexes
 * without gap, in order of time; clear values against commitments; references. Goes entry by entry: memory grows with
 * the record by two bytes each, no more.
 */
export async function verifyRecord(given: Verifying): Promise<Verified> {
  let problems = 0;
  const verifying: Verifying = {
    ...given,
    report: (problem) => {
      problems++;
      given.report(problem);
    },
  };
  const { db, keys, report } = verifying;
  // The file first: the head may move on meanwhile, the file may not be ahead of it.
  const outside = await outsideOf(verifying);
  const head = await readHeadRow(db);
  const entries = entriesChecker(verifying, outside);
  for (let from = 0, more = true; more; ) {
    const stored = await readEntries(db, from, step);
    const to = (stored.at(-1)?.seq ?? from - 1) + 1;
    await entries.take(stored, from, to);
    more = stored.length > 0;
    from = to;
  }
  const { range, lastAt } = entries.end();
  checkHead(head, { range, lastAt }, keys, report);
  await checkRest(verifying, range.size, outside);
  return { entries: range.size, root: rootOf(range).toString('base64'), problems };
}
