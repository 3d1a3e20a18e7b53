import { createHash } from 'node:crypto';
import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { challengeLength } from './challenge-store.ts';
import type { SentAlong } from './identity-provider.ts';

const hashOf = (state: string): Buffer => createHash('sha256').update(state).digest();

/** Keeps what was sent to the provider, for the sign-in that sent it. */
export async function keepSentAlong(
  db: Queryable,
  attemptKey: Buffer,
  { state, nonce, verifier }: SentAlong,
  now: Instant,
): Promise<void> {
  await db.query(
    `with swept as (delete from single_sign_ons where expires_at <= at_ms($5))
     insert into single_sign_ons (state_sha256, attempt_sha256, nonce, verifier, sent_at, expires_at)
     values ($1, $2, $3, $4, at_ms($5), at_ms($6))`,
    [hashOf(state), attemptKey, nonce, verifier, now, now + challengeLength],
  );
}

/** Spends it: once, within five minutes, by the same sign-in. */
export async function spendSentAlong(
  db: Queryable,
  attemptKey: Buffer,
  state: string,
  now: Instant,
): Promise<SentAlong | undefined> {
  const { rows } = await db.query<{ nonce: string; verifier: string }>(
    `delete from single_sign_ons where state_sha256 = $1 and attempt_sha256 = $2 and expires_at > at_ms($3)
     returning nonce, verifier`,
    [hashOf(state), attemptKey, now],
  );
  const kept = rows[0];
  return kept === undefined ? undefined : { state, ...kept };
}
