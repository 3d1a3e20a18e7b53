import type { Forerunner } from '../../retention/index.ts';
import { applyShorterPeriods, dropPastPartitions } from './sweep-store.ts';

/** R28: an owner's shorter period is given to what was taken in before it; partitions that are over go. */
export const periodForerunner: Forerunner = {
  kind: 'shortened',
  run: async (db, now) => {
    const reached = await applyShorterPeriods(db, now);
    await dropPastPartitions(db, now);
    return reached;
  },
};
