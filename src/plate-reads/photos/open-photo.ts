import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Receipt } from '../../record/index.ts';
import type { PhotoQuery } from '../read-query.ts';
import { stateOf } from '../region.ts';
import { localStore } from '../search.ts';
import { findPhotographed, keepPhotoOf, type PhotographedRead } from '../store/photo-read.ts';
import { type KeptBox, placeBox } from '../plate-box.ts';
import { cutPlate } from './cut-plate.ts';
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
  const kept = await photoOf(receipt.use(localStore, door.now), door);
  if (kept === undefined) return undefined;
  return door.small === true ? door.photos.thumbnail(kept.id, door.now) : door.photos.get(kept.id, door.now);
}

/** A photo, and the plate cut out of it. */
export interface OpenedPhoto {
  readonly jpeg: Buffer;
  /** Undefined where its sender did not say where it stands. */
  readonly plate: Buffer | undefined;
}

/** The same whole, with the plate cut out of it: one opening, one receipt. @throws ReceiptError */
export const openPhotoAndPlate = (
  receipt: Receipt<PhotoQuery>,
  door: PhotoDoor,
): Promise<OpenedPhoto | undefined> => photoAndPlateOf(receipt.use(localStore, door.now), door);

/** The photo that a receipt's query asks for. Only whoever used the receipt may call it. */
export async function photoAndPlateOf(query: PhotoQuery, door: PhotoDoor): Promise<OpenedPhoto | undefined> {
  const kept = await photoOf(query, door);
  const jpeg = kept === undefined ? undefined : await door.photos.get(kept.id, door.now);
  if (kept === undefined || jpeg === undefined) return undefined;
  return { jpeg, plate: kept.box === null ? undefined : await cutPlate(jpeg, kept.box) };
}

interface KeptPhoto {
  readonly id: Buffer;
  readonly box: KeptBox | null;
}

async function photoOf(query: PhotoQuery, door: PhotoDoor): Promise<KeptPhoto | undefined> {
  const read = await findPhotographed(door.db, query, door.now, door.termsVersion);
  if (read === undefined || door.keptBack?.(read.plate) === true) return undefined;
  if (read.photo !== null) return { id: read.photo, box: read.plateBox };
  return read.drawn ? drawn(read, door) : undefined;
}

/** Made-up reads get their photo when it is first looked at, and keep it as any other. */
async function drawn(read: PhotographedRead, { db, photos, now }: PhotoDoor): Promise<KeptPhoto | undefined> {
  const { png, plateBox } = await drawPhoto({
    seed: read.readId,
    plate: read.plate,
    state: stateOf(read.region),
    capturedAt: read.capturedAt,
    cameraName: read.cameraName,
    colour: read.colour,
    body: read.body,
  });
  const put = await photos.put(png, { now, expiresAt: read.expiresAt });
  if (!put.ok) return undefined;
  const box = put.sent === null ? null : placeBox([plateBox], put.sent, put.kept);
  await keepPhotoOf(db, read.readId, put.id, box);
  return { id: put.id, box };
}
