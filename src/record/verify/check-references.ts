import type { Entry } from '../entry.ts';
import { kindRule, kinds } from '../kinds.ts';
import { entryBytes } from './entry-bytes.ts';
import type { Report } from './problem.ts';

const numbers = new Map<string, number>(Object.keys(kinds).map((kind, at) => [kind, at + 1]));
const names = Object.keys(kinds);

/** Each answer, page and photo refers to what was asked before it, and nothing is answered twice. */
export function referenceChecker(report: Report): (seq: number, entry: Entry | undefined) => void {
  const kindAt = entryBytes();
  const closed = entryBytes();
  return (seq, entry) => {
    if (entry === undefined) return;
    kindAt.set(seq, numbers.get(entry.kind) ?? 0);
    const rule = kindRule(entry.kind);
    const { ref } = entry;
    if (rule.refersTo === undefined || ref === undefined) return;
    const where = `entry ${seq}`;
    const found = ref < seq ? names[kindAt.get(ref) - 1] : undefined;
    if (found === undefined || !rule.refersTo.includes(found)) {
      const what = found === undefined ? 'which does not stand before it' : `which is ${found}`;
      report({ code: 'reference', where, what: `${entry.kind} refers to entry ${ref}, ${what}` });
    }
    if (rule.closes === undefined) return;
    if (closed.get(ref) > 0)
      report({ code: 'reference', where, what: `entry ${ref} is answered a second time` });
    closed.set(ref, 1);
  };
}
