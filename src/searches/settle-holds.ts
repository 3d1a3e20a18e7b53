import type { Log } from '../foundation/log.ts';
import type { Clock } from '../foundation/clock.ts';
import { type ProhibitedDeps, settleHolds } from './prohibited.ts';

const everyMs = 60_000;

/** Settles holds that a crash has left, at the start and every minute after (R14). */
export function keepHoldsSettled(
  deps: ProhibitedDeps & { readonly log: Log },
  clock: Clock,
): { readonly stop: () => Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  const settle = (): void => {
    running = running
      .then(() => settleHolds(deps, clock.now()))
      .catch((error: unknown) => {
        deps.log.error('holds not settled', { code: error instanceof Error ? error.name : 'unknown' });
      });
  };
  const timer = setInterval(settle, everyMs);
  timer.unref();
  settle();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
