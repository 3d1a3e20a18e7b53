import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { departmentZone, type Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { DraftOf, RecordLog } from '../../record/index.ts';
import type { LogMapping } from '../contract/log-mapping.ts';
import { mappingOf } from '../mapping/mapping-store.ts';
import { type LogStream, openVendorLog } from '../vendor-log/read.ts';
import {
  enterImport,
  type ImportCounts,
  keepBatch,
  type LogImport,
  noRows,
  noteCounts,
} from './import-store.ts';
import { type KeyedRow, rowKeys } from './log-row.ts';

/** A vendor's export to take in, and by whom. */
export interface Taking extends Omit<LogImport, 'importId'> {
  readonly path: string;
  /** As whoever sent it named it. */
  readonly fileName: string;
  /** Left out: the one that is kept of the product. */
  readonly mapping?: LogMapping | undefined;
  readonly by: { readonly staffId: string; readonly session: string } | undefined;
}

const batchRows = 2_000;

/** A file opened as the export that it is. */
export interface OpenedExport extends LogStream {
  readonly sha256: Buffer;
}

/** Opens a file by the mapping that is given, or that is kept of its product. @throws CommandError `usage` */
export async function openExport(db: Queryable, taking: Taking): Promise<OpenedExport> {
  const mapping = taking.mapping ?? (await mappingOf(db, taking.technologyId));
  const opened = await openVendorLog(taking.path, departmentZone, mapping);
  return { ...opened, sha256: await hashOf(taking.path) };
}

/**
 * Takes a vendor's export into the database, row by row in bounded memory: idempotent (the same row is kept once, in whatever
 * file it comes), lossless (the cells of every row are kept as they stand), and what cannot be used is kept apart
 * (53060.5(c)(2)(A), R9). Its beginning and what it came to are entries. @throws CommandError `usage`
 */
export async function importLog(
  { db, record }: { readonly db: Queryable; readonly record: Pick<RecordLog, 'append'> },
  taking: Taking,
  now: Instant,
  through: (rows: LogStream['rows']) => LogStream['rows'] = (rows) => rows,
): Promise<ImportCounts> {
  const found = await openExport(db, taking);
  const opened = { ...found, rows: through(found.rows) };
  await record.append(importDraft(taking, opened.sha256, 'begun', noRows));
  const { importId, counts } = await keepExport(db, taking, opened, now);
  await record.append(importDraft(taking, opened.sha256, 'done', counts));
  await noteCounts(db, importId, counts, now);
  return counts;
}

/** Keeps the rows of an export that was opened; `seen` is shown each batch. */
export async function keepExport(
  db: Queryable,
  taking: Taking,
  { layout, rows, sha256 }: OpenedExport,
  now: Instant,
  seen: (batch: readonly KeyedRow[]) => void = () => {},
): Promise<{ readonly importId: string; readonly counts: ImportCounts }> {
  const by = taking.by?.staffId ?? null;
  const importId = await enterImport(db, { ...taking, sha256, columns: layout.columns, by }, now);
  const of = { importId, technologyId: taking.technologyId, division: taking.division };
  let counts = noRows;
  for await (const batch of batches(rows, rowKeys(of.technologyId, layout.width, now))) {
    seen(batch);
    counts = sum(counts, await keepBatch(db, of, batch));
  }
  return { importId, counts };
}

async function* batches<Row>(
  rows: AsyncIterable<Row>,
  keyed: (row: Row) => KeyedRow,
): AsyncGenerator<readonly KeyedRow[]> {
  let batch: KeyedRow[] = [];
  for await (const row of rows) {
    batch.push(keyed(row));
    if (batch.length < batchRows) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const sum = (one: ImportCounts, other: ImportCounts): ImportCounts => ({
  rows: one.rows + other.rows,
  kept: one.kept + other.kept,
  repeated: one.repeated + other.repeated,
  revised: one.revised + other.revised,
  quarantined: one.quarantined + other.quarantined,
});

/** How what is done with an export is recorded. */
export const importDraft = (
  { technologyId, division, by }: Taking,
  sha256: Buffer,
  act: 'begun' | 'done' | 'tried',
  counts: ImportCounts,
): DraftOf<'vendor-log.imported'> => ({
  kind: 'vendor-log.imported',
  act,
  division,
  counts: { ...counts },
  values: {
    staffId: by?.staffId ?? 'system',
    session: by?.session ?? 'none',
    subject: technologyId,
    digest: sha256.toString('base64'),
  },
});

/** SHA-256 of a file, which its entries name. */
export async function hashOf(path: string): Promise<Buffer> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest();
}
