import { randomUUID } from 'node:crypto';
import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import {
  type EndedWhy,
  idleLimit,
  type Session,
  sessionLength,
  type SessionRole,
  touchEvery,
} from './session.ts';
import { newToken, tokenHash } from './token.ts';

export interface SessionStart {
  readonly staffId: string;
  /** The issued device, when one was named at sign-in. */
  readonly deviceId?: string | undefined;
  readonly role: SessionRole;
  readonly factors: number;
  /** The device was proved at this sign-in, by certificate or hardware-bound credential (R6). */
  readonly deviceProved: boolean;
  readonly certificateSha256?: Buffer | undefined;
  readonly bannerAcknowledged?: boolean | undefined;
  readonly supportTicket?: string | undefined;
}

export interface StartedSession {
  /** Leaves for the cookie and is kept nowhere. */
  readonly token: string;
  readonly sessionId: string;
  readonly expiresAt: Instant;
}

/** Begins a session. One lives per person: whoever signs in anew ends the former, also when two do at once. */
export async function startSession(
  db: Queryable,
  start: SessionStart,
  now: Instant,
): Promise<StartedSession> {
  const token = newToken();
  const sessionId = randomUUID();
  const expiresAt = now + sessionLength;
  await db.query(
    `select begin_session($1, $2, $3, $4, $5, $6::smallint, $7, $8, at_ms($9), at_ms($10), at_ms($11), $12, $13)`,
    [
      tokenHash(token),
      sessionId,
      start.staffId,
      start.deviceId ?? null,
      start.role,
      start.factors,
      start.deviceProved,
      start.certificateSha256 ?? null,
      now,
      expiresAt,
      now - idleLimit,
      start.bannerAcknowledged ?? false,
      start.supportTicket ?? null,
    ],
  );
  return { token, sessionId, expiresAt };
}

const find = {
  name: 'session-by-token',
  text: `select session_id, staff_id, division, device_id, role, factors, device_proved, certificate_sha256, banner_acknowledged,
      support_ticket, created_at, last_seen_at, expires_at, ended_at, ended_why, fresh_proof_at,
      (select p.status from door_person p where p.staff_id = door_session.staff_id) as person_status
    from door_session where token_sha256 = $1`,
};

/** The session of a token's hash, live or not: `sessionLive` says. */
export async function findSession(db: Queryable, hash: Buffer): Promise<Session | undefined> {
  const { rows } = await db.query<Session>({ ...find, values: [hash] });
  return rows[0];
}

/** The sessions of these hashes, live or not: `sessionLive` says. */
export async function findSessions(db: Queryable, hashes: readonly Buffer[]): Promise<readonly Session[]> {
  const { rows } = await db.query<Session>({
    name: 'sessions-by-tokens',
    text: find.text.replace('= $1', '= any ($1)'),
    values: [hashes],
  });
  return rows;
}

/** Notes that the session was used; writes at most once a minute, and never into an ended one. */
export async function touchSession(db: Queryable, hash: Buffer, now: Instant): Promise<void> {
  await db.query({
    name: 'session-touch',
    text: `update sessions set last_seen_at = at_ms($2)
      where token_sha256 = $1 and ended_at is null and last_seen_at <= at_ms($3)`,
    values: [hash, now, now - touchEvery],
  });
}

/** CJIS AC-8: the use banner was acknowledged. */
export async function acknowledgeBanner(db: Queryable, sessionId: string, now: Instant): Promise<void> {
  await db.query(
    `update sessions set banner_acknowledged_at = at_ms($2)
     where session_id = $1 and ended_at is null and banner_acknowledged_at is null`,
    [sessionId, now],
  );
}

/** A fresh proof of the person, for acts that ask for one (ASVS 7.5.3). */
export async function provedAfresh(db: Queryable, sessionId: string, now: Instant): Promise<void> {
  await db.query(
    'update sessions set fresh_proof_at = at_ms($2) where session_id = $1 and ended_at is null',
    [sessionId, now],
  );
}

/** The ticket under which an administrator's session may see plate data (53060.5(c)(3)(A)). */
export async function openSupportTicket(db: Queryable, sessionId: string, ticket: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `update sessions set support_ticket = $2
     where session_id = $1 and ended_at is null and role = 'administrator'`,
    [sessionId, ticket],
  );
  return rowCount === 1;
}

/** Ends one session; false when it had ended. */
export async function endSession(
  db: Queryable,
  sessionId: string,
  why: EndedWhy,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update sessions set ended_at = at_ms($3), ended_why = $2 where session_id = $1 and ended_at is null`,
    [sessionId, why, now],
  );
  return rowCount === 1;
}

/** Ends whatever session a person has (ASVS 7.4.2: all sessions end when access does); the number ended. */
export async function endSessionsOf(
  db: Queryable,
  staffId: string,
  why: EndedWhy,
  now: Instant,
): Promise<number> {
  const { rowCount } = await db.query(
    `update sessions set ended_at = at_ms($3), ended_why = $2 where staff_id = $1 and ended_at is null`,
    [staffId, why, now],
  );
  return rowCount ?? 0;
}

/** The session that a person has now, and from which device. */
export async function liveSessionOf(
  db: Queryable,
  staffId: string,
  now: Instant,
): Promise<
  { readonly sessionId: string; readonly deviceId: string; readonly lastSeenAt: Instant } | undefined
> {
  const { rows } = await db.query<{ sessionId: string; deviceId: string; lastSeenAt: Instant }>(
    `select session_id::text as "sessionId", coalesce(device_id, '') as "deviceId", epoch_ms(last_seen_at) as "lastSeenAt"
     from sessions where staff_id = $1 and ended_at is null and expires_at > at_ms($2) and last_seen_at > at_ms($3)`,
    [staffId, now, now - idleLimit],
  );
  return rows[0];
}

/** A fresh proof, and with it a new token: the former is worth nothing from now on. Nothing, when the session has ended. */
export async function renewSession(
  db: Queryable,
  sessionKey: Buffer,
  now: Instant,
): Promise<{ readonly token: string; readonly expiresAt: Instant } | undefined> {
  const token = newToken();
  const { rows } = await db.query<{ expiresAt: Instant }>(
    `update sessions set token_sha256 = $2, fresh_proof_at = at_ms($3)
     where token_sha256 = $1 and ended_at is null returning epoch_ms(expires_at) as "expiresAt"`,
    [sessionKey, tokenHash(token), now],
  );
  const expiresAt = rows[0]?.expiresAt;
  return expiresAt === undefined ? undefined : { token, expiresAt };
}
