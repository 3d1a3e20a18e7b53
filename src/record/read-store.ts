import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Instant } from '../foundation/clock.ts';
import { hashBytes } from './merkle/hash.ts';
import { type TileId, tileWidth } from './tiles.ts';
import type { HeadRow } from './tree-head.ts';

/** The head row. @throws when the database has none */
export async function readHeadRow(reader: Queryable): Promise<HeadRow> {
  const { rows } = await reader.query<HeadRow>(
    'select size, root, compact, checkpoint, last_at as "lastAt" from record_head',
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the record has no head row');
  return row;
}

/** The first `width` hashes of a tile: a full one as stored, a partial one from what it is made of. */
export async function readTile(reader: Queryable, { level, index, width }: TileId): Promise<Buffer> {
  const { rows } = await reader.query<{ hashes: Buffer }>({
    name: 'record_tile',
    text: `select coalesce((select hashes from record_tiles where level = $1 and index = $2),
      record_tile_hashes($1, $2)) as hashes`,
    values: [level, index],
  });
  const hashes = rows[0]?.hashes ?? Buffer.alloc(0);
  if (hashes.length < width * hashBytes) throw new Error(`tile ${level}/${index} has no ${width} hashes`);
  return hashes.subarray(0, width * hashBytes);
}

export interface StoredEntry {
  readonly seq: number;
  readonly kind: string;
  readonly at: Instant;
  readonly division: string | null;
  readonly ref: number | null;
  readonly hash: Buffer;
  readonly leaf: Buffer;
}

/** Entries from `from` on, at most `limit`, in order. */
export async function readEntries(
  reader: Queryable,
  from: number,
  limit: number,
): Promise<readonly StoredEntry[]> {
  const { rows } = await reader.query<StoredEntry>({
    name: 'record_entries',
    text: `select seq, kind, at, division, ref, hash, leaf from record_entries where seq >= $1 order by seq limit $2`,
    values: [from, limit],
  });
  return rows.map((row) => ({
    ...row,
    seq: Number(row.seq),
    ref: row.ref === null ? null : Number(row.ref),
  }));
}

/** The exact bytes of the entries of one bundle, as many of `width` as there are. */
export const readBundle = async (
  reader: Queryable,
  index: number,
  width: number,
): Promise<readonly Buffer[]> =>
  (await readEntries(reader, index * tileWidth, width)).map(({ leaf }) => leaf);

/** The witnesses' lines for the head of that size. */
export async function readCosignatures(reader: Queryable, size: number): Promise<readonly string[]> {
  const { rows } = await reader.query<{ line: string }>(
    'select line from record_cosignatures where size = $1 order by witness',
    [size],
  );
  return rows.map(({ line }) => line);
}

/** When a witness last cosigned, or since when it is to, from the first look on (R33). */
export async function readHeardAt(pool: Queryable, witness: string, now: Instant): Promise<Instant> {
  await pool.query(
    'insert into record_witnesses (witness, since) values ($1, at_ms($2)) on conflict do nothing',
    [witness, now],
  );
  const { rows } = await pool.query<{ heard: Instant }>(
    `select epoch_ms(greatest(w.since, max(c.at))) as heard from record_witnesses w
       left join record_cosignatures c on c.witness = w.witness
     where w.witness = $1 group by w.since`,
    [witness],
  );
  return rows[0]?.heard ?? now;
}

/** Until when EIS has signed that searching goes on without a witness (R33); 0 = never. */
export async function readContinuedUntil(reader: Queryable): Promise<Instant> {
  const { rows } = await reader.query<{ until: Instant | null }>(
    'select epoch_ms(max(until_at)) as until from record_continuations',
  );
  return rows[0]?.until ?? 0;
}

/** The largest size that a witness has cosigned; 0 where it has none. */
export async function readCosignedSize(reader: Queryable, witness: string): Promise<number> {
  const { rows } = await reader.query<{ size: number | null }>(
    'select max(size) as size from record_cosignatures where witness = $1',
    [witness],
  );
  return rows[0]?.size ?? 0;
}
