import type { RecordOptions } from './options.ts';
import { type RecordLog, RecordUnavailable } from './record-log.ts';

/** Opens the record. @throws RecordUnavailable when it cannot be trusted or reached. */
export async function openRecord(options: RecordOptions): Promise<RecordLog> {
  throw new RecordUnavailable('closed', `not yet written: ${options.checkpointFile}`);
}
