import type { Client } from 'pg';
import { type Sealing, SealingError } from '../sealing.ts';

/**
 * Holds the database to the master key that it began with: another one would seal new values beside old ones that it
 * cannot open. What is kept is derived one way and opens nothing.
 * @throws SealingError `key-wrong`
 */
export async function requireSameMasterKey(client: Client, sealing: Sealing): Promise<void> {
  const mark = sealing.derive('mark of this master key');
  await client.query(
    'create table if not exists master_key_mark (one_row boolean primary key default true check (one_row), mark bytea not null)',
  );
  await client.query('insert into master_key_mark (mark) values ($1) on conflict do nothing', [mark]);
  const { rows } = await client.query<{ mark: Buffer }>('select mark from master_key_mark');
  if (rows[0]?.mark.equals(mark)) return;
  throw new SealingError(
    'key-wrong',
    'This database was sealed with another master key. Put back the one that it began with (keys/master.key of the data ' +
      'folder, or PLATEWARD_MASTER_KEY); with this one its sealed values cannot be read.',
  );
}
