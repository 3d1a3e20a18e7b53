import { type RecordLog, RecordUnavailable } from './record-log.ts';
import type { WitnessMissing } from './witness-missing.ts';

/**
 * R33: while searching is closed for a missing log witness nothing is asked and nothing opened; what is not a look at plate
 * data is recorded as ever, so that EIS can sign.
 */
export function whileWitnessed<Acts extends Pick<RecordLog, 'ask' | 'open'>>(
  acts: Acts,
  missing: () => WitnessMissing | undefined,
): Acts {
  const searchable = (): void => {
    if (missing()?.closed === true)
      throw new RecordUnavailable('witness-missing', 'a log witness is missing for more than 72 hours');
  };
  return {
    ...acts,
    ask: async (...asking: Parameters<RecordLog['ask']>) => {
      searchable();
      return acts.ask(...asking);
    },
    open: async (...opening: Parameters<RecordLog['open']>) => {
      searchable();
      return acts.open(...opening);
    },
  };
}
