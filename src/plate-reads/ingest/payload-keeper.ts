import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import type { Feed } from '../feed.ts';
import {
  dropExpiredPayloads,
  keptBytes,
  notYetKept,
  type SealedPayload,
  storePayloads,
} from '../store/quarantine-payloads.ts';
import type { Format } from './formats.ts';
import type { QuarantinedPayload } from './payloads.ts';

const dayMs = 86_400_000;
/** A sender of nothing but garbage must not fill the disk: past this only hash and reason are kept. */
const mostBytesOfFeed = 256 * 1024 * 1024;

/** A sealed payload opens only as what it is: this payload of this feed. */
export const payloadContext = (feed: string, hash: Buffer): string =>
  `quarantine:${feed}:${hash.toString('hex')}`;

/** Keeps what is no read, sealed, each payload once, for the feed's period (53060.2(a)). */
export class PayloadKeeper {
  readonly #sealing: Sealing;
  readonly #feed: Feed;
  readonly #format: Format;
  readonly #now: number;

  constructor(sealing: Sealing, feed: Feed, format: Format, now: number) {
    this.#sealing = sealing;
    this.#feed = feed;
    this.#format = format;
    this.#now = now;
  }

  async keep(db: Queryable, quarantined: readonly QuarantinedPayload[]): Promise<void> {
    const given = new Map(
      quarantined.flatMap(({ payloadHash, kept }) =>
        kept === null ? [] : [[payloadHash.toString('hex'), { hash: payloadHash, kept }] as const],
      ),
    );
    if (given.size === 0) return;
    await dropExpiredPayloads(db, this.#now);
    const fresh = await notYetKept(
      db,
      this.#feed.no,
      [...given.values()].map(({ hash }) => hash),
    );
    if (fresh.size === 0) return;
    let room = mostBytesOfFeed - (await keptBytes(db, this.#feed.no));
    const payloads: SealedPayload[] = [];
    for (const [name, { hash, kept }] of given) {
      room -= fresh.has(name) ? kept.bytes.length : 0;
      if (!fresh.has(name) || room < 0) continue;
      const sealed = this.#sealing.seal(kept.bytes, payloadContext(this.#feed.id, hash));
      payloads.push({
        hash,
        sealed,
        format: this.#format,
        bytes: kept.sent,
        keptBytes: kept.bytes.length,
      });
    }
    const expiresAt = this.#now + this.#feed.payloadDays * dayMs;
    await storePayloads(db, this.#feed.no, payloads, { now: this.#now, expiresAt });
  }
}
