import { makePool } from '../foundation/postgres/pool.ts';
import { type Announce, startWaysIn, type WaysDeps } from '../plate-reads/index.ts';
import type { Stores } from './open-stores.ts';
import { photosOf } from './photo-vault.ts';

export interface Fetching extends Pick<WaysDeps, 'clock' | 'log' | 'lookEveryMs' | 'settledAfterMs'> {
  readonly announce?: Announce | undefined;
}

/** Fetches what feeds drop in `PLATEWARD_DROP` (else `drop` in the data folder), and what they publish. */
export function fetchFeeds(
  stores: Stores,
  fetching: Fetching,
  environment: NodeJS.ProcessEnv = process.env,
): { readonly stop: () => Promise<void> } {
  const { postgres, record, sealing, dataFolder } = stores;
  // A batch of a large file may take longer than a request may.
  const db = makePool(postgres.app, { max: 4, name: 'plateward-feeds' });
  const given = environment['PLATEWARD_DROP'] ?? '';
  const ways = startWaysIn({
    ...fetching,
    db,
    record,
    sealing,
    photos: photosOf({ ...stores, db }),
    dropFolder: given === '' ? `${dataFolder}/drop` : given,
  });
  return {
    stop: async () => {
      await ways.stop();
      await db.end();
    },
  };
}
