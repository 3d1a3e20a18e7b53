import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { withoutKey } from './key-store.ts';
import type { Laid, Vault } from './photo-store.ts';

const atOnce = 1_000;

/**
 * Removes what lies in the vault since before an instant and belongs to no photo: a crash left it there, after it was written
 * and before its key was kept, so that nobody can read it. Who is still writing has until then. How many went.
 */
export async function removeOrphans(
  db: Queryable,
  vault: Pick<Vault, 'laid' | 'discard'>,
  before: Instant,
): Promise<number> {
  let removed = 0;
  for await (const group of inGroups(vault.laid(), before)) {
    const addresses = [...new Set(group.map(({ address }) => address))];
    const orphans = await withoutKey(db, addresses);
    for (const one of group)
      if (one.draft || orphans.has(one.address)) {
        await vault.discard(one);
        removed += 1;
      }
  }
  return removed;
}

async function* inGroups(laid: AsyncIterable<Laid>, before: Instant): AsyncGenerator<readonly Laid[]> {
  let group: Laid[] = [];
  for await (const one of laid) {
    if (one.at >= before) continue;
    group.push(one);
    if (group.length < atOnce) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
