import { createHash, randomBytes } from 'node:crypto';
import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';

/** trust.md 26: at most five minutes. */
export const challengeLength = 5 * 60_000;

export type ChallengeUse = 'prove-device' | 'prove-person' | 'enrol-device' | 'enrol-passkey' | 'confirm';

/** What a challenge is issued for, and the hash of the token that alone may answer it. */
export interface ChallengeFor {
  readonly use: ChallengeUse;
  readonly bearer: Buffer;
}

const hashOf = (challenge: Buffer): Buffer => createHash('sha256').update(challenge).digest();

/** 256 bits of our own choosing; those that have run out are swept away in passing. */
export async function issueChallenge(
  db: Queryable,
  { use, bearer }: ChallengeFor,
  now: Instant,
): Promise<Buffer> {
  const challenge = randomBytes(32);
  await db.query({
    name: 'challenge-issue',
    text: `with swept as (delete from challenges where expires_at <= at_ms($4))
      insert into challenges (challenge_sha256, use, bearer, issued_at, expires_at)
      values ($1, $2, $3, at_ms($4), at_ms($5))`,
    values: [hashOf(challenge), use, bearer, now, now + challengeLength],
  });
  return challenge;
}

/** Spends a challenge: true once, within its time, for the use and the bearer it was issued to. */
export async function spendChallenge(
  db: Queryable,
  { use, bearer }: ChallengeFor,
  challenge: Buffer,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'challenge-spend',
    text: `delete from challenges
      where challenge_sha256 = $1 and use = $2 and bearer = $3 and expires_at > at_ms($4) and issued_at <= at_ms($4) + interval '1 minute'`,
    values: [hashOf(challenge), use, bearer, now],
  });
  return rowCount === 1;
}
