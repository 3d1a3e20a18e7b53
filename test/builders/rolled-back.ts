import { readHeadRow } from '../../src/record/read-store.ts';
import type { HeadRow } from '../../src/record/tree-head.ts';
import type { FreshDatabase } from './database.ts';

/** Statements that only the owner of a database can run, and only with its triggers off: an insider's. */
export async function asInsider(database: FreshDatabase, ...statements: readonly string[]): Promise<void> {
  const client = await database.owner.connect();
  try {
    await client.query('begin; set local session_replication_role = replica');
    for (const statement of statements) await client.query(statement);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release(true);
  }
}

export const headNow = (database: FreshDatabase): Promise<HeadRow> => readHeadRow(database.owner);

/** What the restoring of an older backup leaves: everything after that head is gone. */
export async function rollBackTo(
  database: FreshDatabase,
  { size, root, compact, checkpoint, lastAt }: HeadRow,
): Promise<void> {
  const hex = (bytes: Buffer) => `'\\x${bytes.toString('hex')}'`;
  await asInsider(
    database,
    `delete from record_entries where seq >= ${size}`,
    `delete from record_clear where entry >= ${size}`,
    `delete from record_tiles where (index + 1) * (256 ^ (level + 1))::numeric > ${size}`,
    `update record_head set size = ${size}, root = ${hex(root)}, compact = ${hex(compact)},
      checkpoint = '${checkpoint}', last_at = ${lastAt}`,
  );
}
