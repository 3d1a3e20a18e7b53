import { createHmac } from 'node:crypto';
import type { Answer } from '../foundation/route.ts';
import { beginAttempt, deviceProved, findAttempt } from './attempt-store.ts';
import { issueChallenge, spendChallenge } from './challenge-store.ts';
import type { BeginBody, DeviceProofBody } from './contract.ts';
import {
  deviceCredentialOf,
  deviceOfCertificate,
  noteDeviceCredentialUse,
} from './device-credential-store.ts';
import { attemptOver, deviceUnproved, refuseVisitor, type SignInDeps, type Visitor } from './visitor.ts';
import { assertionOptions, checkAssertion } from './webauthn.ts';

/**
 * Begins a sign-in. The device is proved already when the connection showed its certificate; otherwise the page is told
 * what to ask the device's own credential for. Of an asset tag that is not enrolled the same is asked, in vain.
 */
export async function beginSignIn(
  deps: SignInDeps,
  { assetTag }: BeginBody,
  visitor: Visitor,
): Promise<Answer> {
  const { db } = deps;
  const { now, certificate } = visitor;
  const deviceId = certificate === undefined ? undefined : await deviceOfCertificate(db, certificate);
  const device =
    deviceId === undefined || certificate === undefined
      ? undefined
      : { deviceId, certificateSha256: certificate };
  const { token, key } = await beginAttempt(db, device, now);
  const askDevice = device === undefined && assetTag !== undefined;
  return {
    status: 200,
    body: {
      attempt: token,
      device: device === undefined ? 'to-prove' : 'proved',
      singleSignOn: deps.singleSignOn ?? false,
      deviceOptions: askDevice ? await deviceOptions(deps, assetTag, key, now) : null,
    },
  };
}

async function deviceOptions(
  { db, party, sealing }: SignInDeps,
  assetTag: string,
  bearer: Buffer,
  now: number,
): Promise<unknown> {
  const challenge = await issueChallenge(db, { use: 'prove-device', bearer }, now);
  const enrolled = await deviceCredentialOf(db, { deviceId: assetTag });
  const decoy = createHmac('sha256', sealing.derive('sign-in/decoy')).update(assetTag).digest();
  return assertionOptions(party(), challenge, 'discouraged', [enrolled?.credentialId ?? decoy]);
}

/** The device's own credential is shown (R6). */
export async function proveDevice(
  deps: SignInDeps,
  { attempt: token, assertion }: DeviceProofBody,
  visitor: Visitor,
): Promise<Answer> {
  const { db, party } = deps;
  const { now } = visitor;
  const attempt = await findAttempt(db, token, now);
  if (attempt === undefined) return refuseVisitor(deps, visitor, attemptOver);
  const stored = await deviceCredentialOf(db, { credentialId: Buffer.from(assertion.id, 'base64url') });
  if (stored === undefined) return refuseVisitor(deps, visitor, deviceUnproved);
  const shown = await checkAssertion(assertion, stored, {
    party: party(),
    verification: 'discouraged',
    spend: (challenge) => spendChallenge(db, { use: 'prove-device', bearer: attempt.key }, challenge, now),
  });
  // R6: a credential that can be backed up proves no device, whenever that shows.
  if (shown === undefined || shown.backupEligible) return refuseVisitor(deps, visitor, deviceUnproved);
  if (!(await noteDeviceCredentialUse(db, stored.deviceId, shown.counter)))
    return refuseVisitor(deps, visitor, { ...deviceUnproved, outcome: 'counter-did-not-rise' });
  await deviceProved(db, attempt.key, stored.deviceId);
  return { status: 200, body: { assetTag: stored.deviceId } };
}
