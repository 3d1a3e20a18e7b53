import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { ClearRowRead } from './check-clear.ts';

export async function readTileRow(
  db: Queryable,
  level: number,
  index: number,
): Promise<{ readonly hashes: Buffer; readonly root: Buffer } | undefined> {
  const { rows } = await db.query<{ hashes: Buffer; root: Buffer }>({
    name: 'verify_tile',
    text: 'select hashes, root from record_tiles where level = $1 and index = $2',
    values: [level, index],
  });
  return rows[0];
}

/** Stored tiles of each level: how many, and the last of them. */
export async function readTileCounts(
  db: Queryable,
): Promise<readonly { readonly level: number; readonly count: number; readonly last: number }[]> {
  const { rows } = await db.query<{ level: number; count: number; last: number }>(
    'select level, count(*) as count, max(index) as last from record_tiles group by level order by level',
  );
  return rows;
}

/** Clear values of the entries from `from` up to, not including, `to`, in order. */
export async function readClearRows(
  db: Queryable,
  from: number,
  to: number,
): Promise<readonly ClearRowRead[]> {
  const { rows } = await db.query<ClearRowRead>({
    name: 'verify_clear',
    text: `select entry, to_char(month, 'YYYY-MM') as month, clear, staff, plate, case_number as "caseNumber"
      from record_clear where entry >= $1 and entry < $2 order by entry, record_clear.month`,
    values: [from, to],
  });
  return rows;
}

/** The first entry of which there are clear values but no leaf. */
export async function readOrphan(db: Queryable): Promise<number | undefined> {
  const { rows } = await db.query<{ entry: number }>(
    `select c.entry from record_clear c where not exists (select from record_entries e where e.seq = c.entry)
      order by c.entry limit 1`,
  );
  return rows[0]?.entry;
}

export interface CosignatureRow {
  readonly size: number;
  readonly witness: string;
  readonly line: string;
}

/** Cosignatures of sizes above `above` up to `to`, in order of size. */
export async function readCosignaturesUpTo(
  db: Queryable,
  above: number,
  to: number,
): Promise<readonly CosignatureRow[]> {
  const { rows } = await db.query<CosignatureRow>({
    name: 'verify_cosignatures',
    text: 'select size, witness, line from record_cosignatures where size > $1 and size <= $2 order by size, witness',
    values: [above, to],
  });
  return rows;
}
