import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { departmentZone, type Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { DraftOf, RecordLog } from '../../record/index.ts';
import type { LogMapping } from '../contract/log-mapping.ts';
import { mappingOf } from '../mapping/mapping-store.ts';
import { openVendorLog } from '../vendor-log/read.ts';
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

/**
 * Takes a vendor's export into the database, row by row in bounded memory: idempotent (the same row is kept once, in whatever
 * file it comes), lossless (the cells of every row are kept as they stand), and what cannot be used is kept apart
 * (53060.5(c)(2)(A), R9). Its beginning and what it came to are entries. @throws CommandError `usage`
 */
export async function importLog(
  { db, record }: { readonly db: Queryable; readonly record: Pick<RecordLog, 'append'> },
  taking: Taking,
  now: Instant,
): Promise<ImportCounts> {
  const mapping = taking.mapping ?? (await mappingOf(db, taking.technologyId));
  const { layout, rows } = await openVendorLog(taking.path, departmentZone, mapping);
  const sha256 = await hashOf(taking.path);
  await record.append(draftOf(taking, sha256, 'begun', noRows));
  const by = taking.by?.staffId ?? null;
  const importId = await enterImport(db, { ...taking, sha256, columns: layout.columns, by }, now);
  const of = { importId, technologyId: taking.technologyId, division: taking.division };
  let counts = noRows;
  for await (const batch of batches(rows, rowKeys(of.technologyId, layout.width, now)))
    counts = sum(counts, await keepBatch(db, of, batch));
  await record.append(draftOf(taking, sha256, 'done', counts));
  await noteCounts(db, importId, counts, now);
  return counts;
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

const draftOf = (
  { technologyId, division, by }: Taking,
  sha256: Buffer,
  act: 'begun' | 'done',
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

async function hashOf(path: string): Promise<Buffer> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest();
}
