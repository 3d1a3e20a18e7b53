import type { Instant } from '../foundation/clock.ts';

/** A proof of the person is fresh for five minutes (trust.md 2.4). */
export const freshFor = 5 * 60_000;

/** Was the person proved within five minutes before `now`? 0 = never; a time to come proves nothing. */
export const provedRecently = (provedAt: Instant, now: Instant): boolean =>
  provedAt > 0 && provedAt - now <= 60_000 && now - provedAt < freshFor;
