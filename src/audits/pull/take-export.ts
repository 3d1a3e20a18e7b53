import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Instant } from '../../foundation/clock.ts';
import { CommandError } from '../../foundation/command-line.ts';
import { OutgoingError } from '../../foundation/outgoing/outgoing-error.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { RecordLog } from '../../record/index.ts';
import { importLog } from '../imports/import-log.ts';
import type { AuditPull } from './pull.ts';

export interface TakeDeps {
  readonly db: Queryable;
  readonly record: Pick<RecordLog, 'append'>;
}

/**
 * One export into the audits, by way of a file of its own that nobody else reads; taking it in twice keeps each row once. What stood
 * against it, in words; undefined when it is in.
 */
export async function takeExport(
  deps: TakeDeps,
  pull: Pick<AuditPull, 'technologyId' | 'division'>,
  { fileName, now }: { readonly fileName: string; readonly now: Instant },
  read: (use: (bytes: AsyncIterable<Uint8Array>) => Promise<void>) => Promise<void>,
): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'plateward-pull-'));
  const path = join(folder, 'export');
  try {
    await read((bytes) => pipeline(Readable.from(bytes), createWriteStream(path, { mode: 0o600 })));
    await importLog(deps, { path, fileName, ...pull, by: undefined }, now);
    return undefined;
  } catch (error) {
    if (error instanceof OutgoingError) return error.message;
    if (error instanceof CommandError) return error.message.replaceAll(path, 'The export');
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
