import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { PhotoTimes } from './photo-store.ts';

export interface PhotoKey {
  readonly id: Buffer;
  /** SHA-256 of the ciphertext: where it lies. */
  readonly address: Buffer;
  readonly thumbnailAddress: Buffer;
  readonly sealedKey: Buffer;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
}

/** A photo that is kept already lives as long as the longest of its reads; false when it is not kept. */
export async function keepLonger(db: Queryable, id: Buffer, expiresAt: Instant): Promise<boolean> {
  const { rowCount } = await db.query(
    'update photo_keys set expires_at = greatest(expires_at, at_ms($2)) where photo_id = $1',
    [id, expiresAt],
  );
  return rowCount === 1;
}

/** False when the photo has a key already. */
export async function addKey(
  db: Queryable,
  key: PhotoKey,
  { now, expiresAt, feed }: PhotoTimes,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into photo_keys (photo_id, address, thumbnail_address, sealed_key, bytes, width, height, made_at, expires_at, feed_no)
     values ($1, $2, $3, $4, $5, $6, $7, at_ms($8), at_ms($9), $10) on conflict do nothing`,
    [
      key.id,
      key.address,
      key.thumbnailAddress,
      key.sealedKey,
      key.bytes,
      key.width,
      key.height,
      now,
      expiresAt,
      feed ?? null,
    ],
  );
  return rowCount === 1;
}

/** Where a photo and its small picture lie, and the sealed key of both. */
export interface KeptPhoto {
  readonly address: Buffer;
  /** Null of a photo that was kept before there were any. */
  readonly thumbnailAddress: Buffer | null;
  readonly sealedKey: Buffer;
}

/** Undefined when the photo has no key, or its period is over. */
export async function findKey(db: Queryable, id: Buffer, now: Instant): Promise<KeptPhoto | undefined> {
  const { rows } = await db.query<{
    address: Buffer;
    thumbnail_address: Buffer | null;
    sealed_key: Buffer;
  }>(
    `select address, thumbnail_address, sealed_key from photo_keys
     where photo_id = $1 and expires_at > at_ms($2)`,
    [id, now],
  );
  const row = rows[0];
  return row === undefined
    ? undefined
    : { address: row.address, thumbnailAddress: row.thumbnail_address, sealedKey: row.sealed_key };
}

/** Of these places (in hexadecimal) those that no photo's key knows. */
export async function withoutKey(db: Queryable, addresses: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ address: string }>(
    `select encode(a.address, 'hex') as address from unnest($1::bytea[]) as a (address)
     where not exists (select from photo_keys k where k.address = a.address)
       and not exists (select from photo_keys k where k.thumbnail_address = a.address)`,
    [addresses.map((address) => Buffer.from(address, 'hex'))],
  );
  return new Set(rows.map(({ address }) => address));
}

/** Destroys photos by destroying their keys (53060.9(a)(1)); what lies in the vault is noise from then on. */
export async function destroyPhotos(db: Queryable, ids: readonly Buffer[]): Promise<number> {
  const { rowCount } = await db.query('delete from photo_keys where photo_id = any ($1)', [ids]);
  return rowCount ?? 0;
}
