import type { Instant } from '../foundation/clock.ts';
import { type Attempt, findAttempt, personProved } from './attempt-store.ts';
import { findAuthenticator, noteAuthenticatorUse } from './authenticator-store.ts';
import { type ChallengeFor, issueChallenge, spendChallenge } from './challenge-store.ts';
import type { Assertion, AttemptBody, PasskeyBody, SecondWayBody } from './contract.ts';
import type { Answer } from '../foundation/route.ts';
import { finishSignIn } from './finish.ts';
import { noteLocked, noteReleased } from './lock-notices.ts';
import { trySecondWay } from './second-way.ts';
import { accountOf, releaseAccount } from './second-way-store.ts';
import {
  attemptOver,
  deviceUnproved,
  personUnproved,
  refuseVisitor,
  type SignInDeps,
  type Visitor,
} from './visitor.ts';
import { assertionOptions, checkAssertion } from './webauthn.ts';

/** Whose passkey answered the challenge, the person verified; nobody's when anything about it does not fit. */
export async function personOfPasskey(
  { db, party }: Pick<SignInDeps, 'db' | 'party'>,
  assertion: Assertion,
  challengeFor: ChallengeFor,
  now: Instant,
): Promise<string | undefined> {
  const stored = await findAuthenticator(db, Buffer.from(assertion.id, 'base64url'));
  if (stored === undefined) return undefined;
  const shown = await checkAssertion(assertion, stored, {
    party: party(),
    verification: 'required',
    spend: (challenge) => spendChallenge(db, challengeFor, challenge, now),
  });
  if (shown === undefined || shown.backupEligible !== stored.backupEligible) return undefined;
  return (await noteAuthenticatorUse(db, stored.credentialId, shown, now)) ? stored.staffId : undefined;
}

/** The sign-in under way on a device that was proved; or the refusal. */
export async function onProvedDevice(
  deps: SignInDeps,
  token: string,
  visitor: Visitor,
): Promise<(Attempt & { readonly deviceId: string }) | Answer> {
  const attempt = await findAttempt(deps.db, token, visitor.now);
  if (attempt === undefined) return refuseVisitor(deps, visitor, attemptOver);
  const { deviceId } = attempt;
  return deviceId === null ? refuseVisitor(deps, visitor, deviceUnproved) : { ...attempt, deviceId };
}

/** What the person is asked to show: any passkey of this site. Each try has a challenge of its own. */
export async function personOptions(
  deps: SignInDeps,
  { attempt: token }: AttemptBody,
  visitor: Visitor,
): Promise<Answer> {
  const attempt = await onProvedDevice(deps, token, visitor);
  if ('status' in attempt) return attempt;
  const challenge = await issueChallenge(deps.db, { use: 'prove-person', bearer: attempt.key }, visitor.now);
  return { status: 200, body: await assertionOptions(deps.party(), challenge, 'required') };
}

/** A passkey, the person verified by it: two factors in one (SP 800-63B). On an issued device it releases a lock. */
export async function proveByPasskey(
  deps: SignInDeps,
  { attempt: token, assertion }: PasskeyBody,
  visitor: Visitor,
): Promise<Answer> {
  const { db, sealing } = deps;
  const attempt = await onProvedDevice(deps, token, visitor);
  if ('status' in attempt) return attempt;
  const challengeFor = { use: 'prove-person', bearer: attempt.key } as const;
  const staffId = await personOfPasskey(deps, assertion, challengeFor, visitor.now);
  if (staffId === undefined) return refuseVisitor(deps, visitor, personUnproved);
  // On top of single sign-on it is the same person's passkey that is asked for.
  if (attempt.staffId !== null && attempt.staffId !== staffId)
    return refuseVisitor(deps, visitor, personUnproved);
  await personProved(db, attempt.key, staffId, 'passkey', 2);
  if (await releaseAccount(db, accountOf(sealing, staffId), visitor.now))
    await noteReleased(deps, { staffId, by: staffId, how: 'passkey' }, visitor.now);
  return finishSignIn(deps, { attempt: token, endFormer: false }, visitor);
}

/** Password and code (53060.9(a)): the second way. */
export async function proveBySecondWay(
  deps: SignInDeps,
  { attempt: token, ...typed }: SecondWayBody,
  visitor: Visitor,
): Promise<Answer> {
  const attempt = await onProvedDevice(deps, token, visitor);
  if ('status' in attempt) return attempt;
  const tried = await trySecondWay(deps, typed, visitor.now);
  if (tried.kind === 'proved') {
    await personProved(deps.db, attempt.key, typed.staffId, 'second-way', 2);
    return finishSignIn(deps, { attempt: token, endFormer: false }, visitor);
  }
  const answer = await refuseVisitor(
    deps,
    visitor,
    { ...personUnproved, outcome: tried.kind === 'locked' ? 'account-locked' : personUnproved.outcome },
    // Whatever a stranger typed as a name may be anything, a password too: it is not kept.
    tried.known ? typed.staffId : undefined,
  );
  if (tried.kind === 'failed' && tried.nowLocked && tried.known)
    await noteLocked(deps, typed.staffId, visitor);
  return answer;
}
