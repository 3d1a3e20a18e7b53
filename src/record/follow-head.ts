import { sameHash } from './merkle/hash.ts';
import { RecordUnavailable } from './record-log.ts';
import { type Head, type HeadRow, openHead } from './tree-head.ts';
import type { VerifierKey } from './verifier-key.ts';

/** The next head must follow the one that was seen. @throws RecordUnavailable, for good, on a rollback or a fork */
export function followHead(seen: Head, row: HeadRow, keys: readonly VerifierKey[]): Head {
  const next = openHead(row, keys);
  if (!next.ok) throw new RecordUnavailable('inconsistent', next.why);
  const size = seen.range.size;
  if (row.size < size) {
    throw new RecordUnavailable('rolled-back', `the record had ${size} entries and now has ${row.size}`);
  }
  if (row.size === size && !sameHash(row.root, seen.root)) {
    throw new RecordUnavailable('inconsistent', `the record of ${size} entries has another root than before`);
  }
  return next.value;
}
