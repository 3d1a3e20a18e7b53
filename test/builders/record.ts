import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/foundation/clock.ts';
import { quiet } from '../../src/foundation/log.ts';
import {
  type CommittedField,
  type DraftOf,
  openRecord,
  type RecordLog,
  type RecordOptions,
  signerFromSeed,
} from '../../src/record/index.ts';
import type { FreshDatabase } from './database.ts';

/** What opens a record over a test's database; the same each time for one database. */
export function recordOptions(database: FreshDatabase, changes: Partial<RecordOptions> = {}): RecordOptions {
  return {
    pool: database.app,
    signer: signerFromSeed('plateward.test/record', database.sealing.derive('record/signing-key')),
    derive: database.sealing.derive,
    checkpointFile: join(tmpdir(), `${database.name}.checkpoint`),
    clock: systemClock,
    log: quiet,
    ...changes,
  };
}

/** An open record, and its closing, which takes the outside checkpoint away. */
export async function openTestRecord(
  database: FreshDatabase,
  changes: Partial<RecordOptions> = {},
): Promise<{
  readonly record: RecordLog;
  readonly options: RecordOptions;
  readonly close: () => Promise<void>;
}> {
  const checkpointFile = join(tmpdir(), `${database.name}-${randomBytes(4).toString('hex')}.checkpoint`);
  const options = recordOptions(database, { checkpointFile, ...changes });
  const record = await openRecord(options);
  const close = async (): Promise<void> => {
    await record.close();
    rmSync(options.checkpointFile, { force: true });
  };
  return { record, options, close };
}

const from = { session: 'session-1', device: 'CDCR-0001', address: '192.0.2.1', route: 'POST /inquiries' };

/** An inquiry that is asked, by one person, for one plate. */
export const askedBy = (
  staffId: string,
  values: Partial<Record<CommittedField, string>> = {},
): DraftOf<'inquiry.asked'> => ({
  kind: 'inquiry.asked',
  division: 'OCS',
  role: 'end-user',
  policyVersion: '2025-10-01.1',
  values: {
    ...from,
    staffId,
    use: 'escape',
    caseNumber: 'OCS-26-0001',
    purpose: 'locate escapee, OCS-26-0001',
    plate: '7ABC123',
    elements: '{"match":"exact"}',
    ...values,
  },
});

/** An entry that needs nothing else. */
export const started = (): DraftOf<'server.started'> => ({
  kind: 'server.started',
  outcome: 'ready',
  values: {},
});
