import { setTimeout as wait } from 'node:timers/promises';
import { SourceError, type SourceFault } from '../../searches/index.ts';

const attempts = 3;
const firstWaitMs = 200;
const longestWaitMs = 2_000;

/** What may pass by itself; a source that was reached and said no is not asked again. */
const mayPass: ReadonlySet<SourceFault> = new Set(['unreachable', 'too-many']);

/** Half the wait for certain, half by chance, so that many askers do not come back at once (jitter). */
export const waitBefore = (attempt: number, chance: number, asked: number | undefined): number => {
  const doubled = Math.min(firstWaitMs * 2 ** attempt, longestWaitMs);
  return Math.max(asked ?? 0, doubled / 2 + (doubled / 2) * chance);
};

export interface Patience {
  readonly signal: AbortSignal;
  readonly chance?: () => number;
  /** What may pass by itself. */
  readonly passing?: ReadonlySet<SourceFault>;
}

/** Tries again what may pass by itself, within the signal's time. @throws SourceError of the last attempt */
export async function patiently<T>(
  work: () => Promise<T>,
  { signal, chance = Math.random, passing = mayPass }: Patience,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const again = error instanceof SourceError && passing.has(error.code) && attempt + 1 < attempts;
      if (!again || signal.aborted) throw error;
      await wait(waitBefore(attempt, chance(), error.retryAfterMs), undefined, { signal }).catch(() => {});
      if (signal.aborted) throw error;
    }
  }
}
