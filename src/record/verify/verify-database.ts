import type { Pool } from 'pg';
import { withTransaction } from '../../foundation/postgres/pool.ts';
import { ownKeys } from '../open-record.ts';
import type { RecordOptions } from '../options.ts';
import { witnessStates } from '../witnesses.ts';
import type { Report } from './problem.ts';
import { type Verified, verifyRecord } from './verify-record.ts';

/** Verifies the record of a database, as it stands at one moment. @param pool without a limit on statements */
export function verifyDatabase(
  pool: Pool,
  options: Pick<RecordOptions, 'signer' | 'acceptedKeys' | 'derive' | 'checkpointFile' | 'witnesses'>,
  report: Report,
): Promise<Verified> {
  const { derive, checkpointFile } = options;
  const witnesses = witnessStates(options.witnesses ?? []).map(({ key }) => key);
  return withTransaction(pool, async (db) => {
    await db.query('set transaction isolation level repeatable read, read only');
    return verifyRecord({ db, keys: ownKeys(options), witnesses, derive, checkpointFile, report });
  });
}
