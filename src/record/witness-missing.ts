import type { Instant } from '../foundation/clock.ts';

const hour = 3_600_000;

/** A witness that has not cosigned for so long is missing (trust.md 3, row 10; R33). */
const missingAfterMs = 10 * 60_000;
/** R33: from then on searching needs EIS's signed continuation, and each continuation serves as long again. */
export const closesAfterMs = 72 * hour;

/** A log witness is missing: since when, and when searching closes (R33). */
export interface WitnessMissing {
  readonly since: Instant;
  readonly closesAt: Instant;
  readonly closed: boolean;
}

/** What is known of one witness: when it last cosigned, or since when it is to; undefined before that was read. */
export interface Heard {
  readonly heardAt: Instant | undefined;
  readonly problem: string | undefined;
}

/** R33: is a log witness missing, and is searching closed for it? `continuedUntil`: EIS's last continuation; 0 = none. */
export function missingOf(
  witnesses: readonly Heard[],
  continuedUntil: Instant,
  now: Instant,
): WitnessMissing | undefined {
  const silent = witnesses.flatMap(({ heardAt, problem }) =>
    problem !== undefined && heardAt !== undefined && now - heardAt > missingAfterMs ? [heardAt] : [],
  );
  if (silent.length === 0) return undefined;
  const since = Math.min(...silent);
  const closesAt = Math.max(since + closesAfterMs, continuedUntil);
  return { since, closesAt, closed: now >= closesAt };
}
