import type { Instant } from '../foundation/clock.ts';
import { openCheckpoint } from './checkpoint.ts';
import { type Checked, bad, good } from './checked.ts';
import { type CompactRange, rootOf, unpackRange } from './merkle/compact-range.ts';
import { sameHash } from './merkle/hash.ts';
import type { VerifierKey } from './verifier-key.ts';

/** The head row as the database holds it. */
export interface HeadRow {
  readonly size: number;
  readonly root: Buffer;
  readonly compact: Buffer;
  readonly checkpoint: string;
  readonly lastAt: Instant;
}

/** A head that holds together: root, compact range and signed checkpoint say the same. */
export interface Head {
  readonly range: CompactRange;
  readonly root: Buffer;
  /** The signed note; empty before the first entry. */
  readonly checkpoint: string;
  readonly lastAt: Instant;
}

/** Takes a head row for true only when it holds together and one of the log's own keys signed it. */
export function openHead(row: HeadRow, keys: readonly VerifierKey[]): Checked<Head> {
  const range = unpackRange(row.size, row.compact);
  if (range === undefined || !sameHash(rootOf(range), row.root))
    return bad('the head row does not hold its own root');
  const head = { range, root: row.root, checkpoint: row.checkpoint, lastAt: row.lastAt };
  if (row.size === 0) return good(head);
  const checkpoint = openCheckpoint(Buffer.from(row.checkpoint), keys);
  if (!checkpoint.ok) return bad(`the head's checkpoint does not hold: ${checkpoint.why}`);
  const { origin, size, root } = checkpoint.value;
  const same =
    keys.some(({ name }) => name === origin) && size === BigInt(row.size) && sameHash(root, row.root);
  return same ? good(head) : bad("the head's checkpoint is of another head");
}
