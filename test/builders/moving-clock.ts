import type { Clock, Instant } from '../../src/foundation/clock.ts';

/** A clock that a test sets; it only goes forward, as the record asks. */
export interface MovingClock extends Clock {
  readonly moveTo: (at: Instant) => void;
}

export function aClockAt(start: Instant): MovingClock {
  let at = start;
  return {
    now: () => at,
    moveTo: (next) => {
      if (next < at) throw new RangeError('a clock goes forward');
      at = next;
    },
  };
}
