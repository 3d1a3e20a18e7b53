import type { Instant } from '../../foundation/clock.ts';
import type { Caller, Route } from '../../foundation/route.ts';
import { provedRecently } from '../../sign-in/index.ts';

/** `session`: a factor, or the proof of the device; `fresh`: a proof of the person that is not older than five minutes. */
export type Lack = 'session' | 'fresh';

/** 53060.9(a): what of its proof a session lacks for a route; undefined: nothing. */
export function lackOf(
  route: Pick<Route, 'anySession' | 'freshProof'>,
  { proved, freshProofAt }: Pick<Caller, 'proved' | 'freshProofAt'>,
  now: Instant,
): Lack | undefined {
  if (!proved && route.anySession !== true) return 'session';
  return route.freshProof === true && !provedRecently(freshProofAt, now) ? 'fresh' : undefined;
}
