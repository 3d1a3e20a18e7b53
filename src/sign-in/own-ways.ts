import { createHash, randomBytes } from 'node:crypto';
import { rfc3339 } from '../foundation/clock.ts';
import { type Queryable, withTransaction } from '../foundation/postgres/pool.ts';
import type { Answer, Caller } from '../foundation/route.ts';
import type { Kind } from '../record/index.ts';
import {
  addAuthenticator,
  type Authenticator,
  authenticatorsOf,
  removeAuthenticator,
} from './authenticator-store.ts';
import { bearerOf } from './confirm.ts';
import { issueChallenge, spendChallenge } from './challenge-store.ts';
import type { AddPasskeyBody, OwnPasskey, OwnWays, SetSecondWayBody } from './contract.ts';
import { hashPassword, passwordProblem } from './password.ts';
import { findSecondWay, removeSecondWay, setSecondWay, totpContext } from './second-way-store.ts';
import { base32, secretBytes, stepOf, totpAddress } from './totp.ts';
import type { SignInDeps } from './visitor.ts';
import { checkRegistration, registrationOptions } from './webauthn.ts';

/** R6: "Everyone enrols a spare authenticator." */
const enough = 2;

const passkeyOf = (own: Authenticator): OwnPasskey => ({
  id: own.credentialId.toString('base64url'),
  label: own.label,
  enrolledOn: own.enrolledOn,
  enrolledAt: rfc3339(own.enrolledAt),
  lastUsedAt: own.lastUsedAt === null ? null : rfc3339(own.lastUsedAt),
  backupEligible: own.backupEligible,
});

/** A person's own ways to sign in. */
export async function ownWays(db: Queryable, staffId: string): Promise<OwnWays> {
  const passkeys = await authenticatorsOf(db, staffId);
  return {
    passkeys: passkeys.map(passkeyOf),
    spareNeeded: passkeys.length < enough,
    secondWay: (await findSecondWay(db, staffId)) !== undefined,
  };
}

/** A number that tells nothing of the person, the same for all passkeys of one (WebAuthn 14.6.1). */
export const userIdOf = ({ sealing }: Pick<SignInDeps, 'sealing'>, staffId: string): Buffer =>
  createHash('sha256').update(sealing.derive('sign-in/user')).update(staffId).digest();

/** What the browser is asked to make: a passkey, the person verified, beside those there are. */
export async function passkeyOptions(
  deps: SignInDeps,
  asked: { readonly staffId: string; readonly bearer: Buffer; readonly displayName: string },
  now: number,
): Promise<unknown> {
  const { staffId, bearer, displayName } = asked;
  const challenge = await issueChallenge(deps.db, { use: 'enrol-passkey', bearer }, now);
  const own = await authenticatorsOf(deps.db, staffId);
  return registrationOptions({
    party: deps.party(),
    challenge,
    userId: userIdOf(deps, staffId),
    userName: staffId,
    displayName,
    verification: 'required',
    inDevice: false,
    exclude: own.map(({ credentialId }) => credentialId),
  });
}

const notMade: Answer = {
  status: 422,
  body: {
    code: 'passkey-not-made',
    fields: [
      {
        path: 'attestation',
        problem: 'The passkey was not made, took too long, or is known already.',
        mend: 'Begin again, and let the device verify you by PIN, finger or face.',
      },
    ],
  },
};

/** Another passkey of one's own, after a fresh proof. */
export async function addPasskey(
  deps: SignInDeps,
  caller: Caller,
  { label, attestation }: AddPasskeyBody,
  now: number,
): Promise<Answer> {
  const { db, party } = deps;
  const { staffId, deviceId } = caller;
  const challengeFor = { use: 'enrol-passkey', bearer: bearerOf(caller) } as const;
  const credential = await checkRegistration(attestation, {
    party: party(),
    verification: 'required',
    spend: (challenge) => spendChallenge(db, challengeFor, challenge, now),
  });
  if (credential === undefined) return notMade;
  const added = await recorded(deps, caller, 'authenticator.added', 'passkey', (transaction) =>
    addAuthenticator(transaction, { staffId, deviceId, label, credential }, now),
  );
  return added ? { status: 200, body: await ownWays(db, staffId) } : notMade;
}

