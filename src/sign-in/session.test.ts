import { describe, expect, it } from 'vitest';
import { idleLimit, sessionLength, sessionLive } from './session.ts';

const t0 = Date.UTC(2026, 10, 24, 16);
const fresh = { ended_at: 0, created_at: t0, last_seen_at: t0, expires_at: t0 + sessionLength };

describe('a session (53060.9(a))', () => {
  it('lives until thirty minutes without a request, to the millisecond', () => {
    expect(sessionLive(fresh, t0 + idleLimit - 1)).toBe(true);
    expect(sessionLive(fresh, t0 + idleLimit)).toBe(false);
  });
  it('ends after twelve hours however busy', () => {
    const busy = { ...fresh, last_seen_at: t0 + sessionLength - 1 };
    expect(sessionLive(busy, t0 + sessionLength - 1)).toBe(true);
    expect(sessionLive(busy, t0 + sessionLength)).toBe(false);
  });
  it('is dead once ended', () => {
    expect(sessionLive({ ...fresh, ended_at: t0 + 5 }, t0 + 6)).toBe(false);
  });
  it('is not live before it began: a clock set back revives nothing', () => {
    expect(sessionLive(fresh, t0 - 60_000)).toBe(true);
    expect(sessionLive(fresh, t0 - 60_001)).toBe(false);
  });
});
