import type { Clock } from '../foundation/clock.ts';
import type { Log } from '../foundation/log.ts';
import { RecordUnavailable, type RecordHealth, type UnavailableCode } from './record-log.ts';

/** Whether entries can be taken. What casts doubt on the log itself stays until a new start. */
export interface GateState {
  readonly read: () => Pick<RecordHealth, 'state' | 'code' | 'since'>;
  readonly opened: () => void;
  /** Closes, and gives the fault to throw. */
  readonly closed: (fault: RecordUnavailable) => RecordUnavailable;
  /** The fault that no retry mends, if there is one. */
  readonly lasting: () => RecordUnavailable | undefined;
}

const lastingCodes: ReadonlySet<UnavailableCode> = new Set([
  'rolled-back',
  'inconsistent',
  'unsafe-database',
  'closed',
]);

export function gateState(clock: Clock, log: Log): GateState {
  let fault: RecordUnavailable | undefined;
  let since = clock.now();
  const lasting = () => (fault !== undefined && lastingCodes.has(fault.code) ? fault : undefined);
  return {
    read: () => ({ state: fault === undefined ? 'open' : 'closed', code: fault?.code, since }),
    opened: () => {
      if (fault === undefined || lasting() !== undefined) return;
      fault = undefined;
      since = clock.now();
      log.info('the record takes entries again', { part: 'record' });
    },
    closed: (why) => {
      if (lasting() !== undefined) return why;
      if (fault?.code !== why.code) {
        since = clock.now();
        const tell = why.code === 'closed' ? log.info : log.error;
        tell('the record takes no entries', { part: 'record', code: why.code });
      }
      fault = why;
      return why;
    },
    lasting,
  };
}
