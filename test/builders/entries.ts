import { type EntryRead, type Kind, readEntry } from '../../src/record/index.ts';
import type { TestServer } from './server.ts';

/** The newest entries of a kind with what they commit to, newest first. */
export async function entriesOf(
  { stores }: Pick<TestServer, 'stores'>,
  kind: Kind,
  limit = 20,
): Promise<readonly EntryRead[]> {
  const { rows } = await stores.owner.query<{ seq: number }>(
    'select seq from record_entries where kind = $1 order by seq desc limit $2',
    [kind, limit],
  );
  const read = await Promise.all(rows.map(({ seq }) => readEntry(stores.owner, seq)));
  return read.flatMap((one) => one ?? []);
}
