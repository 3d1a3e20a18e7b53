import { Secret, TOTP } from 'otpauth';
import type { Instant } from '../foundation/clock.ts';

/** RFC 6238: thirty seconds a step. */
const period = 30;
/** One step either way, for clocks that differ. */
const window = 1;

const totpOf = (secret: Buffer, label = 'Plateward'): TOTP =>
  new TOTP({
    issuer: 'Plateward',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
  });

/** 160 bits, as RFC 4226 asks for. */
export const secretBytes = 20;

/** What an authenticator app is told. */
export const totpAddress = (secret: Buffer, staffId: string): string => totpOf(secret, staffId).toString();

export const base32 = (secret: Buffer): string =>
  new Secret({ buffer: new Uint8Array(secret).buffer }).base32;

/** The step that a code is of, or nothing: every code within the window is compared, whichever fits. */
export function stepOf(secret: Buffer, code: string, now: Instant): number | undefined {
  const delta = totpOf(secret).validate({ token: code, timestamp: now, window });
  return delta === null ? undefined : TOTP.counter({ period, timestamp: now }) + delta;
}
