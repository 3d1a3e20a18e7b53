import type { Instant } from '../../foundation/clock.ts';

const minute = 60_000;

/** After the first failure a minute, then twice as long each time, an hour at most. */
export const waitAfter = (tries: number): number => Math.min(60, 2 ** Math.max(0, tries - 1)) * minute;

/** A notice older than this is not mailed any more: it stands in the program, and a late mail would mislead. */
export const newsFor = 3 * 24 * 60 * minute;

/** Is the mail of a notice given at that time still worth sending? */
export const isNews = (givenAt: Instant, now: Instant): boolean => now - givenAt <= newsFor;