/** Removes one of one's own passkeys, but never the last. */
export async function removePasskey(
  deps: SignInDeps,
  caller: Caller,
  id: string,
  now: number,
): Promise<Answer> {
  const credentialId = Buffer.from(id, 'base64url');
  const removed = await recorded(deps, caller, 'authenticator.removed', 'passkey', (transaction) =>
    removeAuthenticator(transaction, caller.staffId, credentialId, now),
  );
  if (removed) return { status: 200, body: await ownWays(deps.db, caller.staffId) };
  return {
    status: 422,
    body: {
      code: 'passkey-not-removed',
      fields: [
        {
          path: 'id',
          problem: 'It is not one of your passkeys, or it is the last one.',
          mend: 'Enrol another first: without a passkey only two administrators let you in again.',
        },
      ],
    },
  };
}

const offerContext = ({ sessionId }: Caller): string => `sign-in/totp-offer/${sessionId}`;

/** A new secret for the authenticator app; sealed to this session, and kept only once a code proves that it was taken. */
export function offerSecondWay({ sealing }: SignInDeps, caller: Caller): Answer {
  const secret = randomBytes(secretBytes);
  return {
    status: 200,
    body: {
      offer: sealing.seal(secret, offerContext(caller)).toString('base64url'),
      secret: base32(secret),
      address: totpAddress(secret, caller.staffId),
    },
  };
}

/** Password and code as the second way, after a fresh proof. */
export async function takeSecondWay(
  deps: SignInDeps,
  caller: Caller,
  { offer, password, code }: SetSecondWayBody,
  now: number,
): Promise<Answer> {
  const { db, sealing } = deps;
  const { staffId } = caller;
  const problem = passwordProblem(password, staffId);
  if (problem !== undefined) return unfit('password', problem, 'Choose another.');
  const secret = openOffer(deps, caller, offer);
  const step = secret === undefined ? undefined : stepOf(secret, code, now);
  if (secret === undefined || step === undefined)
    return unfit('code', 'The code does not fit.', 'Enter the code that the app shows now.');
  const passwordHash = await hashPassword(password);
  const totpSealed = sealing.seal(secret, totpContext(staffId));
  await recorded(deps, caller, 'authenticator.added', 'second-way', async (transaction) => {
    await setSecondWay(transaction, staffId, { passwordHash, totpSealed }, step, now);
    return true;
  });
  return { status: 200, body: await ownWays(db, staffId) };
}

/** Takes the second way away. */
export async function dropSecondWay(deps: SignInDeps, caller: Caller): Promise<Answer> {
  await recorded(deps, caller, 'authenticator.removed', 'second-way', async (transaction) => {
    await removeSecondWay(transaction, caller.staffId);
    return true;
  });
  return { status: 200, body: await ownWays(deps.db, caller.staffId) };
}

function openOffer({ sealing }: SignInDeps, caller: Caller, offer: string): Buffer | undefined {
  try {
    return sealing.unseal(Buffer.from(offer, 'base64url'), offerContext(caller));
  } catch {
    return undefined;
  }
}

const unfit = (path: string, problem: string, mend: string): Answer => ({
  status: 422,
  body: { code: 'unfit', fields: [{ path, problem, mend }] },
});

/** Done, recorded, then committed; what was not done is not recorded. */
async function recorded(
  { db, record }: SignInDeps,
  { staffId, sessionId }: Caller,
  kind: Extract<Kind, 'authenticator.added' | 'authenticator.removed'>,
  act: string,
  work: (transaction: Queryable) => Promise<boolean>,
): Promise<boolean> {
  return withTransaction(db, async (transaction) => {
    const done = await work(transaction);
    if (done) await record.append({ kind, act, values: { staffId, session: sessionId, subject: staffId } });
    return done;
  });
}
