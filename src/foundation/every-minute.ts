import type { Clock, Instant } from './clock.ts';
import type { Log } from './log.ts';

export interface Running {
  /** Waits for the look that is under way. */
  readonly stop: () => Promise<void>;
}

const minuteMs = 60_000;

export interface Looking {
  readonly log: Log;
  readonly clock: Clock;
  /** Under what a look that fails is logged. */
  readonly failed: string;
  /** Oftener than every minute, where somebody waits for it. */
  readonly everyMs?: number;
}

/** Looks every minute, one look after the other; what fails is logged under its name and left for the next look. */
export function everyMinute(
  { log, clock, failed, everyMs = minuteMs }: Looking,
  look: (now: Instant) => Promise<unknown>,
): Running {
  let running: Promise<unknown> = Promise.resolve();
  const next = (): void => {
    running = running
      .then(() => look(clock.now()))
      .catch((error: unknown) => {
        log.error(failed, { code: error instanceof Error ? error.name : 'unknown' });
      });
  };
  const timer = setInterval(next, everyMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
