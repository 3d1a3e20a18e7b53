import type { Instant } from '../../foundation/clock.ts';

/** After so many failures in a row a source is left alone. */
const mostFailures = 5;
const firstRestMs = 15_000;
const longestRestMs = 300_000;

interface Standing {
  readonly failures: number;
  readonly until: Instant;
  /** One search tries it when the rest is over; the others wait for what becomes of it. */
  readonly trying: boolean;
}

/** Leaves a failing source alone, so that nobody waits for it in vain (circuit breaker), source by source. */
export interface Breaker {
  /** May it be asked? False while it rests, but for one that tries it afterwards. */
  readonly admits: (source: string, now: Instant) => boolean;
  readonly succeeded: (source: string) => void;
  readonly failed: (source: string, now: Instant) => void;
  /** Nothing was learnt of it: the next one tries. */
  readonly letGo: (source: string) => void;
}

export function makeBreaker(): Breaker {
  const standing = new Map<string, Standing>();
  return {
    admits: (source, now) => {
      const known = standing.get(source);
      if (known === undefined || known.failures < mostFailures) return true;
      if (now < known.until || known.trying) return false;
      standing.set(source, { ...known, trying: true });
      return true;
    },
    succeeded: (source) => void standing.delete(source),
    failed: (source, now) => {
      const failures = (standing.get(source)?.failures ?? 0) + 1;
      const rest = Math.min(firstRestMs * 2 ** Math.max(0, failures - mostFailures), longestRestMs);
      standing.set(source, { failures, until: now + rest, trying: false });
    },
    letGo: (source) => {
      const known = standing.get(source);
      if (known !== undefined) standing.set(source, { ...known, trying: false });
    },
  };
}
