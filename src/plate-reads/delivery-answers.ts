import { randomUUID } from 'node:crypto';
import type { Instant } from '../foundation/clock.ts';
import type { Answer } from '../foundation/route.ts';
import type { FeedRefusal } from './feed.ts';

/** A wrong key, or no such feed: nobody learns which. */
export const noKey: Answer = {
  status: 401,
  body: { code: 'no-key', mend: 'Send the feed’s bearer key, or sign time and body with it.' },
};

/** Past what the register row lets a feed send in a minute, or past the refusals of one address. */
export const tooMany = (now: Instant): Answer => ({
  status: 429,
  headers: { 'retry-after': String(60 - (Math.floor(now / 1000) % 60)) },
  body: { code: 'too-many-requests', mend: 'Wait until the next minute.' },
});

/** As much waits to be stored as may wait; nothing of this delivery was taken in. */
export const tooBusy: Answer = {
  status: 429,
  headers: { 'retry-after': '5' },
  body: {
    code: 'too-busy',
    mend: 'Nothing of this was taken in: send it again after the time that Retry-After tells.',
  },
};

/** What cannot be read at all. */
export const unreadable = (path: string, problem: string, mend: string): Answer => ({
  status: 422,
  body: { code: 'unreadable', fields: [{ path, problem, mend }] },
});

/** The feed may not bring anything in. */
export const forbidden = (refusal: FeedRefusal): Answer => ({
  status: 403,
  body: { ...refusal, reference: randomUUID() },
});
