import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { civilDate, type Instant } from '../../foundation/clock.ts';
import { CommandError } from '../../foundation/command-line.ts';
import { OutgoingError } from '../../foundation/outgoing/outgoing-error.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { RecordLog } from '../../record/index.ts';
import { findTechnology, technologyRefusal } from '../../technologies/index.ts';
import { importLog } from '../imports/import-log.ts';
import type { LogRow } from '../vendor-log/read.ts';
import type { AuditPull } from './pull.ts';
import type { Tried } from './pull-store.ts';

export interface TakeDeps {
  readonly db: Queryable;
  readonly record: Pick<RecordLog, 'append'>;
}

/** Why nothing of a product comes in today; undefined: it may (53060.6(a)). */
export async function deadToday(
  db: Queryable,
  technologyId: string,
  now: Instant,
): Promise<string | undefined> {
  const product = await findTechnology(db, technologyId);
  return product === undefined
    ? 'EIS’s register has no such product.'
    : technologyRefusal(product, civilDate(now))?.reason;
}

const rowsBetweenLooks = 2_000;

/** Rows as long as the product is live: EIS may stop it while a long export is read. @throws OutgoingError */
const whileLive = (db: Queryable, technologyId: string, now: Instant) =>
  async function* (rows: AsyncIterable<LogRow>): AsyncGenerator<LogRow> {
    let untilLook = 0;
    for await (const row of rows) {
      if (untilLook === 0) {
        const dead = await deadToday(db, technologyId, now);
        if (dead !== undefined) throw new OutgoingError('host-not-named', dead);
        untilLook = rowsBetweenLooks;
      }
      untilLook -= 1;
      yield row;
    }
  };

/**
 * One export into the audits, by way of a file of its own that nobody else reads, by the column mapping that is kept of its
 * product; taking it in twice keeps each row once. What it brought, or what stood against it, in words.
 */
export async function takeExport(
  deps: TakeDeps,
  pull: Pick<AuditPull, 'technologyId' | 'division'>,
  { fileName, now }: { readonly fileName: string; readonly now: Instant },
  read: (use: (bytes: AsyncIterable<Uint8Array>) => Promise<void>) => Promise<void>,
): Promise<Tried> {
  const folder = await mkdtemp(join(tmpdir(), 'plateward-pull-'));
  const path = join(folder, 'export');
  try {
    await read((bytes) => pipeline(Readable.from(bytes), createWriteStream(path, { mode: 0o600 })));
    const through = whileLive(deps.db, pull.technologyId, now);
    const report = await importLog(deps, { path, fileName, ...pull, by: undefined }, now, through);
    return { report };
  } catch (error) {
    if (error instanceof OutgoingError) return { problem: error.message };
    if (error instanceof CommandError) return { problem: error.message.replaceAll(path, 'The export') };
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
