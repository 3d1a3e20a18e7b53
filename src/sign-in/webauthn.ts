import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Assertion, Attestation } from './contract.ts';
import { challengeLength } from './challenge-store.ts';
import type { RelyingParty } from './relying-party.ts';

/** A credential as we keep it. */
export interface StoredCredential {
  readonly credentialId: Buffer;
  readonly publicKey: Buffer;
  readonly counter: number;
}

/** A credential just made. */
export interface NewCredential extends StoredCredential {
  readonly aaguid: string;
  readonly backupEligible: boolean;
  readonly backedUp: boolean;
}

/** What an assertion showed. */
export interface Shown {
  readonly counter: number;
  readonly backupEligible: boolean;
  readonly backedUp: boolean;
}

/** A person is verified by the authenticator itself (PIN, finger, face); a device need only be present. */
export type Verification = 'required' | 'discouraged';

export interface Registering {
  readonly party: RelyingParty;
  readonly challenge: Buffer;
  /** Chosen by us, never a name that tells of the person (WebAuthn 14.6.1). */
  readonly userId: Buffer;
  readonly userName: string;
  readonly displayName: string;
  readonly verification: Verification;
  /** A device's credential is made in the device itself, not in a key that is carried about. */
  readonly inDevice: boolean;
  readonly exclude: readonly Buffer[];
}

const text = (bytes: Buffer): string => bytes.toString('base64url');

/** What the browser is asked to make. */
export const registrationOptions = (asked: Registering): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  generateRegistrationOptions({
    rpName: 'Plateward',
    rpID: asked.party.id,
    userName: asked.userName,
    userDisplayName: asked.displayName,
    userID: new Uint8Array(asked.userId),
    challenge: new Uint8Array(asked.challenge),
    timeout: challengeLength,
    attestationType: 'none',
    excludeCredentials: asked.exclude.map((id) => ({ id: text(id) })),
    authenticatorSelection: {
      residentKey: asked.inDevice ? 'discouraged' : 'required',
      userVerification: asked.verification,
      ...(asked.inDevice ? { authenticatorAttachment: 'platform' as const } : {}),
    },
    // EdDSA, ES256, RS256.
    supportedAlgorithmIDs: [-8, -7, -257],
  });

/** What the browser is asked to show; no ids: any passkey of this site. */
export const assertionOptions = (
  party: RelyingParty,
  challenge: Buffer,
  verification: Verification,
  allow: readonly Buffer[] = [],
): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  generateAuthenticationOptions({
    rpID: party.id,
    challenge: new Uint8Array(challenge),
    timeout: challengeLength,
    userVerification: verification,
    allowCredentials: allow.map((id) => ({ id: text(id) })),
  });

export interface Expected {
  readonly party: RelyingParty;
  readonly verification: Verification;
  /** Spends the challenge; false when it was not ours, or not this bearer's, or is spent. */
  readonly spend: (challenge: Buffer) => Promise<boolean>;
}

const spending =
  ({ spend }: Expected) =>
  (challenge: string): Promise<boolean> =>
    spend(Buffer.from(challenge, 'base64url'));

/** The credential that was made, or nothing: wrong origin, challenge, signature, or no verification of the person. */
export async function checkRegistration(
  response: Attestation,
  expected: Expected,
): Promise<NewCredential | undefined> {
  const checked = await orNothing(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: spending(expected),
      expectedOrigin: expected.party.origin,
      expectedRPID: expected.party.id,
      requireUserVerification: expected.verification === 'required',
      supportedAlgorithmIDs: [-8, -7, -257],
    }),
  );
  if (checked?.verified !== true) return undefined;
  const { credential, aaguid, credentialDeviceType, credentialBackedUp } = checked.registrationInfo;
  return {
    credentialId: Buffer.from(credential.id, 'base64url'),
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    aaguid,
    backupEligible: credentialDeviceType === 'multiDevice',
    backedUp: credentialBackedUp,
  };
}

/** What an assertion showed, or nothing; a counter that did not rise is nothing (WebAuthn 6.1.1). */
export async function checkAssertion(
  response: Assertion,
  stored: StoredCredential,
  expected: Expected,
): Promise<Shown | undefined> {
  const checked = await orNothing(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: spending(expected),
      expectedOrigin: expected.party.origin,
      expectedRPID: expected.party.id,
      requireUserVerification: expected.verification === 'required',
      credential: {
        id: text(stored.credentialId),
        publicKey: new Uint8Array(stored.publicKey),
        counter: stored.counter,
      },
    }),
  );
  if (checked?.verified !== true) return undefined;
  const { newCounter, credentialDeviceType, credentialBackedUp } = checked.authenticationInfo;
  return {
    counter: newCounter,
    backupEligible: credentialDeviceType === 'multiDevice',
    backedUp: credentialBackedUp,
  };
}

/**
 * The library says no by throwing. Faults of the database, thrown by `spend`, are none of its affair and go on: they
 * bear a SQLSTATE or a network code.
 */
async function orNothing<T>(check: () => Promise<T>): Promise<T | undefined> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^[0-9A-Z]{5}$|^E[A-Z]+$/.test(String(error.code)))
      throw error;
    return undefined;
  }
}
