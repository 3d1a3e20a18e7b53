/** Sign-in: issued devices and sessions (53060.9(a)). The duty's only door. */
export { authenticatorsOf, removeAuthenticatorsOf, someoneEnrolled } from './authenticator-store.ts';
export { cookieOf, noCookie, sessionCookie } from './cookie.ts';
export {
  type Device,
  type DeviceProof,
  type Enrolment,
  enrolDevice,
  findDevice,
  type Retirement,
  retireDevice,
} from './device-store.ts';
export { freshFor, provedRecently } from './fresh-proof.ts';
export { type Inviting, invite } from './invitation-store.ts';
export {
  agreeRecoveryBody,
  type AgreeRecoveryBody,
  certificateDeviceBody,
  type CertificateDeviceBody,
  inviteBody,
  type InviteBody,
  type Invitations,
  recoveryBody,
  type RecoveryBody,
  releaseBody,
  type ReleaseBody,
  retireDeviceBody,
  type RetireDeviceBody,
} from './contract.ts';
export { signInDesk } from './desk-store.ts';
export { type IdentityProvider, openIdProvider, type ProviderSettings } from './identity-provider.ts';
export { noteReleased } from './lock-notices.ts';
export { agreeRecovery, proposeRecovery, recoveryOf, withdrawRecovery } from './recovery-store.ts';
export { ownWays } from './own-ways.ts';
export { OriginError, type RelyingParty, relyingPartyOf } from './relying-party.ts';
export { signInRoutes } from './routes.ts';
export { accountLocked, accountOf, releaseAccount, removeSecondWay } from './second-way-store.ts';
export {
  type EndedWhy,
  idleLimit,
  type Session,
  sessionLength,
  sessionLive,
  type SessionRole,
  touchEvery,
} from './session.ts';
export {
  acknowledgeBanner,
  endSession,
  endSessionsOf,
  findSession,
  findSessions,
  liveSessionOf,
  openSupportTicket,
  provedAfresh,
  type SessionStart,
  type StartedSession,
  renewSession,
  startSession,
  touchSession,
} from './session-store.ts';
export { newToken, tokenHash } from './token.ts';
export { type SignInDeps } from './visitor.ts';
