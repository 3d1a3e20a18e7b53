import { createHash } from 'node:crypto';
import { rfc3339 } from '../foundation/clock.ts';
import { withTransaction } from '../foundation/postgres/pool.ts';
import type { Answer, Caller } from '../foundation/route.ts';
import { findPerson } from '../people/index.ts';
import { authenticatorsOf } from './authenticator-store.ts';
import { issueChallenge } from './challenge-store.ts';
import type { ConfirmBody, Proof, RoleBody } from './contract.ts';
import { cookieOf, noCookie } from './cookie.ts';
import { freshFor } from './fresh-proof.ts';
import { noteLocked } from './lock-notices.ts';
import { personOfPasskey } from './prove-person.ts';
import { trySecondWay } from './second-way.ts';
import { endSession, findSession, renewSession, startSession } from './session-store.ts';
import {
  deviceUnproved,
  personUnproved,
  refuseVisitor,
  type Refusing,
  type SignInDeps,
  type Visitor,
} from './visitor.ts';
import { deviceInUse } from './device-credential-store.ts';
import { assertionOptions } from './webauthn.ts';

/** A challenge to confirm with is bound to the session, and outlives the change of its token. */
export const bearerOf = ({ sessionId }: Pick<Caller, 'sessionId'>): Buffer =>
  createHash('sha256').update(sessionId).digest();

const notSignedIn: Answer = {
  status: 401,
  body: { code: 'not-signed-in', mend: 'Sign in on an issued device.' },
  headers: noCookie,
};

/** What the browser is asked to show: one of the person's own passkeys. */
export async function confirmOptions(
  { db, party }: SignInDeps,
  caller: Caller,
  now: number,
): Promise<Answer> {
  const own = await authenticatorsOf(db, caller.staffId);
  const challenge = await issueChallenge(db, { use: 'confirm', bearer: bearerOf(caller) }, now);
  return {
    status: 200,
    body: await assertionOptions(
      party(),
      challenge,
      'required',
      own.map(({ credentialId }) => credentialId),
    ),
  };
}

/** Is it the same person still? By passkey, or by password and code; failures of the latter count toward the lock. */
async function provesAgain(
  deps: SignInDeps,
  caller: Caller,
  proof: Proof,
  visitor: Visitor,
): Promise<Refusing | undefined> {
  const { staffId } = caller;
  if ('assertion' in proof) {
    const challengeFor = { use: 'confirm', bearer: bearerOf(caller) } as const;
    const shownBy = await personOfPasskey(deps, proof.assertion, challengeFor, visitor.now);
    return shownBy === staffId ? undefined : personUnproved;
  }
  const tried = await trySecondWay(deps, { staffId, ...proof }, visitor.now);
  if (tried.kind === 'failed' && tried.nowLocked) await noteLocked(deps, staffId, visitor);
  return tried.kind === 'proved' ? undefined : personUnproved;
}

const confirmed = (caller: Caller, { address, route }: Visitor, act: string, role: Caller['role']) =>
  ({
    kind: 'session.confirmed',
    role,
    act,
    values: { staffId: caller.staffId, session: caller.sessionId, device: caller.deviceId, address, route },
  }) as const;

/** A fresh proof of the person (trust.md 2.4); the session gets a new token with it. */
export async function confirmPerson(
  deps: SignInDeps,
  caller: Caller,
  { proof }: ConfirmBody,
  visitor: Visitor,
): Promise<Answer> {
  const { now } = visitor;
  const refused = await provesAgain(deps, caller, proof, visitor);
  if (refused !== undefined) return refuseVisitor(deps, visitor, refused, caller.staffId);
  const renewed = await withTransaction(deps.db, async (transaction) => {
    const session = await renewSession(transaction, caller.sessionKey, now);
    if (session !== undefined)
      await deps.record.append(confirmed(caller, visitor, 'fresh-proof', caller.role));
    return session;
  });
  if (renewed === undefined) return notSignedIn;
  return {
    status: 200,
    body: { freshUntil: rfc3339(now + freshFor) },
    headers: cookieOf(renewed, now),
  };
}

/** 53060.5(c)(3)(A): administrative access is for administrators. */
const noAdministrator: Refusing = {
  outcome: 'not-an-administrator',
  reason: 'Only a designated Division Administrator takes the administrator role.',
  remedy: 'Ask your Hiring Authority, who designates administrators.',
};

/** From end user to administrator and back: a fresh proof, and a session of its own (R2, 53060.5(c)(3)(A)). */
export async function switchRole(
  deps: SignInDeps,
  caller: Caller,
  { role, proof }: RoleBody,
  visitor: Visitor,
): Promise<Answer> {
  const { now } = visitor;
  const { staffId, sessionId, deviceId } = caller;
  const refused = await provesAgain(deps, caller, proof, visitor);
  if (refused !== undefined) return refuseVisitor(deps, visitor, refused, staffId);
  const switched = await withTransaction(deps.db, async (transaction): Promise<Answer | Refusing> => {
    const former = await findSession(transaction, caller.sessionKey);
    const person = await findPerson(transaction, staffId);
    if (former === undefined || person === undefined) return notSignedIn;
    if (role === 'administrator' && !person.division_administrator) return noAdministrator;
    if (!(await deviceInUse(transaction, deviceId))) return deviceUnproved;
    if (!(await endSession(transaction, sessionId, 'role-changed', now))) return notSignedIn;
    const session = await startSession(
      transaction,
      {
        staffId,
        deviceId,
        role,
        factors: 2,
        deviceProved: former.device_proved,
        certificateSha256: former.certificate_sha256 ?? undefined,
      },
      now,
    );
    await deps.record.append({
      kind: 'session.ended',
      outcome: 'role-changed',
      values: { staffId, session: sessionId },
    });
    await deps.record.append({
      kind: 'session.started',
      division: person.division,
      role,
      values: {
        staffId,
        session: session.sessionId,
        device: deviceId,
        address: visitor.address,
        route: visitor.route,
      },
    });
    return { status: 204, headers: cookieOf(session, now) };
  });
  return 'outcome' in switched ? refuseVisitor(deps, visitor, switched, staffId) : switched;
}
