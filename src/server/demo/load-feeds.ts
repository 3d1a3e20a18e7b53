import type { Sealing } from '../../foundation/sealing.ts';
import { hmacKeyContext, keyHash, registerCameras, registerFeed } from '../../plate-reads/index.ts';
import { cameras } from './cameras.ts';
import { feeds } from './feeds.ts';
import type { LoadContext } from './load-context.ts';

/** The key with which a feed of the demo may send: the same at every start, as long as the master key is. */
export const demoFeedKey = (sealing: Pick<Sealing, 'derive'>, feedId: string): string =>
  sealing.derive(`demo feed key ${feedId}`).toString('base64url');

/** Feeds with their owners and keys, and the cameras that stand behind them. */
export async function loadFeeds({ db, ago }: LoadContext, sealing: Sealing): Promise<void> {
  for (const feed of feeds) {
    const key = demoFeedKey(sealing, feed.id);
    await registerFeed(db, {
      id: feed.id,
      name: feed.name,
      technologyId: feed.id,
      ownerId: feed.ownerId,
      provider: feed.provider,
      format: feed.format,
      zone: 'America/Los_Angeles',
      retention: { days: feed.retentionDays, authority: 'Sharing agreement with the owner (demonstration)' },
      keyHash: keyHash(key),
      sealedHmacKey: sealing.seal(Buffer.from(key), hmacKeyContext(feed.id)),
      photos: 'drawn',
    });
    const of = cameras[feed.id] ?? [];
    await registerCameras(
      db,
      feed.id,
      of.map((camera) => ({ ...camera, kind: 'fixed' })),
      ago(400),
    );
  }
}
