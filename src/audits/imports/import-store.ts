import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { DivisionName } from '../../people/index.ts';
import type { KeyedRow } from './log-row.ts';

/** What an import came to. Every row of the file is one of these. */
export interface ImportCounts {
  readonly rows: number;
  readonly kept: number;
  /** Known already, cell for cell. */
  readonly repeated: number;
  /** Known already, in another release: kept beside the first. */
  readonly revised: number;
  readonly quarantined: number;
}

export const noRows: ImportCounts = { rows: 0, kept: 0, repeated: 0, revised: 0, quarantined: 0 };

export interface LogImport {
  readonly importId: string;
  readonly technologyId: string;
  readonly division: DivisionName;
}

/** Enters an import; its number. */
export async function enterImport(
  db: Queryable,
  of: Omit<LogImport, 'importId'> & {
    readonly fileName: string;
    readonly sha256: Buffer;
    readonly columns: unknown;
    readonly by: string | null;
  },
  now: Instant,
): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into vendor_log_imports (technology_id, division, file_name, sha256, columns, imported_by, imported_at)
     values ($1, $2, $3, $4, $5, $6, at_ms($7)) returning import_id::text as id`,
    [of.technologyId, of.division, of.fileName, of.sha256, JSON.stringify(of.columns), of.by, now],
  );
  return rows[0]?.id ?? '';
}

/** Keeps one batch: new rows, other releases of known ones, and what cannot be used, each once whatever the file. */
export async function keepBatch(
  db: Queryable,
  of: LogImport,
  batch: readonly KeyedRow[],
): Promise<ImportCounts> {
  const fit = batch.filter(({ quarantine }) => quarantine === undefined);
  const unfit = batch.filter(({ quarantine }) => quarantine !== undefined);
  const kept = await keepFit(db, of, fit);
  const revised = kept === fit.length ? 0 : await keepRevisions(db, of, fit);
  const quarantined = await keepUnfit(db, of, unfit);
  return {
    rows: batch.length,
    kept,
    revised,
    repeated: fit.length - kept - revised + unfit.length - quarantined,
    quarantined,
  };
}

async function keepFit(
  db: Queryable,
  { importId, technologyId, division }: LogImport,
  rows: readonly KeyedRow[],
) {
  const { rowCount } = await db.query({
    name: 'vendor_log_keep',
    text: `insert into vendor_log_rows (import_id, row_number, technology_id, division, key, payload, vendor_id, at,
        user_name, organization, plate, case_number, reason, offense, prompt, search_type, automatic, cells)
      select $1, r.row_number, $2, $3, r.key, r.payload, r.id, at_ms(r.at), r.user_name, r.organization, r.plate,
        r.case_number, r.reason, r.offense, r.prompt, r.type, r.automatic, r.cells::jsonb
      from unnest($4::integer[], $5::bytea[], $6::bytea[], $7::text[], $8::float8[], $9::text[], $10::text[],
        $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[], $17::boolean[], $18::text[])
        as r (row_number, key, payload, id, at, user_name, organization, plate, case_number, reason, offense, prompt,
          type, automatic, cells)
      on conflict (division, key) do nothing`,
    values: [
      importId,
      technologyId,
      division,
      rows.map(({ search }) => search.row),
      rows.map(({ key }) => key),
      rows.map(({ payload }) => payload),
      rows.map(({ search }) => clean(search.id)),
      rows.map(({ search }) => search.at),
      rows.map(({ search }) => clean(search.user)),
      rows.map(({ search }) => clean(search.organization)),
      rows.map(({ search }) => clean(search.plate)),
      rows.map(({ search }) => clean(search.caseNumber)),
      rows.map(({ search }) => clean(search.reason)),
      rows.map(({ search }) => clean(search.offense)),
      rows.map(({ search }) => clean(search.prompt)),
      rows.map(({ search }) => clean(search.type)),
      rows.map(({ search }) => search.automatic),
      rows.map(({ text }) => text),
    ],
  });
  return rowCount ?? 0;
}

const clean = (text: string | null): string | null =>
  text === null ? null : text.replaceAll('\u0000', '\u2400').toWellFormed();

/** Another release of a search that is here: its cells are kept beside the first's. */
async function keepRevisions(
  db: Queryable,
  { importId, division }: LogImport,
  rows: readonly KeyedRow[],
): Promise<number> {
  const { rowCount } = await db.query(
    `insert into vendor_log_revisions (row_id, import_id, row_number, payload, cells)
     select v.row_id, $1, r.row_number, r.payload, r.cells::jsonb
     from unnest($2::integer[], $3::bytea[], $4::bytea[], $5::text[]) as r (row_number, key, payload, cells)
     join vendor_log_rows v on v.division = $6 and v.key = r.key where v.payload <> r.payload
     on conflict do nothing`,
    [
      importId,
      rows.map(({ search }) => search.row),
      rows.map(({ key }) => key),
      rows.map(({ payload }) => payload),
      rows.map(({ text }) => text),
      division,
    ],
  );
  return rowCount ?? 0;
}

/** Keeps apart what cannot be used; how many of it are new. */
async function keepUnfit(
  db: Queryable,
  { importId, division }: LogImport,
  rows: readonly KeyedRow[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const { rowCount } = await db.query(
    `insert into vendor_log_quarantine (import_id, row_number, reason, key, cells, division)
     select $1, r.row_number, r.reason, r.key, r.cells::jsonb, $6
     from unnest($2::integer[], $3::text[], $4::bytea[], $5::text[]) as r (row_number, reason, key, cells)
     on conflict do nothing`,
    [
      importId,
      rows.map(({ search }) => search.row),
      rows.map(({ quarantine }) => quarantine ?? ''),
      rows.map(({ key }) => key),
      rows.map(({ text }) => text),
      division,
    ],
  );
  return rowCount ?? 0;
}

export async function noteCounts(
  db: Queryable,
  importId: string,
  { rows, kept, repeated, revised, quarantined }: ImportCounts,
  now: Instant,
): Promise<void> {
  await db.query(
    `update vendor_log_imports set rows_read = $2, kept = $3, repeated = $4, revised = $5, quarantined = $6,
       done_at = at_ms($7) where import_id = $1`,
    [importId, rows, kept, repeated, revised, quarantined, now],
  );
}

/** An import as the list shows it. */
export interface ImportListed extends ImportCounts {
  readonly id: string;
  readonly product: string;
  readonly fileName: string;
  readonly importedAt: Instant;
  readonly done: boolean;
}

export async function importsOf(db: Queryable, division: DivisionName): Promise<readonly ImportListed[]> {
  const { rows } = await db.query<ImportListed & Record<string, unknown>>(
    `select i.import_id::text as id, t.name as product, i.file_name as "fileName", i.rows_read as rows, i.kept,
       i.repeated, i.revised, i.quarantined, epoch_ms(i.imported_at) as "importedAt", i.done_at is not null as done
     from vendor_log_imports i join technologies t using (technology_id)
     where i.division = $1 order by i.import_id desc limit 100`,
    [division],
  );
  return rows;
}
