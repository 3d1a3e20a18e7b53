import type { Sweep } from '../../retention/index.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import { expireDroppedFiles } from './dropped-files.ts';
import * as store from './sweep-store.ts';

export interface SweptStores {
  readonly photos: PhotoStore;
  readonly dropFolder: string;
}

/** Whoever is still writing a photo has kept its key by then. */
const orphanGraceMs = 86_400_000;

/** What of plate reads goes past its period, in the order in which it goes (53060.2(a), 53060.9(a)(1)). */
export const readSweeps = ({ photos, dropFolder }: SweptStores): readonly Sweep[] => [
  { kind: 'reads', batch: store.expireReads },
  { kind: 'names', batch: store.expireKeys },
  { kind: 'payloads', batch: store.expirePayloads },
  { kind: 'copies', batch: (db) => store.expireHeldReads(db) },
  {
    kind: 'photos',
    batch: async (db, now) => {
      const { gone, addresses } = await store.expirePhotos(db, now);
      // Without their keys they are noise already: what a crash leaves lying tells nothing.
      await photos.remove(addresses);
      return gone;
    },
  },
  {
    kind: 'orphans',
    why: 'left-by-a-crash',
    batch: async (_db, now) => {
      const count = await photos.removeOrphans(now - orphanGraceMs);
      return count === 0 ? [] : [{ owner: '', count }];
    },
  },
  { kind: 'files', batch: (db, now) => expireDroppedFiles(db, dropFolder, now) },
];
