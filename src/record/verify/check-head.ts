import { openCheckpoint } from '../checkpoint.ts';
import { type CompactRange, packRange, rootOf } from '../merkle/compact-range.ts';
import { sameHash } from '../merkle/hash.ts';
import type { HeadRow } from '../tree-head.ts';
import type { VerifierKey } from '../verifier-key.ts';
import type { Report } from './problem.ts';

/** The head row and its signed checkpoint are those of the entries. */
export function checkHead(
  head: HeadRow,
  { range, lastAt }: { readonly range: CompactRange; readonly lastAt: number },
  keys: readonly VerifierKey[],
  report: Report,
): void {
  const problem = (what: string) => report({ code: 'head', where: 'head', what });
  const root = rootOf(range);
  if (head.size !== range.size) problem(`it says ${head.size} entries; there are ${range.size}`);
  if (!sameHash(head.root, root)) problem('its root is not that of the entries');
  if (!head.compact.equals(packRange(range))) problem('its compact range is not that of the entries');
  if (head.size > 0 && head.lastAt !== lastAt) problem('its time is not that of the last entry');
  if (head.size === 0) return;
  const opened = openCheckpoint(Buffer.from(head.checkpoint), keys);
  if (!opened.ok) {
    report({ code: 'checkpoint', where: 'head', what: `its checkpoint does not hold: ${opened.why}` });
    return;
  }
  const { origin, size, root: signed } = opened.value;
  if (!keys.some(({ name }) => name === origin) || size !== BigInt(range.size) || !sameHash(signed, root)) {
    report({ code: 'checkpoint', where: 'head', what: 'its checkpoint is not of these entries' });
  }
}
