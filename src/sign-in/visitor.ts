import type { Pool } from 'pg';
import type { Instant } from '../foundation/clock.ts';
import type { Answer, RouteRequest } from '../foundation/route.ts';
import type { Sealing } from '../foundation/sealing.ts';
import type { RecordLog } from '../record/index.ts';
import type { RelyingParty } from './relying-party.ts';

export interface SignInDeps {
  readonly db: Pool;
  readonly record: RecordLog;
  readonly sealing: Sealing;
  /** Asked for at each request: the port is known once the server listens. */
  readonly party: () => RelyingParty;
  /** The department has an identity provider: the page offers it. */
  readonly singleSignOn?: boolean;
}

/** Somebody at the door, not yet known. */
export interface Visitor {
  readonly address: string;
  readonly route: string;
  readonly now: Instant;
  /** SHA-256 of the connection's client certificate, when it showed one that the department's CA signed. */
  readonly certificate: Buffer | undefined;
}

export const visitorOf = (
  { address, now, certificate }: Pick<RouteRequest, 'address' | 'now' | 'certificate'>,
  route: string,
): Visitor => ({ address, route, now, certificate });

/** Why nobody is let in: what the record says, and what the person is told. */
export interface Refusing {
  /** A word for the record; not shown. */
  readonly outcome: string;
  readonly reason: string;
  readonly remedy: string;
}

/** 53060.9(a), R6: no enrolled device, no sign-in, whatever the credentials. */
export const deviceUnproved: Refusing = {
  outcome: 'device-not-proved',
  reason: 'This device did not prove that it is an issued one. Nobody signs in without one.',
  remedy: 'Use your issued device. If this is it, ask your Division Administrator to enrol it.',
};

/** The same words for whatever was wrong with a person's proof: who does not know, learns nothing (trust.md 26). */
export const personUnproved: Refusing = {
  outcome: 'person-not-proved',
  reason:
    'You are not signed in. What you gave does not fit, or the account is locked, as it is after five failures in 15 minutes.',
  remedy:
    'Try your passkey: on an issued device it also releases a locked account. Or ask your Division Administrator.',
};

export const attemptOver: Refusing = {
  outcome: 'attempt-over',
  reason: 'This sign-in took too long, or it is finished.',
  remedy: 'Begin again.',
};

export const invitationOver: Refusing = {
  outcome: 'no-such-invitation',
  reason: 'This link is used up, too old, or was never given.',
  remedy: 'Ask your Division Administrator for a new one.',
};

/** Records that somebody was not let in, and says why. */
export async function refuseVisitor(
  { record }: Pick<SignInDeps, 'record'>,
  { address, route }: Visitor,
  { outcome, reason, remedy }: Refusing,
  staffId?: string,
): Promise<Answer> {
  const { index } = await record.append({
    kind: 'session.refused',
    outcome,
    clause: '53060.9(a)',
    values: { address, route, staffId },
  });
  return {
    status: 403,
    body: {
      effect: 'refuse',
      clause: '53060.9(a)',
      reason,
      remedy: { text: remedy },
      reference: String(index),
    },
  };
}
