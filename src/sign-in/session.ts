import type { Instant } from '../foundation/clock.ts';
import type { DivisionName, Person } from '../people/index.ts';

const minute = 60_000;

/** CJIS IA-11, AAL2: no session is older than twelve hours. */
export const sessionLength = 12 * 60 * minute;
/** CJIS AC-11(1): closed after thirty minutes without a request. */
export const idleLimit = 30 * minute;
/** What was seen is written at most once a minute. */
export const touchEvery = minute;

export type SessionRole = 'end-user' | 'administrator';

export type EndedWhy =
  | 'signed-out'
  | 'another-sign-in'
  | 'idle'
  | 'expired'
  | 'access-suspended'
  | 'access-removed'
  | 'device-retired'
  | 'administrator'
  | 'role-changed';

/** A row of `door_session`, without the token's hash; instants in ms, 0 = never. */
export interface Session {
  readonly session_id: string;
  readonly staff_id: string;
  /** Of the person, as it is now. */
  readonly division: DivisionName;
  /** Of the person, as it is now. */
  readonly person_status: Person['status'];
  readonly device_id: string | null;
  readonly role: SessionRole;
  readonly factors: number;
  readonly device_proved: boolean;
  readonly certificate_sha256: Buffer | null;
  readonly banner_acknowledged: boolean;
  readonly support_ticket: string;
  readonly created_at: Instant;
  readonly last_seen_at: Instant;
  readonly expires_at: Instant;
  readonly ended_at: Instant;
  readonly ended_why: EndedWhy | '';
  readonly fresh_proof_at: Instant;
}

/**
 * Neither ended, nor expired, nor idle. A clock gone back revives nothing: a session that begins more than a minute ahead
 * of `now` (servers' clocks may differ by less) is not live.
 */
export const sessionLive = (
  session: Pick<Session, 'ended_at' | 'created_at' | 'expires_at' | 'last_seen_at'>,
  now: Instant,
): boolean =>
  session.ended_at === 0 &&
  session.created_at - now <= minute &&
  now < session.expires_at &&
  now - session.last_seen_at < idleLimit;
