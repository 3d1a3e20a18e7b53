import { makePool } from '../foundation/postgres/pool.ts';
import { type Announce, startWaysIn, type WaysDeps } from '../plate-reads/index.ts';
import type { Stores } from './open-stores.ts';
import { photosOf } from './photo-vault.ts';

export interface Fetching extends Pick<WaysDeps, 'clock' | 'log' | 'lookEveryMs' | 'settledAfterMs'> {
  readonly announce?: Announce | undefined;
}

/** Where feeds drop files: `PLATEWARD_DROP`, else `drop` in the data folder. */
export const dropFolderOf = (
  { dataFolder }: Pick<Stores, 'dataFolder'>,
  environment: NodeJS.ProcessEnv = process.env,
): string => {
  const given = environment['PLATEWARD_DROP'] ?? '';
  return given === '' ? `${dataFolder}/drop` : given;
};

/** Fetches what feeds drop, and what they publish. */
export function fetchFeeds(stores: Stores, fetching: Fetching): { readonly stop: () => Promise<void> } {
  const { postgres, record, sealing } = stores;
  // A batch of a large file may take longer than a request may.
  const db = makePool(postgres.app, { max: 4, name: 'plateward-feeds' });
  const ways = startWaysIn({
    ...fetching,
    db,
    record,
    sealing,
    photos: photosOf({ ...stores, db }),
    dropFolder: dropFolderOf(stores),
  });
  return {
    stop: async () => {
      await ways.stop();
      await db.end();
    },
  };
}
