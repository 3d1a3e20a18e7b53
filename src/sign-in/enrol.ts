import { randomBytes } from 'node:crypto';
import { withTransaction } from '../foundation/postgres/pool.ts';
import type { Answer } from '../foundation/route.ts';
import { findPerson } from '../people/index.ts';
import { type Attempt, deviceProved, findAttempt } from './attempt-store.ts';
import { addAuthenticator, authenticatorsOf } from './authenticator-store.ts';
import { issueChallenge, spendChallenge } from './challenge-store.ts';
import type {
  DeviceOptionsBody,
  EnrolDeviceBody,
  EnrolPasskeyBody,
  InvitationBody,
  Invited,
} from './contract.ts';
import { addDeviceCredential } from './device-credential-store.ts';
import { enrolDevice } from './device-store.ts';
import { deviceDone, findInvitation, type Invitation, passkeyDone } from './invitation-store.ts';
import { passkeyOptions } from './own-ways.ts';
import {
  attemptOver,
  deviceUnproved,
  invitationOver,
  refuseVisitor,
  type Refusing,
  type SignInDeps,
  type Visitor,
} from './visitor.ts';
import { checkRegistration, type NewCredential, registrationOptions } from './webauthn.ts';

const notMade: Refusing = {
  outcome: 'credential-not-made',
  reason: 'The credential was not made, or took too long.',
  remedy: 'Begin again, and let the device verify you when it asks.',
};

const copyable: Refusing = {
  outcome: 'credential-can-be-copied',
  reason: 'This credential can be copied to another device, so it does not prove this one (R6).',
  remedy: 'Make it in the device’s own security chip, or have a client certificate enrolled.',
};

const alreadyEnrolled: Refusing = {
  outcome: 'already-enrolled',
  reason: 'A passkey is enrolled for this person already. A lost one is replaced by two administrators (R6).',
  remedy: 'Sign in with the passkey or the spare. Lost both? Ask both of your Division Administrators.',
};

/** The state of one part of an invitation. */
const part = (asked: boolean, done: boolean) => (asked ? (done ? 'done' : 'to-do') : 'none');

/** What an invitation is for. */
export async function readInvitation(
  deps: SignInDeps,
  { code }: InvitationBody,
  visitor: Visitor,
): Promise<Answer> {
  const found = await withTransaction(deps.db, async (transaction): Promise<Invited | undefined> => {
    const invitation = await findInvitation(transaction, code, visitor.now);
    if (invitation === undefined) return undefined;
    const { staffId, deviceId } = invitation;
    const person = staffId === null ? undefined : await findPerson(transaction, staffId);
    return {
      name: person?.name ?? null,
      assetTag: deviceId,
      device: part(deviceId !== null, invitation.deviceDone),
      passkey: part(staffId !== null, invitation.passkeyDone),
    };
  });
  return found === undefined ? refuseVisitor(deps, visitor, invitationOver) : { status: 200, body: found };
}

/** The invitation and the sign-in under way, both still good; their rows held by the transaction of `work`. */
async function invited(
  deps: SignInDeps,
  { code, attempt: token }: DeviceOptionsBody,
  visitor: Visitor,
  work: (
    transaction: Parameters<typeof findInvitation>[0],
    invitation: Invitation,
    attempt: Attempt,
  ) => Promise<Answer | Refusing>,
): Promise<Answer> {
  const came = await withTransaction(deps.db, async (transaction): Promise<Answer | Refusing> => {
    const attempt = await findAttempt(transaction, token, visitor.now);
    if (attempt === undefined) return attemptOver;
    const invitation = await findInvitation(transaction, code, visitor.now);
    return invitation === undefined ? invitationOver : work(transaction, invitation, attempt);
  });
  return 'outcome' in came ? refuseVisitor(deps, visitor, came) : came;
}

/** What the device is asked to make in its own security chip, to be enrolled under its asset tag. */
export const deviceEnrolmentOptions = (
  deps: SignInDeps,
  body: DeviceOptionsBody,
  visitor: Visitor,
): Promise<Answer> =>
  invited(deps, body, visitor, async (transaction, { deviceId, deviceDone: done }, { key }) => {
    if (deviceId === null || done) return invitationOver;
    const challenge = await issueChallenge(transaction, { use: 'enrol-device', bearer: key }, visitor.now);
    return {
      status: 200,
      body: await registrationOptions({
        party: deps.party(),
        challenge,
        userId: randomBytes(32),
        userName: `Device ${deviceId}`,
        displayName: `Device ${deviceId}`,
        verification: 'discouraged',
        inDevice: true,
        exclude: [],
      }),
    };
  });

