import type { Committer, Recorded, Wanted } from './committer.ts';
import type { GateState } from './gate-state.ts';
import { DraftError } from './prepared.ts';
import { RecordUnavailable } from './record-log.ts';
import { codeOf, unavailable } from './unavailable.ts';
import { type Waiting, waitFor } from './waiting.ts';

/** A caller hears within this time, whatever the database does (issue 2, A5: 503 within 3 s). */
export const deadlineMs = 2_500;
const largestBatch = 256;

export interface Queue {
  /** @throws RecordUnavailable */
  readonly record: (wanted: Wanted) => Promise<Recorded>;
  /** Takes no more, and waits for what is under way. */
  readonly close: () => Promise<void>;
}

/** Of a batch, perhaps one entry's fault: data that the database refuses, or no entry that could stand in its place. */
const isOfOneEntry = (error: unknown): boolean =>
  error instanceof DraftError || /^2[23]/.test(String(codeOf(error)));

const refused = (error: unknown): Error =>
  error instanceof DraftError
    ? error
    : new RecordUnavailable('database', 'the database refused the entry', { cause: error });

/**
 * All that waits goes in one batch; the next begins when the last has returned. A batch that fails fails everybody who
 * waits: each hears at once that nothing may be searched.
 */
export function openQueue(committer: Committer, gate: GateState, committed: () => void): Queue {
  let waiting: Waiting[] = [];
  let pumping: Promise<void> | undefined;

  const commit = async (batch: readonly Waiting[]): Promise<void> => {
    const recorded = await committer.commit(batch.map(({ wanted }) => wanted));
    gate.opened();
    recorded.forEach((one, at) => batch[at]?.resolve(one));
    committed();
  };

  const failAll = (batch: readonly Waiting[], error: unknown) => {
    const fault = gate.closed(unavailable(error));
    for (const one of [...batch, ...waiting]) one.reject(fault);
    waiting = [];
  };

  const commitEach = async (batch: readonly Waiting[]): Promise<void> => {
    for (const one of batch) {
      await commit([one]).catch((error: unknown) => {
        if (!isOfOneEntry(error)) throw error;
        one.reject(refused(error));
      });
    }
  };

  const pump = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, largestBatch).filter((one) => !one.isSettled());
      waiting = waiting.slice(largestBatch);
      if (batch.length === 0) continue;
      try {
        await commit(batch).catch((error: unknown) => {
          if (!isOfOneEntry(error)) throw error;
          return commitEach(batch);
        });
      } catch (error) {
        failAll(batch, error);
      }
    }
    pumping = undefined;
  };

  const record = (wanted: Wanted): Promise<Recorded> => {
    const fault = gate.lasting();
    if (fault !== undefined) return Promise.reject(fault);
    const late = () => gate.closed(new RecordUnavailable('timeout', 'the record did not answer in time'));
    const one = waitFor(wanted, deadlineMs, late);
    waiting.push(one);
    pumping ??= pump();
    return one.recorded;
  };

  return {
    record,
    close: async () => {
      gate.closed(new RecordUnavailable('closed', 'the record is closed'));
      await pumping;
    },
  };
}
