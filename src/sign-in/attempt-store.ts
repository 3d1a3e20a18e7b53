import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { newToken, tokenHash } from './token.ts';

/** A sign-in is done within ten minutes, or begun anew. */
export const attemptLength = 10 * 60_000;

/** What a sign-in under way has proved so far. */
export interface Attempt {
  readonly key: Buffer;
  readonly deviceId: string | null;
  readonly certificateSha256: Buffer | null;
  readonly staffId: string | null;
  readonly factors: number;
}

export type Way = 'passkey' | 'second-way' | 'single-sign-on';

/** Begins a sign-in, with the device proved when the connection's certificate did so; its token goes to the page alone. */
export async function beginAttempt(
  db: Queryable,
  device: { readonly deviceId: string; readonly certificateSha256: Buffer } | undefined,
  now: Instant,
): Promise<{ readonly token: string; readonly key: Buffer }> {
  const token = newToken();
  const key = tokenHash(token);
  await db.query({
    name: 'attempt-begin',
    text: `with swept as (delete from sign_in_attempts where expires_at <= at_ms($2))
      insert into sign_in_attempts (attempt_sha256, begun_at, expires_at, device_id, certificate_sha256)
      values ($1, at_ms($2), at_ms($3), $4, $5)`,
    values: [key, now, now + attemptLength, device?.deviceId ?? null, device?.certificateSha256 ?? null],
  });
  return { token, key };
}

/** The sign-in of a token, unless it is over. */
export async function findAttempt(db: Queryable, token: string, now: Instant): Promise<Attempt | undefined> {
  const { rows } = await db.query<Attempt>({
    name: 'attempt',
    text: `select attempt_sha256 as key, device_id as "deviceId", certificate_sha256 as "certificateSha256",
        staff_id as "staffId", factors::integer as factors
      from sign_in_attempts
      where attempt_sha256 = $1 and closed_at is null and expires_at > at_ms($2) and begun_at <= at_ms($2) + interval '1 minute'`,
    values: [tokenHash(token), now],
  });
  return rows[0];
}

/** The device was proved in this sign-in (R6). */
export async function deviceProved(db: Queryable, key: Buffer, deviceId: string): Promise<void> {
  await db.query(
    'update sign_in_attempts set device_id = $2 where attempt_sha256 = $1 and device_id is null and closed_at is null',
    [key, deviceId],
  );
}

/** The person was proved in this sign-in; of what was proved before, another person's proof leaves nothing. */
export async function personProved(
  db: Queryable,
  key: Buffer,
  staffId: string,
  way: Way,
  factors: number,
): Promise<void> {
  await db.query(
    `update sign_in_attempts set staff_id = $2, way = $3, factors = $4
     where attempt_sha256 = $1 and device_id is not null and closed_at is null`,
    [key, staffId, way, factors],
  );
}

/** Closes a sign-in: true once. */
export async function closeAttempt(db: Queryable, key: Buffer, now: Instant): Promise<boolean> {
  const { rowCount } = await db.query(
    'update sign_in_attempts set closed_at = at_ms($2) where attempt_sha256 = $1 and closed_at is null',
    [key, now],
  );
  return rowCount === 1;
}
