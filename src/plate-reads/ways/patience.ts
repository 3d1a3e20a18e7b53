import { setTimeout as pause } from 'node:timers/promises';

const firstWaitMs = 500;
const longestWaitMs = 30_000;

/** Does the work again until it is done, each time after a longer wait; undefined when it was told to stop first. */
export async function untilDone<T>(
  work: () => Promise<T>,
  stopped: AbortSignal,
  onFault: (error: unknown) => void,
): Promise<T | undefined> {
  for (let wait = firstWaitMs; !stopped.aborted; wait = Math.min(wait * 2, longestWaitMs)) {
    try {
      return await work();
    } catch (error) {
      onFault(error);
      await waited(wait, stopped);
    }
  }
  return undefined;
}

/** Waits so long, or until told to stop. */
export async function waited(ms: number, stopped: AbortSignal): Promise<void> {
  if (stopped.aborted) return;
  await pause(ms, undefined, { signal: stopped }).catch((error: unknown) => {
    if (!stopped.aborted) throw error;
  });
}
