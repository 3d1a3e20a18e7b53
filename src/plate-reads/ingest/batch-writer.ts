import { codeOf } from '../../foundation/postgres/errors.ts';
import { type Queryable, withTransaction } from '../../foundation/postgres/pool.ts';
import { noteArrivals } from '../arrivals.ts';
import type { Feed } from '../feed.ts';
import { cellOf } from '../geometry.ts';
import type { NormalRead, Position } from '../normal-read.ts';
import { type KeptBox, placeBox } from '../plate-box.ts';
import { type CameraPlace, cameraPlaces } from '../store/camera-store.ts';
import { ensurePartitions, type ImportIds } from '../store/import-runs.ts';
import { storeQuarantine } from '../store/quarantine-store.ts';
import { addPlates, holdPlates, type KeyedRead } from '../store/write-reads.ts';
import type { Format } from './formats.ts';
import type { ImportDoor } from './import-reads.ts';
import { PayloadKeeper } from './payload-keeper.ts';
import type { Payload, QuarantinedPayload } from './payloads.ts';
import { type StoredCounts, storeRounds } from './store-rounds.ts';

/** What became of a batch. */
export interface Written extends StoredCounts {
  readonly quarantined: readonly QuarantinedPayload[];
}

interface KeptPhotoOf {
  readonly read: NormalRead;
  readonly id: Buffer | null;
  readonly box: KeptBox | null;
}

const dayMs = 86_400_000;
/** Deadlock, serialization failure, two reads with one number: the batch is whole again when it is tried again. */
const passing: ReadonlySet<string | undefined> = new Set(['40P01', '40001', '23505']);
const mostTries = 4;
const camerasKept = 50_000;

/** Writes the batches of one import. */
export class BatchWriter {
  readonly #door: ImportDoor;
  readonly #feed: Feed;
  readonly #ids: ImportIds;
  readonly #cameras = new Map<string, CameraPlace>();
  readonly #keeper: PayloadKeeper;

  constructor(door: ImportDoor, feed: Feed, ids: ImportIds, format: Format) {
    this.#door = door;
    this.#feed = feed;
    this.#ids = ids;
    this.#keeper = new PayloadKeeper(door.sealing, feed, format, ids.now);
  }

  async write(payload: Payload): Promise<Written> {
    const stands = (read: NormalRead): boolean => this.#expiry(read) > this.#ids.now;
    const inTime = payload.reads.filter(stands);
    const quarantined = [
      ...payload.quarantined,
      ...payload.reads.filter((read) => !stands(read)).map((read) => this.#pastItsPeriod(read)),
    ];
    await ensurePartitions(
      this.#door.pool,
      inTime.map(({ capturedAt }) => capturedAt),
    );
    await this.#learnCameras(inTime);
    const keyed: KeyedRead[] = [];
    for (const read of inTime) keyed.push(await this.#keyed(read));
    const { arrived, ...counts } = await this.#retrying(async (db) => {
      await storeQuarantine(db, this.#ids, quarantined);
      await this.#keeper.keep(db, quarantined);
      // The dictionary loses plates that no read bears: not between this and the reads.
      await holdPlates(db);
      await addPlates(
        db,
        keyed.map(({ read }) => read.plate),
      );
      const { arrived: reads, ...stored } = await storeRounds(db, this.#ids, keyed);
      return { ...stored, arrived: await noteArrivals(db, reads, this.#ids.now) };
    });
    // Committed: whoever looks at reads as they arrive is told now, and never of a read that is not there.
    if (arrived !== undefined) this.#door.announce?.(arrived);
    return { ...counts, quarantined };
  }

  /** 53060.2(a): counted from the capture, not from the day a file happens to be imported. */
  #expiry(read: NormalRead): number {
    return read.capturedAt + this.#feed.retentionDays * dayMs;
  }

  #pastItsPeriod({ line, payloadHash }: NormalRead): QuarantinedPayload {
    const reason = `captured longer ago than the ${this.#feed.retentionDays} days that this feed may be kept: not taken in`;
    // What may not be kept as a read is not kept as a payload either.
    return { line, payloadHash, reason, kept: null };
  }

  async #learnCameras(reads: readonly NormalRead[]): Promise<void> {
    if (this.#cameras.size > camerasKept) this.#cameras.clear();
    const unknown = new Map(
      reads
        .filter(({ camera }) => !this.#cameras.has(camera.id))
        .map(({ camera }) => [camera.id, camera.name]),
    );
    if (unknown.size === 0) return;
    const places = await cameraPlaces(this.#door.pool, this.#ids, unknown);
    for (const [id, place] of places) this.#cameras.set(id, place);
  }

  async #keyed(read: NormalRead): Promise<KeyedRead> {
    const camera = this.#cameras.get(read.camera.id);
    if (camera === undefined) throw new Error('a camera was not registered before its read');
    const expiresAt = this.#expiry(read);
    const place: Position | null =
      read.position ??
      (camera.lat === null || camera.lon === null ? null : { lat: camera.lat, lon: camera.lon });
    const photo = await this.#photo(read);
    return {
      key: read.vendorId ?? `#${read.payloadHash.toString('base64url')}`,
      read: photo.read,
      expiresAt,
      photo: photo.id,
      plateBox: photo.box,
      camera: camera.no,
      cell: place === null ? null : cellOf(place),
    };
  }

  /** A photo that is none leaves the read without one, and says why: the plate was read all the same (R22). */
  async #photo(read: NormalRead): Promise<KeptPhotoOf> {
    // R28: an owner may let photos stand for a shorter time than reads.
    const expiresAt = read.capturedAt + this.#feed.photoDays * dayMs;
    if (read.photo === null || expiresAt <= this.#ids.now) return { read, id: null, box: null };
    const put = await this.#door.photos.put(read.photo, {
      now: this.#ids.now,
      expiresAt,
      feed: this.#feed.no,
    });
    if (put.ok) {
      const { id, sent, kept } = put;
      return { read, id, box: sent === null ? null : placeBox(read.plateBoxes, sent, kept) };
    }
    const attributes = { ...read.attributes, photoRefused: put.problem };
    return { read: { ...read, attributes }, id: null, box: null };
  }

  async #retrying<T>(work: (db: Queryable) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await withTransaction(this.#door.pool, work);
      } catch (error) {
        if (attempt >= mostTries || !passing.has(codeOf(error))) throw error;
      }
    }
  }
}
