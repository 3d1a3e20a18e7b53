/** Sign-in: issued devices and sessions (53060.9(a)). The duty's only door. */
export {
  type Device,
  type DeviceProof,
  type Enrolment,
  enrolDevice,
  findDevice,
  type Retirement,
  retireDevice,
} from './device-store.ts';
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
  openSupportTicket,
  provedAfresh,
  type SessionStart,
  type StartedSession,
  startSession,
  touchSession,
} from './session-store.ts';
export { newToken, tokenHash } from './token.ts';
