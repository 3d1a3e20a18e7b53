import type { Instant } from '../foundation/clock.ts';
import type { StartedSession } from './session-store.ts';

/** `__Host-`: this host alone, over TLS (or localhost), no domain, path `/`. */
export const sessionCookie = '__Host-plateward';

const flags = 'Path=/; HttpOnly; Secure; SameSite=Strict';

/** The header that hands a session to the browser; scripts and other sites do not get it. */
export const cookieOf = (
  { token, expiresAt }: Pick<StartedSession, 'token' | 'expiresAt'>,
  now: Instant,
): { readonly 'set-cookie': string } => ({
  'set-cookie': `${sessionCookie}=${token}; ${flags}; Max-Age=${Math.floor((expiresAt - now) / 1000)}`,
});

/** The header that takes it away. */
export const noCookie = { 'set-cookie': `${sessionCookie}=; ${flags}; Max-Age=0` };
