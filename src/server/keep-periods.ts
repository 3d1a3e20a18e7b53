import type { Job } from '../deadlines/index.ts';
import { holdForerunner, periodForerunner, readSweeps } from '../plate-reads/index.ts';
import { expireKept } from '../searches/index.ts';
import { retentionJob } from '../retention/index.ts';
import { dropFolderOf } from './fetch-feeds.ts';
import { askedUnder } from './lent.ts';
import type { Stores } from './open-stores.ts';
import { photosOf } from './photo-vault.ts';

/** Daily: holds copy what their cases need, then everything past its period goes (53060.2(a), R28). */
export const keepPeriods = (stores: Stores): Job =>
  retentionJob(
    [holdForerunner(askedUnder(stores.sealing)), periodForerunner],
    [
      ...readSweeps({ photos: photosOf({ ...stores, db: stores.app }), dropFolder: dropFolderOf(stores) }),
      { kind: 'answers', batch: expireKept },
    ],
  );
