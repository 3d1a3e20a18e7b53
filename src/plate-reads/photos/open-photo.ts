import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Receipt } from '../../record/index.ts';
import type { PhotoQuery } from '../read-query.ts';
import { stateOf } from '../region.ts';
import { localStore } from '../search.ts';
import { findPhotographed, keepPhotoOf, type PhotographedRead } from '../store/photo-read.ts';
import { drawPhoto } from './draw.ts';
import type { PhotoStore } from './photo-store.ts';

export interface PhotoDoor {
  readonly db: Queryable;
  readonly photos: PhotoStore;
  readonly now: Instant;
  /** As in `SearchDoor`. */
  readonly termsVersion?: number;
  /** As small as a list shows it. */
  readonly small?: boolean;
  /** Plates that are kept from this person (R14). */
  readonly keptBack?: (plate: string) => boolean;
}

/**
 * The photo of one read as JPEG, for the receipt of a recorded opening only (CC 1798.90.52, 53060.9(b)(1)). Undefined
 * when the read does not answer the query, has no photo, or the photo was destroyed. @throws ReceiptError
 */
export async function openPhoto(receipt: Receipt<PhotoQuery>, door: PhotoDoor): Promise<Buffer | undefined> {
  return photoOf(receipt.use(localStore, door.now), door);
}

/** The photo that a receipt's query asks for. Only whoever used the receipt may call it. */
export async function photoOf(query: PhotoQuery, door: PhotoDoor): Promise<Buffer | undefined> {
  const read = await findPhotographed(door.db, query, door.now, door.termsVersion);
  if (read === undefined || door.keptBack?.(read.plate) === true) return undefined;
  const id = read.photo ?? (read.drawn ? await drawn(read, door) : undefined);
  if (id === undefined) return undefined;
  return door.small === true ? door.photos.thumbnail(id, door.now) : door.photos.get(id, door.now);
}

/** Made-up reads get their photo when it is first looked at, and keep it as any other. */
async function drawn(read: PhotographedRead, { db, photos, now }: PhotoDoor): Promise<Buffer | undefined> {
  const picture = await drawPhoto({
    seed: read.readId,
    plate: read.plate,
    state: stateOf(read.region),
    capturedAt: read.capturedAt,
    cameraName: read.cameraName,
    colour: read.colour,
    body: read.body,
  });
  const put = await photos.put(picture, { now, expiresAt: read.expiresAt });
  if (!put.ok) return undefined;
  await keepPhotoOf(db, read.readId, put.id);
  return put.id;
}
