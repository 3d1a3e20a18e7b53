import { Client } from 'pg';
import type { ConnectionSettings } from './connection.ts';
import { DatabaseError } from './errors.ts';

/** Number of the advisory lock that the one owner of an embedded database holds: "plat". */
const tenancyLock = 0x70_6c_61_74;

export interface Tenancy {
  readonly release: () => Promise<void>;
}

/**
 * Claims an embedded database for this program. The claim is a session's advisory lock: it ends with the program, however
 * that ends, so that an orphaned server is adopted and one with a living owner is refused.
 * @returns undefined when another living program holds it.
 */
export async function claim(settings: ConnectionSettings): Promise<Tenancy | undefined> {
  const client = new Client({
    ...settings,
    application_name: `plateward owner ${process.pid}`,
    keepAlive: true,
  });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ claimed: boolean }>('select pg_try_advisory_lock($1) as claimed', [
    tenancyLock,
  ]);
  if (rows[0]?.claimed === true) return { release: () => client.end() };
  await client.end();
  return undefined;
}

export const inUse = (folder: string): DatabaseError =>
  new DatabaseError(
    'in-use',
    `Another Plateward is running on ${folder}. Stop it first, or give this one another data folder.`,
  );
