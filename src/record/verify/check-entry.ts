import { canonicalJson } from '../../foundation/canonical-json.ts';
import { rfc3339 } from '../../foundation/clock.ts';
import { type Checked, bad, good } from '../checked.ts';
import { type Entry, entrySchema } from '../entry.ts';
import { leafHash, sameHash } from '../merkle/hash.ts';
import type { StoredEntry } from '../read-store.ts';
import type { Report } from './problem.ts';

function parseLeaf(leaf: Buffer): Checked<Entry> {
  const text = leaf.toString('utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return bad('the leaf is not JSON');
  }
  const parsed = entrySchema.safeParse(json);
  if (!parsed.success) {
    return bad(
      `the leaf is no entry: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`,
    );
  }
  return canonicalJson(json) === text
    ? good(parsed.data)
    : bad('the leaf is not in canonical form (RFC 8785)');
}

/** Whether an entry's bytes, hash, place, time and row agree; the entry, where its leaf can be read. */
export function entryChecker(report: Report): (stored: StoredEntry) => Entry | undefined {
  let lastAt = '';
  return (stored) => {
    const where = `entry ${stored.seq}`;
    if (!sameHash(stored.hash, leafHash(stored.leaf))) {
      report({ code: 'leaf', where, what: 'the leaf does not have the hash that stands beside it' });
    }
    const parsed = parseLeaf(stored.leaf);
    if (!parsed.ok) {
      report({ code: 'entry', where, what: parsed.why });
      return undefined;
    }
    const entry = parsed.value;
    if (entry.seq !== stored.seq)
      report({ code: 'entry', where, what: `the leaf says that it is entry ${entry.seq}` });
    if (entry.at < lastAt)
      report({ code: 'order', where, what: `its time ${entry.at} is before that of the entry before` });
    lastAt = entry.at;
    const same =
      stored.kind === entry.kind &&
      rfc3339(stored.at) === entry.at &&
      stored.division === (entry.division ?? null) &&
      stored.ref === (entry.ref ?? null);
    if (!same)
      report({
        code: 'row',
        where,
        what: 'kind, time, division or reference of the row are not those of the leaf',
      });
    return entry;
  };
}
