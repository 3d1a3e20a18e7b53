import { watchPulls } from '../audits/index.ts';
import type { Clock } from '../foundation/clock.ts';
import type { Running } from '../foundation/every-minute.ts';
import type { Log } from '../foundation/log.ts';
import type { Stores } from './open-stores.ts';

/** Where vendors' audit logs are dropped: `PLATEWARD_LOGS`, else `vendor-logs` in the data folder. */
export const logFolderOf = (
  { dataFolder }: Pick<Stores, 'dataFolder'>,
  environment: NodeJS.ProcessEnv = process.env,
): string => {
  const given = environment['PLATEWARD_LOGS'] ?? '';
  return given === '' ? `${dataFolder}/vendor-logs` : given;
};

/** Fetches vendors' audit exports, and takes in what was dropped (53060.5(c)(2)(A), R9). */
export const pullLogs = (
  stores: Stores,
  { log, clock }: { readonly log: Log; readonly clock: Clock },
): Running =>
  watchPulls(
    {
      db: stores.app,
      record: stores.record,
      sealing: stores.sealing,
      dropFolder: logFolderOf(stores),
      log,
    },
    clock,
  );
