import { good } from './checked.ts';
import { within } from './link.ts';
import type { RecordOptions } from './options.ts';
import { readOutside } from './outside-checkpoint.ts';
import type { Proofs } from './proofs.ts';
import { readHeadRow } from './read-store.ts';
import { RecordUnavailable } from './record-log.ts';
import { checkOutside, checkServer } from './start-checks.ts';
import { readServerState } from './store.ts';
import { type Head, type HeadRow, openHead } from './tree-head.ts';
import type { VerifierKey } from './verifier-key.ts';

const examineMs = 10_000;

export interface Examined {
  readonly row: HeadRow;
  readonly head: Head;
  /** The checkpoint outside the database was looked at, and may be written anew. */
  readonly outsideLooked: boolean;
  /** What does not stop the record, and should be known. */
  readonly notes: readonly string[];
}

/** Looks at the database's settings, its head, and the checkpoint outside it. @throws RecordUnavailable */
export async function examine(
  options: RecordOptions,
  proofs: Proofs,
  keys: readonly VerifierKey[],
  scope: 'all' | 'without-outside' = 'all',
): Promise<Examined> {
  const notes = checkServer(await within(readServerState(options.pool), examineMs));
  // The file first: the head may move on meanwhile, the file may not be ahead of it.
  const outside = scope === 'all' ? await readOutside(options.checkpointFile, keys) : good(undefined);
  if (!outside.ok) {
    throw new RecordUnavailable(
      'inconsistent',
      `${options.checkpointFile} cannot be trusted: ${outside.why}.`,
    );
  }
  const row = await within(readHeadRow(options.pool), examineMs);
  const head = openHead(row, keys);
  if (!head.ok) throw new RecordUnavailable('inconsistent', head.why);
  if (outside.value !== undefined)
    await within(checkOutside(outside.value, head.value, proofs, options), examineMs);
  const unguarded = scope === 'all' && outside.value === undefined && row.size > 0;
  return {
    row,
    head: head.value,
    outsideLooked: scope === 'all',
    notes: unguarded
      ? [...notes, 'no checkpoint stood outside the database; one is kept from now on']
      : notes,
  };
}
