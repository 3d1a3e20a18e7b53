/** Where a person stands between their last act and the lock (CJIS AC-11: 30 minutes; the server says how many). */
export type Idle =
  | { readonly kind: 'active' }
  | { readonly kind: 'warned'; readonly secondsLeft: number }
  | { readonly kind: 'locked' };

const warnBefore = 5 * 60_000;

/** Pure: last act, now, and the minutes allowed. Short limits warn for half their time. */
export function idleState(lastAct: number, now: number, idleMinutes: number): Idle {
  const left = idleMinutes * 60_000 - (now - lastAct);
  if (left <= 0) return { kind: 'locked' };
  if (left <= Math.min(warnBefore, idleMinutes * 30_000))
    return { kind: 'warned', secondsLeft: Math.ceil(left / 1000) };
  return { kind: 'active' };
}

/** When a countdown is said aloud: every 15 seconds, then each of the last five. */
export const saidAloud = (secondsLeft: number): boolean => secondsLeft <= 5 || secondsLeft % 15 === 0;

/** `4 min 30 s`. */
export const countdownText = (seconds: number): string =>
  seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;

/** `42 min`, `1 h 5 min`: time left of a session. */
export function leftText(milliseconds: number): string {
  const minutes = Math.max(0, Math.ceil(milliseconds / 60_000));
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