/** Enrols the device under its asset tag, by leave of the administrator who invited (53060.9(a), R6). */
export const enrolInvitedDevice = (
  deps: SignInDeps,
  body: EnrolDeviceBody,
  visitor: Visitor,
): Promise<Answer> =>
  invited(deps, body, visitor, async (transaction, invitation, { key }) => {
    const { deviceId, deviceKind } = invitation;
    if (deviceId === null || deviceKind === null || invitation.deviceDone) return invitationOver;
    const challengeFor = { use: 'enrol-device', bearer: key } as const;
    const credential = await checkRegistration(body.attestation, {
      party: deps.party(),
      verification: 'discouraged',
      spend: (challenge) => spendChallenge(transaction, challengeFor, challenge, visitor.now),
    });
    if (credential === undefined) return notMade;
    if (credential.backupEligible) return copyable;
    const enrolled = await enrolDevice(
      transaction,
      {
        deviceId,
        kind: deviceKind,
        proof: {
          kind: 'hardware-credential',
          credentialId: credential.credentialId,
          backupEligible: credential.backupEligible,
        },
        issuedTo: invitation.staffId ?? undefined,
        enrolledBy: invitation.givenBy,
      },
      visitor.now,
    );
    if (!enrolled.ok)
      return { outcome: 'device-not-enrolled', reason: `${enrolled.reason}.`, remedy: invitationOver.remedy };
    await addDeviceCredential(transaction, deviceId, credential);
    await deviceDone(transaction, invitation.invitationId, visitor.now);
    await deviceProved(transaction, key, deviceId);
    await deps.record.append({
      kind: 'device.enrolled',
      act: 'hardware-credential',
      values: { staffId: invitation.givenBy, session: 'invitation', subject: deviceId },
    });
    return { status: 200, body: { assetTag: deviceId } };
  });

/** Whose first passkey it is, on a device that was proved; a person who has one is not invited to another (R6). */
async function newcomer(
  transaction: Parameters<typeof findInvitation>[0],
  { staffId, passkeyDone: done }: Invitation,
  { deviceId }: Attempt,
): Promise<{ readonly staffId: string; readonly deviceId: string } | Refusing> {
  if (staffId === null || done) return invitationOver;
  if (deviceId === null) return deviceUnproved;
  return (await authenticatorsOf(transaction, staffId)).length > 0 ? alreadyEnrolled : { staffId, deviceId };
}

export const passkeyEnrolmentOptions = (
  deps: SignInDeps,
  body: DeviceOptionsBody,
  visitor: Visitor,
): Promise<Answer> =>
  invited(deps, body, visitor, async (transaction, invitation, attempt) => {
    const who = await newcomer(transaction, invitation, attempt);
    if ('outcome' in who) return who;
    const person = await findPerson(transaction, who.staffId);
    const displayName = person?.name ?? who.staffId;
    return {
      status: 200,
      body: await passkeyOptions(
        deps,
        { staffId: who.staffId, bearer: attempt.key, displayName },
        visitor.now,
      ),
    };
  });

/** A person's first passkey, on an enrolled device. */
export const enrolInvitedPasskey = (
  deps: SignInDeps,
  body: EnrolPasskeyBody,
  visitor: Visitor,
): Promise<Answer> =>
  invited(deps, body, visitor, async (transaction, invitation, attempt) => {
    const who = await newcomer(transaction, invitation, attempt);
    if ('outcome' in who) return who;
    const { staffId } = who;
    const challengeFor = { use: 'enrol-passkey', bearer: attempt.key } as const;
    const credential: NewCredential | undefined = await checkRegistration(body.attestation, {
      party: deps.party(),
      verification: 'required',
      spend: (challenge) => spendChallenge(transaction, challengeFor, challenge, visitor.now),
    });
    if (credential === undefined) return notMade;
    if (!(await addAuthenticator(transaction, { ...who, label: body.label, credential }, visitor.now)))
      return alreadyEnrolled;
    await passkeyDone(transaction, invitation.invitationId, visitor.now);
    await deps.record.append({
      kind: 'authenticator.added',
      act: 'first-passkey',
      values: { staffId, session: 'invitation', subject: staffId },
    });
    return { status: 200, body: { enrolled: true } };
  });
